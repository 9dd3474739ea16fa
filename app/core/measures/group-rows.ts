import type { DraftCell, SumRelation } from '../disclosure/draft-release.ts';
import type { DimensionValues } from './pilot-tally.ts';
import type { ReleaseFacts } from './release-table.ts';

/** Every closed cohort of a release together. */
export const allCohorts = 'all';

/** A row of a release table: a group of people. Dimension and value `''` are everybody. */
export interface GroupRow {
  cohort: string;
  dimension: string;
  value: string;
  /** The cohorts whose people the row holds. */
  cohorts: readonly string[];
}

/**
 * The rows of a table in the order of the file. Which rows there are depends on the
 * pilot's size class, its closed cohorts and the values in its people file, and never
 * on what became of people.
 * @param cohorts closed cohorts, ascending; without any there are no rows
 * @param dimensionValues what the rows are split by: the people file's unless given
 */
export function groupRows(
  cohorts: readonly string[],
  { sizeClass, tally }: ReleaseFacts,
  dimensionValues: readonly DimensionValues[] = tally.dimensionValues,
): GroupRow[] {
  if (cohorts.length === 0) return [];
  return [allCohorts, ...cohorts].flatMap((cohort) => {
    const members = cohort === allCohorts ? cohorts : [cohort];
    const everybody = { cohort, dimension: '', value: '', cohorts: members };
    const isSplit = cohort === allCohorts || sizeClass.splitsCohortsByDimension;
    return isSplit ? [everybody, ...splitRows(everybody, dimensionValues)] : [everybody];
  });
}

function splitRows(everybody: GroupRow, dimensionValues: readonly DimensionValues[]): GroupRow[] {
  return dimensionValues.flatMap(({ dimension, values }) =>
    values.map((value) => ({ ...everybody, dimension, value })),
  );
}

/** The place in the draft of a cell, by everything that says which cell of a table it is. */
export function cellPlaces(cells: readonly DraftCell[], table: string): Map<string, number> {
  return new Map(
    cells.flatMap((cell, place) => (cell.table === table ? [[cellKey(cell), place]] : [])),
  );
}

/**
 * What must add up among cells of one table whose rows are `groupRows`: the values of a
 * dimension to everybody, the cohorts to all of them, and applications with, without and
 * of unknown LER to all applications.
 * @param firstPlace place of the first cell in the whole draft
 */
export function sumRelations(cells: readonly DraftCell[], firstPlace: number): SumRelation[] {
  const sums = new Map<string, { total: string; parts: number[] }>();
  const places = new Map<string, number>();
  const include = (sum: string, total: string, part: number) => {
    const known = sums.get(sum) ?? { total, parts: [] };
    known.parts.push(part);
    sums.set(sum, known);
  };
  cells.forEach((cell, index) => {
    const place = firstPlace + index;
    places.set(cellKey(cell), place);
    const { cohort, dimension, ler } = cell;
    if (dimension !== '') {
      const total = cellKey({ ...cell, dimension: '', value: '' });
      include(`${total} by ${dimension}`, total, place);
    }
    if (cohort !== allCohorts) {
      const total = cellKey({ ...cell, cohort: allCohorts });
      include(`${total} by cohort`, total, place);
    }
    if (ler !== 'all') {
      const total = cellKey({ ...cell, ler: 'all' });
      include(`${total} by ler`, total, place);
    }
  });
  return [...sums.values()].flatMap(({ total, parts }) => {
    const place = places.get(total);
    return place === undefined ? [] : [{ total: place, parts }];
  });
}

/** Which cell of its table a cell is. */
export function cellKey({ cohort, dimension, value, ler, measure }: CellPlace): string {
  return [cohort, dimension, value, ler, measure].join('|');
}

type CellPlace = Pick<DraftCell, 'cohort' | 'dimension' | 'value' | 'ler' | 'measure'>;
