import type { WholePoints } from '#app/core/measures/comparison/whole-points.ts';

/** A number of percentage points with its sign: `+2`, `−14`, `0`. */
export function pointsText(points: number): string {
  if (points === 0) return '0';
  return points < 0 ? `−${-points}` : `+${points}`;
}

/** `−17 to −11` */
export function pointsIntervalText({ low, high }: WholePoints): string {
  return `${pointsText(low)} to ${pointsText(high)}`;
}
