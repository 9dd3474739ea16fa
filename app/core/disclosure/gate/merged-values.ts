import type { PeopleTable } from '../people-table.ts';
import type { LatticeCell, PlacedCondition } from './lattice.ts';

/** Every condition that some cells have on an attribute, each once. */
export function conditionsOn(attribute: number, cells: readonly LatticeCell[]): PlacedCondition[] {
  const found = new Map<string, PlacedCondition>();
  for (const { conditions } of cells) {
    for (const condition of conditions) {
      if (condition.attribute === attribute) found.set(condition.key, condition);
    }
  }
  return [...found.values()];
}

/** For each value of an attribute the first of those that every condition treats alike. */
export function mergedValues(
  table: PeopleTable,
  attribute: number,
  conditions: readonly PlacedCondition[],
): Uint16Array {
  const first = new Map<string, number>();
  return Uint16Array.from(table.attributes[attribute]?.values ?? [], (_, value) => {
    const key = conditions.map(({ allowed }) => allowed[value]).join('');
    const known = first.get(key) ?? value;
    first.set(key, known);
    return known;
  });
}
