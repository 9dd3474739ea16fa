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
 * @throws RangeError for other counts
 */
export function wilson(
  successes: number,
  trials: number,
  { level = 0.95 }: { level?: number } = {},
): Proportion {
  const areCounts = Number.isInteger(successes) && Number.isInteger(trials);
  if (!areCounts || successes < 0 || successes > trials) {
    throw new RangeError('A proportion needs whole numbers with 0 ≤ successes ≤ trials.');
  }
  if (trials === 0) return { estimate: null, lower: null, upper: null };
  const z = twoSidedNormalQuantile(level);
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
