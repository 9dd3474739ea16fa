import { twoSidedNormalQuantile } from './normal-quantile.ts';
import { checkCounts } from './one-proportion.ts';
import { twoSidedNormalTail } from './tail-probabilities.ts';

export { interruptedTimeSeries } from './interrupted-time-series.ts';

interface Share {
  /** How many of the trials; whole, 0 to `trials`. */
  successes: number;
  trials: number;
}

export interface FourShares {
  exposedAfter: Share;
  exposedBefore: Share;
  comparisonAfter: Share;
  comparisonBefore: Share;
}

export interface DifferenceInDifferences {
  /** Change of the exposed less change of the comparison, −2 to 2; null where a group is empty. */
  estimate: number | null;
  stdErr: number | null;
  lower: number | null;
  upper: number | null;
  /** Null also where no share varies. */
  z: number | null;
  pValue: number | null;
}

/**
 * Difference in differences of four shares, (p₁₁ − p₁₀) − (p₀₁ − p₀₀), with standard
 * error √Σp(1−p)/n, which is the HC0 error of the saturated linear model (White 1980,
 * Econometrica 48:817). It assumes that both groups would have moved alike and that
 * people are independent; with a few sites only, show a line per site and call it
 * descriptive. Everything is null where one of the four has no trials.
 * @throws RangeError unless counts are whole with 0 ≤ successes ≤ trials
 */
export function differenceInDifferences(
  { exposedAfter, exposedBefore, comparisonAfter, comparisonBefore }: FourShares,
  { level = 0.95 }: { level?: number } = {},
): DifferenceInDifferences {
  const quantile = twoSidedNormalQuantile(level);
  const shares = [exposedAfter, exposedBefore, comparisonAfter, comparisonBefore];
  for (const { successes, trials } of shares) checkCounts(successes, trials);
  if (shares.some(({ trials }) => trials === 0)) {
    return { estimate: null, stdErr: null, lower: null, upper: null, z: null, pValue: null };
  }
  const estimate =
    rate(exposedAfter) - rate(exposedBefore) - (rate(comparisonAfter) - rate(comparisonBefore));
  const stdErr = Math.sqrt(
    shares.reduce((sum, share) => sum + (rate(share) * (1 - rate(share))) / share.trials, 0),
  );
  const z = stdErr === 0 ? null : estimate / stdErr;
  return {
    ...{ estimate, stdErr, z },
    lower: estimate - quantile * stdErr,
    upper: estimate + quantile * stdErr,
    pValue: z === null ? null : twoSidedNormalTail(z),
  };
}

function rate({ successes, trials }: Share): number {
  return successes / trials;
}
