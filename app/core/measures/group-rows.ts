import type { SizeClass } from '../disclosure/policy.ts';
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
  /** The cohorts whose people the row holds. */
  cohorts: readonly string[];
}

/**
 * The rows of a table in the order of the file. Which rows there are depends on the
 * pilot's size class, its closed cohorts and the code lists in use, and never on what
 * became of people.
 * @param cohorts closed cohorts, ascending; without any there are no rows
 * @param dimensionValues what the rows are split by
 */
export function groupRows(
  cohorts: readonly string[],
  { splitsCohortsBy }: Pick<SizeClass, 'splitsCohortsBy'>,
  dimensionValues: readonly DimensionValues[],
): GroupRow[] {
  if (cohorts.length === 0) return [];
  return [allCohorts, ...cohorts].flatMap((cohort) => {
    const members = cohort === allCohorts ? cohorts : [cohort];
    const everybody = { cohort, ...nobodyInParticular, cohorts: members };
    const isWhole = cohort === allCohorts || splitsCohortsBy === 'everything';
    const split = dimensionValues.filter(
      ({ dimension }) => isWhole || (splitsCohortsBy === 'place' && placeDimensions.has(dimension)),
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
