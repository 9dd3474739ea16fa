import type { PeopleTable } from '../people-table.ts';
import type { LatticeCell } from './lattice.ts';
import { conditionsOn, mergedValues } from './merged-values.ts';

/** Most combinations of values that a part may have besides those of the centre. */
const mostCombinations = 600;

/**
 * The attributes with which most others are looked at together, one after the other, until what
 * is left falls into groups that are small.
 */
export function chooseCentre(table: PeopleTable, cells: readonly LatticeCell[]) {
  const scopes = distinctScopes(cells);
  const sizes = table.attributes.map((_, attribute) => {
    const asked = conditionsOn(attribute, cells);
    return new Set(mergedValues(table, attribute, asked)).size;
  });
  const central = new Set<number>();
  for (;;) {
    const groups = groupsWithout(scopes, central);
    const combinations = (group: Set<number>) =>
      [...group].reduce((product, attribute) => product * (sizes[attribute] ?? 1), 1);
    const large = groups.filter((group) => combinations(group) > mostCombinations);
    if (large.length === 0) return { central: [...central], groups };
    const [next] = large
      .flatMap((group) => [...group])
      .sort((a, b) => neighbours(scopes, b) - neighbours(scopes, a) || a - b);
    central.add(next ?? 0);
  }
}

function distinctScopes(cells: readonly LatticeCell[]): number[][] {
  const scopes = new Map<string, number[]>();
  for (const { conditions } of cells) {
    const scope = conditions.map(({ attribute }) => attribute).sort((a, b) => a - b);
    scopes.set(scope.join(' '), scope);
  }
  return [...scopes.values()];
}

function neighbours(scopes: readonly (readonly number[])[], attribute: number): number {
  return new Set(scopes.filter((scope) => scope.includes(attribute)).flat()).size;
}

/** Attributes that hang together by being looked at together, those of the centre left out. */
function groupsWithout(
  scopes: readonly (readonly number[])[],
  central: ReadonlySet<number>,
): Set<number>[] {
  let groups: Set<number>[] = [];
  for (const scope of scopes) {
    const rest = scope.filter((attribute) => !central.has(attribute));
    if (rest.length === 0) continue;
    const touching = groups.filter((group) => rest.some((attribute) => group.has(attribute)));
    const merged = new Set([...rest, ...touching.flatMap((group) => [...group])]);
    groups = [...groups.filter((group) => !touching.includes(group)), merged];
  }
  return groups;
}
