import { expect } from 'vitest';
import type { DraftRelease } from '#app/core/disclosure/draft-release.ts';
import type { GateDecision } from '#app/core/disclosure/gate/gate-release.ts';
import type { PeopleTable } from '#app/core/disclosure/people-table.ts';
import { possibleValues } from './possible-values.ts';
import { tinyPolicy } from './tiny-pilot.ts';

/** Targets that a decision leaves closer to the truth than it may, over every possible table. */
export function tooClose(decision: GateDecision, table: PeopleTable): string[] {
  const { lattice, protections, silenced } = decision;
  // Of a table of which nothing is told, nothing can be taken from anything.
  if (silenced.length > 0) return [];
  const ofOutsider = lattice.targets.flatMap((cell) => {
    const count = lattice.cells[cell]?.count ?? 0;
    const { protection } = tinyPolicy;
    const down = -Math.min(protection, count);
    return [protection, down].map((change) => ({ cell, insider: null, change }));
  });
  const ofInsiders = protections.filter(({ insider }) => insider !== null);
  return [...ofOutsider, ...ofInsiders].flatMap(({ cell, insider, change }) => {
    const { key = '', count = 0 } = lattice.cells[cell] ?? {};
    const values = [...possibleValues(decision, table, cell, insider)];
    expect(values).toContain(count);
    const furthest = change > 0 ? Math.max(...values) : Math.min(...values);
    const isFar = change > 0 ? furthest >= count + change : furthest <= count + change;
    return isFar ? [] : [`${key} ${insider} ${change}`];
  });
}

/** The people of a draft that has one table of them. */
export const tableOf = ({ people: [table] }: DraftRelease): PeopleTable => {
  if (!table) throw new Error('A draft has people.');
  return table;
};
