import type { CellStatus } from '../../disclosure/released-rows.ts';

/** A released number of a cohort, by what it is a number of. */
export interface CohortNumber {
  cohort: string;
  measure: string;
  ler: string;
  status: CellStatus;
  count: number | null;
  percent: number | null;
  ciLow: number | null;
  ciHigh: number | null;
}

/** A number that is in two releases. */
interface NumberTwice {
  earlier: CohortNumber;
  later: CohortNumber;
  isSame: boolean;
}

export interface ThenAndNow {
  /** Numbers that both releases have, in the order of the later one. */
  numbers: NumberTwice[];
  /** Cohorts of both, of the later one only, and of the earlier one only. */
  cohortsOfBoth: string[];
  cohortsAdded: string[];
  cohortsGone: string[];
}

/**
 * Sets the cohorts of two releases beside each other. A closed cohort is frozen, so the
 * same number is expected in both; a number that is hidden in one of them is not
 * the same. Cohorts are in the order in which they stand, all of them together left out.
 * @param before numbers of the earlier release
 * @param after numbers of the later release
 */
export function thenAndNow(
  before: readonly CohortNumber[],
  after: readonly CohortNumber[],
): ThenAndNow {
  const known = new Map(before.map((number) => [keyOf(number), number]));
  const numbers = after.flatMap((later) => {
    const earlier = known.get(keyOf(later));
    return earlier ? [{ earlier, later, isSame: isSame(earlier, later) }] : [];
  });
  const [old, recent] = [cohortsOf(before), cohortsOf(after)];
  return {
    numbers,
    cohortsOfBoth: recent.filter((cohort) => old.includes(cohort)),
    cohortsAdded: recent.filter((cohort) => !old.includes(cohort)),
    cohortsGone: old.filter((cohort) => !recent.includes(cohort)),
  };
}

function keyOf({ cohort, ler, measure }: CohortNumber): string {
  return [cohort, ler, measure].join('|');
}

function isSame(a: CohortNumber, b: CohortNumber): boolean {
  return (
    a.status === b.status &&
    a.count === b.count &&
    a.percent === b.percent &&
    a.ciLow === b.ciLow &&
    a.ciHigh === b.ciHigh
  );
}

function cohortsOf(numbers: readonly CohortNumber[]): string[] {
  return [...new Set(numbers.map(({ cohort }) => cohort))];
}
