import type { Replaced } from './corrected-totals.ts';
import type { DraftCell, DraftCurve } from './draft-release.ts';
import type { PeopleTable } from './people-table.ts';
import type { BandOfGroup } from './share-bands.ts';

/**
 * What the last release of a pilot has told of the people it counts, by names of cells and
 * curves. It can be hidden no more, and what it hid a later release must not tell either.
 */
export interface ToldBefore {
  /** For each cell it shows how many people it counts. */
  shown: ReadonlyMap<string, number>;
  /**
   * What revisions have told anew of cells, by their names: the number instead, or that it is hidden
   * beside those of its row that were.
   */
  corrected: ReadonlyMap<string, Replaced>;
  /** For each cell of which it tells a band the band. */
  bands: ReadonlyMap<string, BandOfGroup>;
  /** Measures of tables that nobody had sent logs of, as `collectedName` names them. */
  notCollected: ReadonlySet<string>;
  /** The people it counts. */
  people: readonly PeopleTable[];
  /** For each curve it draws the days of its points, with how many were hired and how many left. */
  points: ReadonlyMap<string, ReadonlyMap<number, ToldPoint>>;
}

/** What a point of a curve counts. */
export interface ToldPoint {
  hired: number;
  left: number;
}

/** What names a cell in every release of a pilot. */
export type CellName = Pick<
  DraftCell,
  'table' | 'cohort' | 'dimension' | 'value' | 'dimension2' | 'value2' | 'ler' | 'measure'
>;

/** The name of a cell. */
export function cellName(cell: CellName): string {
  const { table, cohort, dimension, value, dimension2, value2, ler, measure } = cell;
  return [table, cohort, dimension, value, dimension2, value2, ler, measure].join('|');
}

/** The name of a curve. */
export function curveName({ dimension, value }: Pick<DraftCurve, 'dimension' | 'value'>): string {
  return `${dimension}|${value}`;
}

/** What names a measure of a table, whoever it counts. */
export function collectedName({ table, measure }: Pick<DraftCell, 'table' | 'measure'>): string {
  return `${table}|${measure}`;
}

/**
 * Tables of which something is collected now that was not when they were told, or the other way
 * round, and those that have a measure in common with one. Steps count those of all collected
 * steps before them, printed in the same table or not, so their numbers mean others now.
 */
export function tablesCollectedOtherwise(
  cells: readonly DraftCell[],
  { notCollected }: Pick<ToldBefore, 'notCollected'>,
): Set<string> {
  const changed = cells.filter(
    (cell) => cell.isCollected === notCollected.has(collectedName(cell)),
  );
  const tables = new Set(changed.map(({ table }) => table));
  const measures = new Set(
    cells.flatMap(({ table, measure }) => (tables.has(table) ? [measure] : [])),
  );
  return new Set(cells.flatMap(({ table, measure }) => (measures.has(measure) ? [table] : [])));
}
