import { exactCount, type GroupCount, pool } from './group-count.ts';

/**
 * Representation ratio (proportionality index) of each group: its share of all
 * successes over its share of all people, 1 being parity. Null for a group without
 * people, and everywhere when nobody had a success. Empty input gives an empty answer.
 * @param groups successes and the people they are measured against, who may be another
 *   population counted elsewhere: successes may exceed them; both finite and 0 or more
 * @throws RangeError for other numbers
 */
export function representationRatio(groups: readonly GroupCount[]): (number | null)[] {
  const areCounts = groups.every(({ successes, trials }) =>
    [successes, trials].every((count) => count >= 0 && Number.isFinite(count)),
  );
  if (!areCounts) throw new RangeError('Counts must be finite and 0 or more.');
  const successes = groups.reduce((sum, group) => sum + group.successes, 0);
  const people = groups.reduce((sum, group) => sum + group.trials, 0);
  return groups.map((group) => {
    if (group.trials === 0 || successes === 0) return null;
    return group.successes / successes / (group.trials / people);
  });
}

/** What a group is to come up to: a group named by the caller, everybody, or everybody else. */
export type ParityReference = 'highest' | 'overall' | 'others' | number;

/**
 * How many more successes would bring each group's rate up to a reference, which is
 * held where it is: the smallest whole k ≥ 0 with (x + k)/n at least the reference,
 * found in whole numbers. Null for a group without trials, or without a reference.
 * Empty input gives an empty answer.
 * @param groups counts, in any order; the answer is in the same order
 * @param options.reference the highest rate, the rate of everybody or of everybody else,
 *   or the index of a group
 * @throws RangeError for counts that are not whole with 0 ≤ successes ≤ trials, or no such group
 */
export function additionalSuccesses(
  groups: readonly GroupCount[],
  { reference }: { reference: ParityReference },
): (number | null)[] {
  if (typeof reference === 'number' && !groups[reference]) {
    throw new RangeError('There is no group with the index given as the reference.');
  }
  const all = pool(groups);
  return groups.map((group) => {
    const targets = targetsOf(group, groups, all, reference).filter(({ trials }) => trials > 0);
    if (group.trials === 0 || targets.length === 0) return null;
    return Math.max(...targets.map((target) => missing(group, target)));
  });
}

function targetsOf(
  group: GroupCount,
  groups: readonly GroupCount[],
  all: GroupCount,
  reference: ParityReference,
): readonly GroupCount[] {
  if (reference === 'highest') return groups;
  if (reference === 'overall') return [all];
  if (reference === 'others') {
    const { successes, trials } = all;
    return [{ successes: successes - group.successes, trials: trials - group.trials }];
  }
  return groups.slice(reference, reference + 1);
}

/** ⌈X·n/N⌉ − x, at least 0. */
function missing(group: GroupCount, target: GroupCount): number {
  const own = exactCount(group);
  const other = exactCount(target);
  const product = other.successes * own.trials;
  const needed = (product + other.trials - 1n) / other.trials;
  return Math.max(0, Number(needed - own.successes));
}
