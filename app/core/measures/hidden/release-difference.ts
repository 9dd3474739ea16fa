import { isQuarter } from '../calendar.ts';
import { type CellPlace, isShown, placeName } from './cell-place.ts';

/** How one table differs between two releases, in numbers of cells. */
interface TableDifference {
  table: string;
  /** Shown numbers of quarters that the earlier release does not have. */
  inNewQuarters: number;
  /** Shown now, not shown before, of quarters that both have. */
  newlyShown: number;
  /** Shown before and not now, but for what the earlier release added, which was its own. */
  noLongerShown: number;
  /** Shown in both. Those of all closed quarters together count more people now. */
  stillShown: number;
}

export interface ReleaseDifference {
  /** Quarters of the later release that the earlier does not have, in order. */
  newQuarters: string[];
  tables: TableDifference[];
}

/** How a later release differs from an earlier one: which quarters are new, what is shown. */
export function releaseDifference(
  earlier: readonly CellPlace[],
  later: readonly CellPlace[],
): ReleaseDifference {
  const known = quartersOf(earlier);
  const newQuarters = [...quartersOf(later)].filter((cohort) => !known.has(cohort)).sort();
  const tables = [...new Set([...later, ...earlier].map(({ table }) => table))];
  return {
    newQuarters,
    tables: tables.map((table) => {
      const own = (cells: readonly CellPlace[]) => cells.filter((cell) => cell.table === table);
      return { table, ...differenceOf(own(earlier), own(later), new Set(newQuarters)) };
    }),
  };
}

function differenceOf(
  earlier: readonly CellPlace[],
  later: readonly CellPlace[],
  newQuarters: ReadonlySet<string>,
): Omit<TableDifference, 'table'> {
  const isAddition = ({ cohort }: CellPlace) => cohort.includes('/');
  const lasting = earlier.filter((cell) => isShown(cell) && !isAddition(cell));
  const before = new Set(lasting.map(placeName));
  const now = later.filter(isShown);
  // What a release adds is new, whether quarter by quarter or together.
  const isNew = (cell: CellPlace) => newQuarters.has(cell.cohort) || isAddition(cell);
  const inNewQuarters = now.filter(isNew).length;
  const stillShown = now.filter((cell) => before.has(placeName(cell)) && !isNew(cell)).length;
  return {
    ...{ inNewQuarters, stillShown },
    newlyShown: now.length - inNewQuarters - stillShown,
    noLongerShown: before.size - stillShown,
  };
}

function quartersOf(cells: readonly CellPlace[]): Set<string> {
  return new Set(cells.map(({ cohort }) => cohort).filter(isQuarter));
}
