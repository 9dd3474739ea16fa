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

/** A number that is in two releases and not the same in both. */
interface ChangedNumber {
  then: CohortNumber;
  now: CohortNumber;
}

export interface ThenAndNow {
  /** Numbers that both releases have. */
  compared: number;
  changed: ChangedNumber[];
  /** Cohorts of both, of the later one only, and of the earlier one only. */
  cohortsOfBoth: string[];
  cohortsAdded: string[];
  cohortsGone: string[];
}

/**
 * Sets the cohorts of two releases beside each other. A closed cohort is frozen, so the
 * same number is expected in both; a number that is hidden in one of them counts as
 * changed. Cohorts are in the order in which they stand, all of them together left out.
 * @param earlier numbers of the earlier release; `now` of the later one
 */
export function thenAndNow(
  earlier: readonly CohortNumber[],
  now: readonly CohortNumber[],
): ThenAndNow {
  const known = new Map(earlier.map((number) => [keyOf(number), number]));
  const pairs = now.flatMap((number) => {
    const then = known.get(keyOf(number));
    return then ? [{ then, now: number }] : [];
  });
  const [before, after] = [cohortsOf(earlier), cohortsOf(now)];
  return {
    compared: pairs.length,
    changed: pairs.filter((pair) => !isSame(pair.then, pair.now)),
    cohortsOfBoth: after.filter((cohort) => before.includes(cohort)),
    cohortsAdded: after.filter((cohort) => !before.includes(cohort)),
    cohortsGone: before.filter((cohort) => !after.includes(cohort)),
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
