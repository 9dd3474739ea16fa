/** A released day of a curve: the share hired by then in percent, with its 95 % limits. */
export interface MedianPoint {
  day: number;
  /** 0 to 100; null where rounding leaves open on which side of one half the share lies. */
  percent: number | null;
  ciLow: number | null;
  ciHigh: number | null;
}

/** When half of a group had been hired, as far as released points can tell. In days. */
export interface ReleasedMedian {
  /** Half were hired later than this day: the last point below one half, or 0. */
  afterDay: number;
  /** Half were hired by this day: the first point at or above one half; null if there is none. */
  byDay: number | null;
  /** The last point at which the whole band is below one half, or 0. */
  lowerDay: number;
  /** The first point at which the whole band is at or above one half; null if there is none. */
  upperDay: number | null;
  /** The last point of all: how far the curve can be seen. */
  lastDay: number;
}

/**
 * The median of a released curve with its 95 % interval by the rule of Brookmeyer and
 * Crowley (1982): every day at which the band holds one half. A curve is released at some
 * days only, and a share never falls, so the median lies after the last point below one
 * half and at or before the first point at or above it. Limits are points as well.
 * @param points of one curve, in any order; null is given for none
 */
export function releasedMedian(points: readonly MedianPoint[]): ReleasedMedian | null {
  const byDay = [...points].sort((a, b) => a.day - b.day);
  const last = byDay.at(-1);
  if (!last) return null;
  const median = crossing(byDay, ({ percent }) => percent);
  return {
    ...median,
    // The upper line of the band reaches one half first: that is the earliest median.
    lowerDay: crossing(byDay, ({ ciHigh }) => ciHigh).afterDay,
    upperDay: crossing(byDay, ({ ciLow }) => ciLow).byDay,
    lastDay: last.day,
  };
}

const half = 50;

/** Between which two days a line reaches one half; points without a value say nothing. */
function crossing(
  points: readonly MedianPoint[],
  readValue: (point: MedianPoint) => number | null,
): { afterDay: number; byDay: number | null } {
  let afterDay = 0;
  for (const point of points) {
    const value = readValue(point);
    if (value === null) continue;
    if (value >= half) return { afterDay, byDay: point.day };
    afterDay = point.day;
  }
  return { afterDay, byDay: null };
}
