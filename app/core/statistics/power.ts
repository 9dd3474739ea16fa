import normalCumulative from '@stdlib/stats-base-dists-normal-cdf';
import { normalQuantile } from './normal-quantile.ts';

interface Assurance {
  /** Chance of a finding where there is nothing, two-sided; 0.05 unless given. */
  alpha?: number;
  /** Chance of a finding where the difference is real; 0.8 unless given. */
  power?: number;
}

export interface DetectableRange {
  /** The nearest value below that would be found; null when none would. */
  lower: number | null;
  /** The nearest value above that would be found; null when none would. */
  higher: number | null;
}

interface TwoSizes {
  /** Rate of the first group, 0 to 1. */
  rate1: number;
  trials1: number;
  trials2: number;
}

/** The pace is taken as going on for so long at most: a hundred years. */
const longestWaitDays = 36_525;

/**
 * Chance that a two-sided z test of two shares finds rates of `rate1` and `rate2`
 * different: Φ((|p₁−p₂| − z_{1−α/2}√(p(1−p)(1/n₁+1/n₂)))/√(p₁(1−p₁)/n₁+p₂(1−p₂)/n₂)),
 * p being the pooled rate (Fleiss, Levin and Paik 2003, chapter 4, no continuity
 * correction). The chance of finding the opposite is left out. 0 without trials.
 * @throws RangeError for a rate outside 0 to 1, trials below 0, or alpha not within 0 and 1
 */
export function twoProportionPower(
  { rate1, rate2, trials1, trials2 }: TwoSizes & { rate2: number },
  { alpha = 0.05 }: { alpha?: number } = {},
): number {
  checkSizes([rate1, rate2], [trials1, trials2]);
  const z = normalQuantile(1 - alpha / 2);
  if (trials1 === 0 || trials2 === 0 || rate1 === rate2) return 0;
  const pooled = (rate1 * trials1 + rate2 * trials2) / (trials1 + trials2);
  const underNothing = Math.sqrt(pooled * (1 - pooled) * (1 / trials1 + 1 / trials2));
  const real = Math.sqrt((rate1 * (1 - rate1)) / trials1 + (rate2 * (1 - rate2)) / trials2);
  const margin = Math.abs(rate1 - rate2) - z * underNothing;
  if (real === 0) return margin > 0 ? 1 : 0;
  return normalCumulative(margin / real, 0, 1);
}

/**
 * The rates of a second group, nearest to `rate1` on either side, that would be told
 * from it with the given power at the given sizes (see `twoProportionPower`).
 * @throws RangeError as `twoProportionPower`, and for a power not within 0 and 1
 */
export function minimumDetectableRate(
  { rate1, trials1, trials2 }: TwoSizes,
  { alpha = 0.05, power = 0.8 }: Assurance = {},
): DetectableRange {
  checkPower(power);
  const isFound = (rate2: number) =>
    twoProportionPower({ rate1, rate2, trials1, trials2 }, { alpha }) >= power;
  return { lower: nearest(rate1, 0, isFound), higher: nearest(rate1, 1, isFound) };
}

/** Between `near`, not found, and `far`: the first that is found, or null. */
function nearest(near: number, far: number, isFound: (rate: number) => boolean): number | null {
  if (!isFound(far)) return null;
  let [missed, found] = [near, far];
  for (;;) {
    const middle = (missed + found) / 2;
    if (middle === missed || middle === found) return found;
    if (isFound(middle)) found = middle;
    else missed = middle;
  }
}

/**
 * The hazard ratios, nearest to 1 on either side, that a log-rank test would find with
 * the given power: exp(±(z_{1−α/2} + z_power)/√(D·s(1−s))) (Schoenfeld 1981, Biometrika
 * 68:316), with D events and s the share of people in the first group. Null without
 * events or with everybody in one group.
 * @param sizes.events how many people have had the event, 0 or more
 * @param sizes.share 0 to 1
 * @throws RangeError for other numbers
 */
export function minimumDetectableHazardRatio(
  { events, share }: { events: number; share: number },
  { alpha = 0.05, power = 0.8 }: Assurance = {},
): DetectableRange {
  checkSizes([share], [events]);
  const reach = sumOfQuantiles(alpha, power);
  const information = events * share * (1 - share);
  if (information === 0) return { lower: null, higher: null };
  const higher = Math.exp(reach / Math.sqrt(information));
  return { lower: 1 / higher, higher };
}

/**
 * In how many whole days both groups will have the sizes at which `rate1` and `rate2`
 * are told apart with the given power, if people keep coming at the present pace: 0 if
 * they have them, null if not within a hundred years.
 * @param pace.perDay1 people a day joining the first group, 0 or more; likewise perDay2
 * @throws RangeError as `twoProportionPower`, and for a pace below 0 or a power not within 0 and 1
 */
export function daysUntilRatesDetectable(
  { rate1, rate2, trials1, trials2 }: TwoSizes & { rate2: number },
  { perDay1, perDay2 }: { perDay1: number; perDay2: number },
  { alpha = 0.05, power = 0.8 }: Assurance = {},
): number | null {
  checkPower(power);
  checkSizes([], [perDay1, perDay2]);
  return firstDay((days) => {
    const sizes = { trials1: trials1 + perDay1 * days, trials2: trials2 + perDay2 * days };
    return twoProportionPower({ rate1, rate2, ...sizes }, { alpha }) >= power;
  });
}

/**
 * In how many whole days there will be the events with which a hazard ratio is told
 * from 1 with the given power, if they keep coming at the present pace: 0 if there are,
 * null if not within a hundred years.
 * @param aim.hazardRatio above 0, not 1
 * @param pace.eventsPerDay in both groups together, 0 or more
 * @throws RangeError for other numbers
 */
export function daysUntilHazardRatioDetectable(
  { hazardRatio, events, share }: { hazardRatio: number; events: number; share: number },
  { eventsPerDay }: { eventsPerDay: number },
  { alpha = 0.05, power = 0.8 }: Assurance = {},
): number | null {
  checkSizes([share], [events, eventsPerDay]);
  if (!(hazardRatio > 0 && Number.isFinite(hazardRatio))) {
    throw new RangeError('A hazard ratio must be above 0.');
  }
  const needed =
    (sumOfQuantiles(alpha, power) / Math.log(hazardRatio)) ** 2 / (share * (1 - share));
  return firstDay((days) => events + eventsPerDay * days >= needed);
}

/** The first whole day on which something that stays true is true. */
function firstDay(isReached: (days: number) => boolean): number | null {
  if (isReached(0)) return 0;
  if (!isReached(longestWaitDays)) return null;
  let [before, reached] = [0, longestWaitDays];
  while (reached - before > 1) {
    const middle = Math.floor((before + reached) / 2);
    if (isReached(middle)) reached = middle;
    else before = middle;
  }
  return reached;
}

function sumOfQuantiles(alpha: number, power: number): number {
  checkPower(power);
  return normalQuantile(1 - alpha / 2) + normalQuantile(power);
}

function checkPower(power: number): void {
  if (!(power > 0 && power < 1)) throw new RangeError('A power must be above 0 and below 1.');
}

function checkSizes(shares: readonly number[], sizes: readonly number[]): void {
  const areShares = shares.every((share) => share >= 0 && share <= 1);
  const areSizes = sizes.every((size) => size >= 0 && Number.isFinite(size));
  if (!areShares || !areSizes) {
    throw new RangeError('Rates and shares are 0 to 1; sizes and paces are 0 or more.');
  }
}
