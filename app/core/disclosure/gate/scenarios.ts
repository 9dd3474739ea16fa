import { homeOf, type Insider, type PeopleTable } from '../people-table.ts';
import type { LatticeCell } from './lattice.ts';

/** From whom a number is kept, and by how much it must be able to change for them. */
export interface Scenario {
  /** Place of the insider in the people table; null for who knows nobody. */
  insider: number | null;
  change: number;
}

/**
 * Everybody from whom a number is to be kept: who knows nobody, and each insider who neither
 * knows everybody nor all of those counted. Down it need not be able to go by more than there
 * are people whom the insider does not know, nor up by more than there are such people in
 * the group: none of them can be told from the others.
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
  const scenario = (insider: number | null, most: number): Scenario[] => {
    const size = Math.min(protection, most);
    return size === 0 ? [] : [{ insider, change: direction * size }];
  };
  const base = cell.base === null ? undefined : cells[cell.base];
  const known = countedOf(table, cell);
  const knownInGroup = base ? countedOf(table, base) : [];
  const ofInsiders = table.insiders.flatMap((each, insider) => {
    const { knows } = each;
    // Whom else a cell of their own site could count, insiders know: nobody.
    if (isOfHome(cell, table, each)) return [];
    const unknown = cell.count - (known[insider] ?? 0);
    const knowsAllCounted = unknown === 0 && cell.count > 0;
    if (knowsAllCounted || !knows.includes(0)) return [];
    if (direction === -1) return scenario(insider, unknown);
    const others = base ? base.count - (knownInGroup[insider] ?? 0) - unknown : protection;
    return scenario(insider, others);
  });
  return [...scenario(null, direction === 1 ? protection : cell.count), ...ofInsiders];
}

function isOfHome({ conditions }: LatticeCell, table: PeopleTable, insider: Insider): boolean {
  const home = homeOf(table, insider);
  const own = conditions.find(({ attribute }) => attribute === home?.attribute);
  if (!home || !own) return false;
  return own.allowed.every((isAllowed, value) => isAllowed === Number(value === home.value));
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
