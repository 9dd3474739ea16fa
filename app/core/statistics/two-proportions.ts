import { twoSidedNormalQuantile } from './normal-quantile.ts';
import { checkCounts, type Proportion, wilson } from './one-proportion.ts';
import { twoSidedNormalTail } from './tail-probabilities.ts';

/** A ratio or difference with its interval; null where it is not defined. */
type Contrast = Proportion;

export interface RiskRatio extends Contrast {
  /** Standard error of the logarithm of the ratio. */
  logStdErr: number | null;
}

export interface TwoProportionZ {
  /** Above 0 when the first share is larger; null where no share differs from 0 or from 1. */
  z: number | null;
  /** Two-sided, 0 to 1. */
  pValue: number | null;
  /** With all totals fixed: the successes to expect in the first group, */
  expected: number | null;
  /** their standard deviation, and how many of those the first group is away. */
  stdDev: number | null;
  stdDevsAway: number | null;
}

/**
 * Difference of two shares, first less second, with Newcombe's square-and-add interval
 * (Newcombe 1998, Statistics in Medicine 17:873, method 10), from Wilson's limits l and
 * u of each: d − √((p₁−l₁)² + (u₂−p₂)²) to d + √((u₁−p₁)² + (p₂−l₂)²). Everything is
 * null where either group has no trials.
 * @throws RangeError unless counts are whole with 0 ≤ successes ≤ trials
 */
export function newcombeDifference(
  successes1: number,
  trials1: number,
  successes2: number,
  trials2: number,
  options: { level?: number } = {},
): Contrast {
  const first = wilson(successes1, trials1, options);
  const second = wilson(successes2, trials2, options);
  if (!isKnown(first) || !isKnown(second)) return { estimate: null, lower: null, upper: null };
  const estimate = first.estimate - second.estimate;
  return {
    estimate,
    lower: estimate - Math.hypot(first.estimate - first.lower, second.upper - second.estimate),
    upper: estimate + Math.hypot(first.upper - first.estimate, second.estimate - second.lower),
  };
}

function isKnown(
  proportion: Proportion,
): proportion is { estimate: number; lower: number; upper: number } {
  return proportion.estimate !== null;
}

/**
 * Ratio of two shares, first over second, with Katz's interval on the log scale
 * (Katz et al. 1978, Biometrics 34:469): standard error √(1/x₁ − 1/n₁ + 1/x₂ − 1/n₂).
 * Everything is null where either group has no successes: show the difference instead;
 * nothing is added to the counts.
 * @throws RangeError unless counts are whole with 0 ≤ successes ≤ trials
 */
export function riskRatio(
  successes1: number,
  trials1: number,
  successes2: number,
  trials2: number,
  { level = 0.95 }: { level?: number } = {},
): RiskRatio {
  checkCounts(successes1, trials1);
  checkCounts(successes2, trials2);
  const z = twoSidedNormalQuantile(level);
  if (successes1 === 0 || successes2 === 0) {
    return { estimate: null, lower: null, upper: null, logStdErr: null };
  }
  const estimate = (successes1 * trials2) / (trials1 * successes2);
  // 1/x − 1/n as (n − x)/(xn): nothing cancels when nearly everyone succeeds.
  const logStdErr = Math.sqrt(
    (trials1 - successes1) / (successes1 * trials1) +
      (trials2 - successes2) / (successes2 * trials2),
  );
  const factor = Math.exp(z * logStdErr);
  return { estimate, lower: estimate / factor, upper: estimate * factor, logStdErr };
}

/**
 * The two-sample z test of equal shares, z = (p₁−p₂)/√(p(1−p)(1/n₁+1/n₂)) with the
 * pooled share p and no continuity correction; and, with all totals fixed, how many
 * standard deviations √(n₁n₂m₁m₂/(N²(N−1))) the first group's successes are away from
 * those to expect (hypergeometric; m₁ successes and m₂ failures in all). Everything is
 * null where a group has no trials; without both successes and failures only the
 * expected number and its deviation of 0 remain.
 * @throws RangeError unless counts are whole with 0 ≤ successes ≤ trials
 */
export function twoProportionZ(
  successes1: number,
  trials1: number,
  successes2: number,
  trials2: number,
): TwoProportionZ {
  checkCounts(successes1, trials1);
  checkCounts(successes2, trials2);
  if (trials1 === 0 || trials2 === 0) {
    return { z: null, pValue: null, expected: null, stdDev: null, stdDevsAway: null };
  }
  const all = trials1 + trials2;
  const successes = successes1 + successes2;
  const failures = all - successes;
  const expected = (trials1 * successes) / all;
  if (successes === 0 || failures === 0) {
    return { z: null, pValue: null, expected, stdDev: 0, stdDevsAway: null };
  }
  const spread = Math.sqrt((successes / all) * (failures / all) * (1 / trials1 + 1 / trials2));
  const z = (successes1 / trials1 - successes2 / trials2) / spread;
  const stdDev = Math.sqrt(((trials1 / all) * (trials2 / all) * successes * failures) / (all - 1));
  const stdDevsAway = (successes1 - expected) / stdDev;
  return { z, pValue: twoSidedNormalTail(z), expected, stdDev, stdDevsAway };
}
