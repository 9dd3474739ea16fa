import { type GroupOrder, orderGroups } from '#app/core/measures/group-order.ts';
import { allCohorts } from '#app/core/measures/group-rows.ts';
import type { CellRow } from '#db/published/queries/cells.ts';

/** The cells that decide about the order of the groups on a page: its headline measure. */
interface OrderingCells {
  cells: readonly CellRow[];
  dimension: string;
  /** Measure whose count is the size of a group, as `job_seekers`; else what the rate is of. */
  size?: string;
  /** Measure whose share is the rate that the page is first of all about. */
  rate: string;
}

/**
 * The values of a dimension in the pilot's order, from released cells of all cohorts
 * together, so that every chart of a page has the same order. Everybody is not among them.
 * @param cells of one table of one release
 */
export function orderedValues(
  { cells, dimension, size, rate }: OrderingCells,
  order: GroupOrder,
): string[] {
  if (dimension === '') return [];
  const own = cells.filter((cell) => cell.dimension1 === dimension);
  const headline = own.filter((cell) => cell.cohort === allCohorts && cell.ler === 'all');
  const shown = (measure: string, value: string) =>
    headline.find(
      (cell) => cell.measure === measure && cell.value1 === value && cell.status === 'shown',
    );
  const values = [...new Set(own.map(({ value1 }) => value1))];
  return orderGroups(values, dimension, order, (value) => ({
    value,
    rate: shown(rate, value)?.percent ?? null,
    size: (size ? shown(size, value)?.count : shown(rate, value)?.denominator) ?? null,
  }));
}
