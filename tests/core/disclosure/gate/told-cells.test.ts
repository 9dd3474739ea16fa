import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DraftRelease, ToldRelease } from '#app/core/disclosure/draft-release.ts';
import { checkProof } from '#app/core/disclosure/gate/check-proof.ts';
import type { GateDecision } from '#app/core/disclosure/gate/gate-release.ts';
import { possibleValues } from './possible-values.ts';
import { alike, decide, shownNames, type TinyPerson, tinyDraft, tinyPolicy } from './tiny-pilot.ts';

/** What a release of the first quarter told: the cells that the gate let it show. */
function toldBy(draft: DraftRelease, { lattice, isHidden }: GateDecision): ToldRelease {
  const isShown = (index: number) => isHidden[lattice.places[index] ?? -1] === false;
  const cells = draft.cells.filter((_, index) => isShown(index));
  const hidden = draft.cells.filter((_, index) => !isShown(index));
  return { cohorts: ['2025-Q1'], cells, hidden, curves: [] };
}

/** A release of some people, and the next one with those who entered in the quarter after. */
function twoReleases(first: readonly TinyPerson[], later: readonly TinyPerson[]) {
  const earlier = tinyDraft(first);
  const told = toldBy(earlier, decide(earlier));
  const draft = tinyDraft([...first, ...later], [told]);
  return { told, draft, decision: decide(draft) };
}

/** 24 people of the first quarter, of whom nothing needs to be hidden. */
const first = [
  ...alike(6, 3, 'a', 'x'),
  ...alike(6, 3, 'b', 'y'),
  ...alike(6, 3, 'a', 'y'),
  ...alike(6, 3, 'b', 'x'),
];

describe('a release after another', () => {
  it('takes what was told as told: it counts only those of the quarters of then', () => {
    const { told, decision } = twoReleases(first, alike(8, 4, 'a', 'x', '2025-Q2'));
    const counts = decision.lattice.cells.filter((_, place) => decision.lattice.isTold[place]);
    expect(told.cells.length).toBeGreaterThan(5);
    expect(counts.map(({ count }) => count).sort()).toEqual(
      told.cells.map(({ count }) => count).sort(),
    );
  });

  it('protects those who came since, where both releases together would tell of them', () => {
    // One more at place b: shown in both releases, the difference would be that person.
    const { draft, decision } = twoReleases(first, [
      ...alike(8, 4, 'a', 'x', '2025-Q2'),
      ...alike(1, 1, 'b', 'y', '2025-Q2'),
    ]);
    const difference = decision.lattice.cells.findIndex(
      ({ key }) => key === 'people|cohort=not in 2025-Q1|place=b',
    );
    expect(decision.lattice.targets).toContain(difference);
    expect(shownNames(draft, decision)).not.toContain('place b people');
    expect(checkProof(decision, draft.people, tinyPolicy.protection)).toEqual([]);
    const [people] = draft.people;
    if (!people) throw new Error('A draft has people.');
    const values = possibleValues(decision, people, difference);
    expect(values.has(0)).toBe(true);
    expect(Math.max(...values)).toBeGreaterThanOrEqual(3);
    // The same people in a release that comes first: the one is part of seven.
    const alone = tinyDraft([...first, ...alike(9, 5, 'b', 'y', '2025-Q2')]);
    expect(shownNames(alone, decide(alone))).toContain('place b people');
  });

  it('protects how few a group was then, and who came to it since, though the group was not shown', () => {
    // Nobody knows of the one at place b, until the release after shows place b with two more.
    const { told, draft, decision } = twoReleases(
      [...alike(8, 4, 'a', 'x'), ...alike(1, 1, 'b', 'y')],
      [...alike(6, 3, 'a', 'x', '2025-Q2'), ...alike(2, 1, 'b', 'y', '2025-Q2')],
    );
    expect(told.hidden.map(({ value }) => value)).toContain('b');
    const targets = decision.lattice.targets.map((place) => decision.lattice.cells[place]?.key);
    expect(targets).toContain('people|cohort=in 2025-Q1|place=b');
    expect(targets).toContain('people|cohort=not in 2025-Q1|place=b');
    expect(checkProof(decision, draft.people, tinyPolicy.protection)).toEqual([]);
  });

  it('leaves differences free by the protection, over all tables there could be', () => {
    const person = fc.record({
      cohort: fc.constant('2025-Q2'),
      place: fc.constantFrom('a', 'b'),
      kind: fc.constantFrom('x', 'y'),
      isHired: fc.boolean(),
    });
    const seen = { proved: 0, differences: 0 };
    fc.assert(
      fc.property(fc.array(person, { minLength: 4, maxLength: 9 }), (later) => {
        const { draft, decision } = twoReleases(first, later);
        const [people] = draft.people;
        if (!people || checkProof(decision, draft.people, tinyPolicy.protection).length > 0) return;
        seen.proved += 1;
        for (const { cell, change } of decision.protections) {
          const { key = '', count = 0 } = decision.lattice.cells[cell] ?? {};
          if (!key.includes('not in')) continue;
          seen.differences += 1;
          const values = [...possibleValues(decision, people, cell)];
          expect(values).toContain(count);
          const furthest = change > 0 ? Math.max(...values) : Math.min(...values);
          expect((furthest - count) * Math.sign(change), key).toBeGreaterThanOrEqual(
            Math.abs(change),
          );
        }
      }),
      { numRuns: 15 },
    );
    expect(seen.proved).toBeGreaterThan(5);
    expect(seen.differences).toBeGreaterThan(20);
  });
});
