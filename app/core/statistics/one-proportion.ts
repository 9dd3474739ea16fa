import betaQuantile from '@stdlib/stats-base-dists-beta-quantile';
import { twoSidedNormalQuantile } from './normal-quantile.ts';

export interface Proportion {
  /** 0 to 1; null when there were no trials. */
  estimate: number | null;
  lower: number | null;
  upper: number | null;
}

/**
 * Share of successes with Wilson's score interval (Wilson 1927, JASA 22:209):
 * (p + z²/2n ± z√(p(1−p)/n + z²/4n²)) / (1 + z²/n), exactly 0 at no success and
 * exactly 1 at nothing but successes. Without trials everything is null.
 * @param successes whole, 0 to `trials`
 * @param trials whole, 0 or more
 * @throws RangeError for other counts or a level that is not above 0 and below 1
 */
export function wilson(
  successes: number,
  trials: number,
  { level = 0.95 }: { level?: number } = {},
): Proportion {
  checkCounts(successes, trials);
  const z = twoSidedNormalQuantile(level);
  if (trials === 0) return { estimate: null, lower: null, upper: null };
  const share = successes / trials;
  const middle = share + (z * z) / (2 * trials);
  const reach = z * Math.sqrt((share * (1 - share)) / trials + (z * z) / (4 * trials * trials));
  const scale = 1 + (z * z) / trials;
  return {
    estimate: share,
    lower: successes === 0 ? 0 : (middle - reach) / scale,
    upper: successes === trials ? 1 : (middle + reach) / scale,
  };
}

/**
 * Share of successes with the exact interval of Clopper and Pearson (1934, Biometrika
 * 26:404): the beta quantiles B(α/2; x, n−x+1) and B(1−α/2; x+1, n−x), exactly 0 at no
 * success and exactly 1 at nothing but successes. Never too narrow, usually too wide;
 * for the wording of compliance, and where there are no successes or only successes.
 * Without trials everything is null.
 * @param successes whole, 0 to `trials`
 * @param trials whole, 0 or more
 * @throws RangeError for other counts or a level that is not above 0 and below 1
 */
export function clopperPearson(
  successes: number,
  trials: number,
  { level = 0.95 }: { level?: number } = {},
): Proportion {
  checkCounts(successes, trials);
  if (!(level > 0 && level < 1)) {
    throw new RangeError('The level of an interval must be above 0 and below 1.');
  }
  if (trials === 0) return { estimate: null, lower: null, upper: null };
  const failures = trials - successes;
  const tail = (1 - level) / 2;
  return {
    estimate: successes / trials,
    lower: successes === 0 ? 0 : betaQuantile(tail, successes, failures + 1),
    upper: failures === 0 ? 1 : betaQuantile(1 - tail, successes + 1, failures),
  };
}

/** @throws RangeError unless both are whole and 0 ≤ successes ≤ trials. */
export function checkCounts(successes: number, trials: number): void {
  const areCounts = Number.isInteger(successes) && Number.isInteger(trials);
  if (!areCounts || successes < 0 || successes > trials) {
    throw new RangeError('A proportion needs whole numbers with 0 ≤ successes ≤ trials.');
  }
}
