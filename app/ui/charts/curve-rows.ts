import type { HireCurve } from './chart-data.ts';

export interface CurveRow {
  day: number;
  /** One for each curve; null on a day the curve has no point. */
  percents: (number | null)[];
  intervals: ([number, number] | null)[];
}

/**
 * The curves side by side, a row for each day that any of them has. All begin with nobody
 * hired when the clock starts.
 */
export function curveRows(curves: readonly HireCurve[]): CurveRow[] {
  const days = new Set(curves.flatMap(({ points }) => points.map(({ day }) => day)));
  days.delete(0);
  const start: CurveRow = {
    day: 0,
    percents: curves.map(() => 0),
    intervals: curves.map(() => [0, 0]),
  };
  const later = [...days]
    .sort((a, b) => a - b)
    .map((day): CurveRow => {
      const points = curves.map((curve) => curve.points.find((point) => point.day === day));
      return {
        day,
        percents: points.map((point) => point?.percent ?? null),
        intervals: points.map((point) => {
          if (!point || point.ciLow === null || point.ciHigh === null) return null;
          return [point.ciLow, point.ciHigh];
        }),
      };
    });
  return [start, ...later];
}

/** The days named on the axis: the horizons that the headline uses, then every 90 days. */
export function curveTicks(lastDay: number): number[] {
  const horizons = [0, 30, 60, 90, 180];
  for (let day = 270; day <= lastDay; day += 90) horizons.push(day);
  return horizons.filter((day) => day <= lastDay);
}
