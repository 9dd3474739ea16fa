import { checkCounts } from '../one-proportion.ts';

/** How many of a group had a success, such as a hire. */
export interface GroupCount {
  successes: number;
  /** Everybody in the group, at least as many as had a success. */
  trials: number;
}

/** Whole numbers without a limit, so that a comparison of rates never rounds. */
export interface ExactCount {
  successes: bigint;
  trials: bigint;
}

/** @throws RangeError unless counts are whole with 0 ≤ successes ≤ trials */
export function exactCount({ successes, trials }: GroupCount): ExactCount {
  checkCounts(successes, trials);
  return { successes: BigInt(successes), trials: BigInt(trials) };
}

/** Positive when the rate of `a` is higher, 0 when equal; both need trials. */
export function compareRates(a: ExactCount, b: ExactCount): number {
  const difference = a.successes * b.trials - b.successes * a.trials;
  if (difference === 0n) return 0;
  return difference > 0n ? 1 : -1;
}

/** All groups as one. @throws RangeError unless counts are whole with 0 ≤ successes ≤ trials */
export function pool(groups: readonly GroupCount[]): GroupCount {
  const all = { successes: 0, trials: 0 };
  for (const { successes, trials } of groups) {
    checkCounts(successes, trials);
    all.successes += successes;
    all.trials += trials;
  }
  return all;
}

/** Successes over trials; null without trials. */
export function rateOf({ successes, trials }: GroupCount): number | null {
  return trials === 0 ? null : successes / trials;
}
