/** A day of a released curve. */
export interface CurveDay {
  day: number;
  percent: number;
  ciLow: number | null;
  ciHigh: number | null;
}

/**
 * What a time-to-hire curve says at its last day, in one sentence.
 * @param points of everybody's curve, by day; empty when it is hidden
 */
export function curveFinding(points: readonly CurveDay[]): string {
  const last = points.at(-1);
  if (!last) return 'The curve of all job seekers is not shown in this release';
  const interval =
    last.ciLow === null || last.ciHigh === null ? '' : ` (${last.ciLow}% to ${last.ciHigh}%)`;
  return `${last.percent}%${interval} of all job seekers were hired by day ${last.day} of their search`;
}
