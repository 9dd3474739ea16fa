import { gammaQuantile } from './gamma-quantile.ts';
import { twoSidedNormalQuantile } from './normal-quantile.ts';

/** One stratum of the group whose rate is to be standardised. */
export interface StandardizedStratum {
  successes: number;
  /** People, or person-time, of the group in the stratum. */
  trials: number;
  /** Size of the stratum in the standard, such as in all groups together. */
  standard: number;
}

export interface StandardizedRate {
  /** Without standardisation. */
  crude: number | null;
  /** With the weights of the standard; null, as all that follows, where it is not estimable. */
  estimate: number | null;
  stdErr: number | null;
  lower: number | null;
  upper: number | null;
}

/**
 * Directly standardised rate Σ w·r with w the stratum's share of the standard: the rate
 * the group would have if its people were spread over strata as the standard is. For
 * shares of people (`binomial`): standard error √Σw²r(1−r)/n, normal interval. For
 * events per person-time (`gamma`): √Σw²x/n², with the gamma interval of Fay and Feuer
 * (1997, Statistics in Medicine 16:791). Where the standard has people in a stratum and
 * the group has none the rate is not estimable; nothing is put in its place. Empty
 * input gives nulls.
 * @param options.interval `binomial` unless given
 * @throws RangeError for numbers below 0, shares above 1 (binomial), or a level not above 0 and below 1
 */
export function directStandardization(
  strata: readonly StandardizedStratum[],
  { interval = 'binomial', level = 0.95 }: { interval?: 'binomial' | 'gamma'; level?: number } = {},
): StandardizedRate {
  const z = twoSidedNormalQuantile(level);
  checkStrata(strata, interval);
  const size = total(strata.map(({ trials }) => trials));
  const crude = size === 0 ? null : total(strata.map(({ successes }) => successes)) / size;
  const standard = total(strata.map((stratum) => stratum.standard));
  const counted = strata.filter((stratum) => stratum.standard > 0);
  if (standard === 0 || counted.some(({ trials }) => trials === 0)) {
    return { crude, estimate: null, stdErr: null, lower: null, upper: null };
  }
  const weighted = counted.map((stratum) => ({
    rate: stratum.successes / stratum.trials,
    trials: stratum.trials,
    weight: stratum.standard / standard,
  }));
  const estimate = total(weighted.map(({ rate, weight }) => weight * rate));
  const variance = total(
    weighted.map(({ rate, trials, weight }) => {
      const own = interval === 'gamma' ? rate : rate * (1 - rate);
      return (weight * weight * own) / trials;
    }),
  );
  const stdErr = Math.sqrt(variance);
  if (interval === 'binomial') {
    return { crude, estimate, stdErr, lower: estimate - z * stdErr, upper: estimate + z * stdErr };
  }
  const heaviest = Math.max(...weighted.map(({ trials, weight }) => weight / trials));
  return { crude, estimate, stdErr, ...gammaInterval(estimate, variance, heaviest, level) };
}

function checkStrata(strata: readonly StandardizedStratum[], interval: 'binomial' | 'gamma') {
  for (const { successes, trials, standard } of strata) {
    const areCounts = [successes, trials, standard].every(
      (count) => count >= 0 && Number.isFinite(count),
    );
    if (!areCounts || (interval === 'binomial' && successes > trials)) {
      throw new RangeError('A stratum needs counts of 0 or more, with successes ≤ trials.');
    }
  }
}

/** Fay and Feuer's limits: gamma quantiles with the mean and variance of the rate. */
function gammaInterval(rate: number, variance: number, heaviest: number, level: number) {
  const tail = (1 - level) / 2;
  const moved = rate + heaviest;
  const movedVariance = variance + heaviest * heaviest;
  return {
    lower: variance === 0 ? 0 : gammaQuantile(tail, (rate * rate) / variance) * (variance / rate),
    upper: gammaQuantile(1 - tail, (moved * moved) / movedVariance) * (movedVariance / moved),
  };
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
