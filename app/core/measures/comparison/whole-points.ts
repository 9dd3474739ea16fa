import type { Proportion } from '../../statistics/one-proportion.ts';

/** A difference of two shares in whole percentage points, as it is printed. */
export interface WholePoints {
  points: number;
  /** Limits of its 95 % interval. */
  low: number;
  high: number;
}

// 0.29 · 100 is 28.999999999999996: without this an exact limit would move by one.
const roundingSlack = 1e-9;

/**
 * A difference as it is printed: the estimate to the nearest whole point (halves away from
 * zero), the limits outward, so that the printed interval always contains the computed one.
 * Null when any of them is not known.
 * @param difference of two shares, each −1 to 1
 */
export function wholePoints({ estimate, lower, upper }: Proportion): WholePoints | null {
  if (estimate === null || lower === null || upper === null) return null;
  const points = Math.sign(estimate) * Math.round(Math.abs(estimate) * 100);
  return {
    // Adding 0 makes a plain zero of a negative one.
    points: points + 0,
    low: Math.max(-100, Math.floor(lower * 100 + roundingSlack)) + 0,
    high: Math.min(100, Math.ceil(upper * 100 - roundingSlack)) + 0,
  };
}

/** Whether an interval leaves open which of the two shares is larger. */
export function holdsZero({ low, high }: WholePoints): boolean {
  return low <= 0 && high >= 0;
}
