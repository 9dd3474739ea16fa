import { notableDifference } from '../comparison/balance.ts';

/**
 * How alike people with and without an LER are, in one sentence.
 * @param differences standardized, of the values that are shown
 */
export function balanceFinding(differences: readonly number[]): string {
  const all = differences.length;
  if (all === 0)
    return 'Who applied with an LER and who without cannot be compared in this release';
  const notable = differences.filter(differsNotably).length;
  if (notable === 0) {
    return `People with and without an LER are much alike in all ${all} shown values`;
  }
  const values = all === 1 ? 'value' : 'values';
  return `People with and without an LER differ notably in ${notable} of ${all} shown ${values}`;
}

/** Whether a standardized difference is large enough to be called notable. */
export function differsNotably(difference: number): boolean {
  return Math.abs(difference) >= notableDifference;
}
