import { type GroupCount, pool, rateOf } from './group-count.ts';

interface WeightedRate {
  rate: number;
  /** Share of everybody, 0 to 1. */
  weight: number;
}

export interface IndexOfDisparity {
  /** Mean distance from the rate of everybody, as percent of that (Pearcy and Keppel 2002). */
  fromOverall: number | null;
  /** Mean distance of the other groups from the highest rate, as percent of that (Healthy People 2010). */
  fromHighest: number | null;
}

/**
 * Index of disparity in its two forms, each group counting the same however small:
 * 100·mean|r − μ|/μ with μ the rate of everybody (Pearcy and Keppel 2002, Public Health
 * Reports 117:273), and 100·Σ|r − r_best|/(J − 1)/r_best (Keppel, Pearcy and Klein 2004,
 * Healthy People 2010 Statistical Notes 25). Groups without trials are left out. Null
 * where the reference is 0, with no groups, and the second with fewer than two. Like
 * every index here it is too high by chance in small groups.
 * @throws RangeError unless counts are whole with 0 ≤ successes ≤ trials
 */
export function indexOfDisparity(groups: readonly GroupCount[]): IndexOfDisparity {
  const rates = weightedRates(groups).map(({ rate }) => rate);
  const overall = rateOf(pool(groups));
  const highest = Math.max(0, ...rates);
  if (!overall || highest === 0) return { fromOverall: null, fromHighest: null };
  const apart = (from: number) => sum(rates.map((rate) => Math.abs(rate - from)));
  return {
    fromOverall: (100 * apart(overall)) / rates.length / overall,
    fromHighest: rates.length < 2 ? null : (100 * apart(highest)) / (rates.length - 1) / highest,
  };
}

/**
 * Between-group variance Σ w(r − μ)², w being the group's share of everybody (Harper and
 * Lynch 2005, National Cancer Institute); 0 when all rates are equal, null without trials.
 * @throws RangeError unless counts are whole with 0 ≤ successes ≤ trials
 */
export function betweenGroupVariance(groups: readonly GroupCount[]): number | null {
  const overall = rateOf(pool(groups));
  if (overall === null) return null;
  return sum(weightedRates(groups).map(({ rate, weight }) => weight * (rate - overall) ** 2));
}

/**
 * Theil's index T = Σ w·(r/μ)·ln(r/μ), with 0·ln 0 = 0 (Theil 1967); 0 when all rates are
 * equal. Null without successes.
 * @throws RangeError unless counts are whole with 0 ≤ successes ≤ trials
 */
export function theil(groups: readonly GroupCount[]): number | null {
  const overall = rateOf(pool(groups));
  if (!overall) return null;
  return sum(
    weightedRates(groups).map(({ rate, weight }) => {
      const relative = rate / overall;
      return rate === 0 ? 0 : weight * relative * Math.log(relative);
    }),
  );
}

/**
 * Mean logarithmic deviation −Σ w·ln(r/μ) (Theil 1967); 0 when all rates are equal. Not
 * defined, so null, when a group has no successes.
 * @throws RangeError unless counts are whole with 0 ≤ successes ≤ trials
 */
export function meanLogDeviation(groups: readonly GroupCount[]): number | null {
  const overall = rateOf(pool(groups));
  const rates = weightedRates(groups);
  if (!overall || rates.some(({ rate }) => rate === 0)) return null;
  return sum(rates.map(({ rate, weight }) => -weight * Math.log(rate / overall)));
}

/**
 * Gini coefficient of group rates, ΣΣ w_i·w_j·|r_i − r_j|/(2μ) (Gini 1912): 0 when all
 * rates are equal, always below 1. Null without successes.
 * @throws RangeError unless counts are whole with 0 ≤ successes ≤ trials
 */
export function gini(groups: readonly GroupCount[]): number | null {
  const overall = rateOf(pool(groups));
  const rates = weightedRates(groups);
  if (!overall) return null;
  const differences = rates.flatMap((one) =>
    rates.map((other) => one.weight * other.weight * Math.abs(one.rate - other.rate)),
  );
  return sum(differences) / (2 * overall);
}

/** Groups without trials have no rate and no weight. */
function weightedRates(groups: readonly GroupCount[]): WeightedRate[] {
  const everybody = pool(groups).trials;
  return groups.flatMap((group) => {
    const rate = rateOf(group);
    return rate === null ? [] : [{ rate, weight: group.trials / everybody }];
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
