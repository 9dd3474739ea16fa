import type { PeopleTable } from '../people-table.ts';
import type { LatticeCell } from './lattice.ts';

/** From whom a number is kept, and by how much it must be able to change for them. */
export interface Scenario {
  /** Place of the insider in the people table; null for who knows nobody. */
  insider: number | null;
  change: number;
}

/**
 * Everybody from whom a number is to be kept: who knows nobody, and each insider who does
 * not know all of those counted. Down it need not be able to go by more than there are
 * people whom the insider does not know.
 */
export function scenariosOf(
  cells: readonly LatticeCell[],
  tables: readonly PeopleTable[],
  place: number,
  direction: 1 | -1,
  protection: number,
): Scenario[] {
  const cell = cells[place];
  const table = cell && tables[cell.table];
  if (!cell || !table) return [];
  const scenario = (insider: number | null, unknown: number): Scenario[] => {
    const size = direction === 1 ? protection : Math.min(protection, unknown);
    return size === 0 ? [] : [{ insider, change: direction * size }];
  };
  const known = countedOf(table, cell);
  return [
    ...scenario(null, cell.count),
    ...table.insiders.flatMap((_, insider) => {
      const unknown = cell.count - (known[insider] ?? 0);
      return unknown === 0 && cell.count > 0 ? [] : scenario(insider, unknown);
    }),
  ];
}

/** For each insider how many of those counted in a cell they know. */
function countedOf(table: PeopleTable, { conditions }: LatticeCell): number[] {
  const known = table.insiders.map(() => 0);
  if (known.length === 0) return known;
  const columns = conditions.map(({ attribute }) => table.columns[attribute] ?? new Uint16Array());
  for (let person = 0; person < table.people; person += 1) {
    let isIn = true;
    for (let index = 0; isIn && index < conditions.length; index += 1) {
      isIn = conditions[index]?.allowed[columns[index]?.[person] ?? 0] === 1;
    }
    if (!isIn) continue;
    table.insiders.forEach(({ knows }, insider) => {
      known[insider] = (known[insider] ?? 0) + (knows[person] ?? 0);
    });
  }
  return known;
}
