import type { SizeClass } from '../disclosure/policy.ts';
import { isQuarter, quartersTogether } from './calendar.ts';
import { siteDimension } from './dimension-labels.ts';
import type { DimensionValues } from './pilot-tally.ts';

/** Where people take part: what is told of quarters first. */
export const placeDimensions: ReadonlySet<string> = new Set([siteDimension]);

/** Every closed cohort of a release together. */
export const allCohorts = 'all';

/** A row of a release table: a group of people. Dimension and value `''` are everybody. */
export interface GroupRow {
  cohort: string;
  dimension: string;
  value: string;
  /** A second attribute that everybody of the row shares; empty for none. */
  dimension2: string;
  value2: string;
  /** The quarters whose people the row holds. */
  cohorts: readonly string[];
  /** The same, or null where that is everybody. */
  quarters: readonly string[] | null;
  /** Whether it is of as many quarters as the release counts, or adds: such rows are split most. */
  isWhole: boolean;
}

/** What the rows of every table go by. */
interface RowFacts {
  sizeClass: Pick<SizeClass, 'splitsCohortsBy'>;
  /** The quarters that the release adds to the one before it; none in a first release. */
  addedQuarters: readonly string[];
}

/**
 * The rows of a table in the order of the file: every quarter together, those that the release
 * adds to the one before it, and each quarter. Which rows there are depends on the
 * pilot's size class, its closed cohorts and the code lists in use, and never on what
 * became of people.
 * @param cohorts closed quarters, ascending; without any there are no rows
 * @param dimensionValues what the rows are split by
 */
export function groupRows(
  cohorts: readonly string[],
  { sizeClass: { splitsCohortsBy }, addedQuarters }: RowFacts,
  dimensionValues: readonly DimensionValues[],
): GroupRow[] {
  if (cohorts.length === 0) return [];
  const own = cohorts.filter((quarter) => addedQuarters.includes(quarter));
  const together = own.length > 0 ? [quartersTogether(own)] : [];
  return [allCohorts, ...together, ...cohorts].flatMap((cohort) => {
    const members = cohort === allCohorts ? cohorts : isQuarter(cohort) ? [cohort] : own;
    const quarters = members.length === cohorts.length ? null : members;
    const isWhole = !isQuarter(cohort);
    const everybody = { cohort, ...nobodyInParticular, cohorts: members, quarters, isWhole };
    const split = dimensionValues.filter(
      ({ dimension }) =>
        isWhole ||
        splitsCohortsBy === 'everything' ||
        (splitsCohortsBy === 'place' && placeDimensions.has(dimension)),
    );
    return [everybody, ...splitRows(everybody, split)];
  });
}

const nobodyInParticular = { dimension: '', value: '', dimension2: '', value2: '' };

function splitRows(everybody: GroupRow, dimensionValues: readonly DimensionValues[]): GroupRow[] {
  return dimensionValues.flatMap(({ dimension, values }) =>
    values.map((value) => ({ ...everybody, dimension, value })),
  );
}
