import type { PrintedShare } from './add-numbers.ts';
import { countsThatFit } from './counts-that-fit.ts';
import type { LinearSystem, Term } from './linear-system.ts';

const slack = 1e-9;

/**
 * Puts printed percents and bands into a system, as far as they bound a part by its whole
 * whatever the two are. An estimate that accounts for people who were watched for a shorter
 * time is at least the plain share, so that it bounds from one side only.
 */
export function addShares(system: LinearSystem, shares: readonly PrintedShare[]): void {
  for (const { part, whole, method, isBand, percent, low, high } of shares) {
    if (percent) {
      const half = percent.step / 2 + slack;
      addAtMostShare(system, part, whole, percent.value + half);
      if (method !== 'aalen_johansen') {
        addAtLeastShare(system, part, whole, percent.value - half);
      }
    }
    if (!isBand) continue;
    if (high) addAtMostShare(system, part, whole, high.value + slack);
    if (low) addAtLeastShare(system, part, whole, low.value - slack);
  }
}

/**
 * Puts printed Wilson intervals into a system, by trying every whole that its limits allow.
 * @throws Error when no two counts give an interval that was printed
 */
export function addIntervals(system: LinearSystem, shares: readonly PrintedShare[]): void {
  for (const share of shares) {
    const { part, whole, method, where } = share;
    if (method !== 'wilson' || share.isBand || !(share.low || share.high)) continue;
    const fit = countsThatFit(share, limitsOf(system, part), limitsOf(system, whole));
    if (fit === 'too many to try') continue;
    if (fit === 'none') {
      throw new Error(`No count gives the interval at ${where}: the package contradicts itself.`);
    }
    system.limit(part, fit.part[0], fit.part[1]);
    system.limit(whole, fit.whole[0], fit.whole[1]);
    addAtMostShare(system, part, whole, 100 * fit.share[1] + slack);
    addAtLeastShare(system, part, whole, 100 * fit.share[0] - slack);
  }
}

function limitsOf({ lower, upper }: LinearSystem, place: number): [number, number] {
  return [lower[place] ?? 0, upper[place] ?? Number.POSITIVE_INFINITY];
}

function addAtMostShare(system: LinearSystem, part: number, whole: number, percent: number): void {
  const terms: Term[] = [
    [part, 1],
    [whole, -percent / 100],
  ];
  system.addRow(terms, Number.NEGATIVE_INFINITY, 0);
}

function addAtLeastShare(system: LinearSystem, part: number, whole: number, percent: number): void {
  if (percent <= 0) return;
  const terms: Term[] = [
    [part, 1],
    [whole, -percent / 100],
  ];
  system.addRow(terms, 0, Number.POSITIVE_INFINITY);
}
