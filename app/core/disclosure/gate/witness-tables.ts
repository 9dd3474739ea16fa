import type { PeopleTable } from '../people-table.ts';
import type { LatticeCell, PlacedCondition } from './lattice.ts';
import type { Difference } from './suppression-order.ts';

/** A table of people in which some are others. */
export function withDifferences(
  table: PeopleTable,
  differences: readonly Difference[],
): PeopleTable {
  const columns = table.columns.map((column) => Uint16Array.from(column));
  for (const { person, attribute, to } of differences) {
    const column = columns[attribute];
    if (column) column[person] = to;
  }
  return { ...table, columns };
}

/** By how much each cell of a table changes when some people are others, counted one by one. */
export function changesByCounting(
  cells: readonly LatticeCell[],
  table: PeopleTable,
  place: number,
  differences: readonly Difference[],
): Map<number, number> {
  const after = withDifferences(table, differences);
  const people = [...new Set(differences.map(({ person }) => person))];
  const changes = new Map<number, number>();
  cells.forEach((cell, index) => {
    if (cell.table !== place) return;
    let change = 0;
    for (const person of people) {
      change += Number(isCounted(cell, after, person)) - Number(isCounted(cell, table, person));
    }
    if (change !== 0) changes.set(index, change);
  });
  return changes;
}

/** Whether a cell counts a person. */
function isCounted({ conditions }: LatticeCell, table: PeopleTable, person: number): boolean {
  return conditions.every(
    ({ attribute, allowed }) => allowed[table.columns[attribute]?.[person] ?? 0] === 1,
  );
}

/** Whether a cell is the one of a table with just these conditions. */
export function hasConditions(
  cell: LatticeCell,
  table: number,
  conditions: readonly PlacedCondition[],
): boolean {
  if (cell.table !== table || cell.conditions.length !== conditions.length) return false;
  return conditions.every(({ key }) => cell.conditions.some((each) => each.key === key));
}
