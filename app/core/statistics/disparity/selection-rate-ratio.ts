import {
  compareRates,
  type ExactCount,
  exactCount,
  type GroupCount,
  pool,
  rateOf,
} from './group-count.ts';

export interface SelectionRate {
  /** 0 to 1; null for a group without trials. */
  rate: number | null;
  /** Of everybody in the pool, 0 to 1; null when the pool is empty. */
  share: number | null;
  /** Less than 2 % of the pool: normally not analysed. */
  isBelowTwoPercent: boolean;
  isReference: boolean;
  /** Rate over the rate of the reference; null where that is 0 or either is unknown. */
  ratio: number | null;
  /** Ratio below four fifths, decided in whole numbers; null where there is no ratio. */
  isBelowFourFifths: boolean | null;
  /**
   * Had one success gone to the lower of the two instead of the higher, it would be the
   * higher one: too few people for the ratio to say anything. The reference is the lower
   * one only where the caller chose it. Null for the reference.
   */
  flipsWithOne: boolean | null;
  /** Successes to expect at the rate of both together, less those seen; null as above. */
  shortfall: number | null;
}

/**
 * Selection rates against the highest one, or against a group of the caller's choice:
 * the screening benchmark of the Uniform Guidelines on Employee Selection Procedures
 * (29 CFR 1607.4 D, and questions 20 and 21 on them). Below four fifths means
 * 5·x·n_ref < 4·x_ref·n, in whole numbers, because a quotient of 0.8 rounds to either
 * side. Groups that share the highest rate are the reference together. Ratios are null
 * when nobody was selected anywhere. Empty input gives an empty answer.
 * @param groups counts, in any order; the answer is in the same order
 * @param options.reference index of the group to compare with, instead of the highest rate
 * @throws RangeError for counts that are not whole with 0 ≤ successes ≤ trials, or no such group
 */
export function selectionRateRatio(
  groups: readonly GroupCount[],
  { reference }: { reference?: number } = {},
): SelectionRate[] {
  if (reference !== undefined && !groups[reference]) {
    throw new RangeError('There is no group with the index given as the reference.');
  }
  const all = pool(groups);
  const chosen = new Set(reference === undefined ? highestRates(groups) : [reference]);
  const references = groups.filter((_, index) => chosen.has(index));
  return groups.map((group, index) => ({
    rate: rateOf(group),
    share: all.trials === 0 ? null : group.trials / all.trials,
    isBelowTwoPercent: 50 * group.trials < all.trials,
    isReference: chosen.has(index),
    ...compare(group, references, chosen.has(index)),
  }));
}

function highestRates(groups: readonly GroupCount[]): number[] {
  let best: number[] = [];
  let highest: ExactCount | undefined;
  groups.forEach((group, index) => {
    if (group.trials === 0) return;
    const count = exactCount(group);
    const order = highest ? compareRates(count, highest) : 1;
    if (order > 0) [best, highest] = [[index], count];
    else if (order === 0) best.push(index);
  });
  return best;
}

function compare(group: GroupCount, references: readonly GroupCount[], isReference: boolean) {
  const together = pool(references);
  if (group.trials === 0 || together.successes === 0) {
    return { ratio: null, isBelowFourFifths: null, flipsWithOne: null, shortfall: null };
  }
  const { successes, trials } = exactCount(group);
  const other = exactCount(together);
  const both = pool([group, together]);
  return {
    ratio: isReference
      ? 1
      : (group.successes * together.trials) / (together.successes * group.trials),
    isBelowFourFifths: 5n * successes * other.trials < 4n * other.successes * trials,
    flipsWithOne: isReference ? null : references.some((one) => flips(group, one)),
    shortfall: isReference ? null : (group.trials * both.successes) / both.trials - group.successes,
  };
}

function flips(group: GroupCount, reference: GroupCount): boolean {
  const isHigher = compareRates(exactCount(group), exactCount(reference)) > 0;
  const [lower, higher] = isHigher ? [reference, group] : [group, reference];
  if (lower.successes === lower.trials || higher.successes === 0) return false;
  const gained = exactCount({ ...lower, successes: lower.successes + 1 });
  const lost = exactCount({ ...higher, successes: higher.successes - 1 });
  return compareRates(gained, lost) > 0;
}
