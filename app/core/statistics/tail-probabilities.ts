import gammaIncomplete from '@stdlib/math-base-special-gammainc';
import normalCumulative from '@stdlib/stats-base-dists-normal-cdf';

/** Probability that a standard normal variable is at least as far from 0 as `z`, 0 to 1. */
export function twoSidedNormalTail(z: number): number {
  return Math.min(1, 2 * normalCumulative(-Math.abs(z), 0, 1));
}

/**
 * Probability that a chi-square variable exceeds `x`: the regularised upper incomplete
 * gamma function Q(df/2, x/2), which keeps its digits where 1 − cdf has none left.
 * @param x 0 or more
 * @param degreesOfFreedom whole, 0 or more; with 0 there is nothing to test and the answer is 1
 */
export function upperChiSquareTail(x: number, degreesOfFreedom: number): number {
  if (degreesOfFreedom === 0 || x <= 0) return 1;
  return gammaIncomplete(x / 2, degreesOfFreedom / 2, true, true);
}
