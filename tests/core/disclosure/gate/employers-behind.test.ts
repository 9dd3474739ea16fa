import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DraftRelease } from '#app/core/disclosure/draft-release.ts';
import { checkProof } from '#app/core/disclosure/gate/check-proof.ts';
import { EmployersBehind } from '#app/core/disclosure/gate/employers-behind.ts';
import { LatticeBuilder } from '#app/core/disclosure/gate/lattice.ts';
import { PeopleTableBuilder } from '#app/core/disclosure/people-table.ts';
import { disclosurePolicy } from '#app/core/disclosure/policy.ts';
import { anyTinyPilot, decide, type TinyPerson, tinyDraft, tinyPolicy } from './tiny-pilot.ts';
import { tableOf, tooClose } from './too-close.ts';

/** Whether hires of a site are those of too few, by how many each employer hired; `''` is unknown. */
function areFew(hires: Record<string, number>, attributes = ['site', 'employer']): boolean {
  const builder = new PeopleTableBuilder('job_seekers', attributes);
  let people = 0;
  for (const [employer, count] of Object.entries(hires)) {
    people += count;
    for (let person = 0; person < count; person += 1) builder.add(['north', employer]);
  }
  // Somebody elsewhere, hired by many others, changes nothing.
  for (const employer of ['x', 'y', 'z']) builder.add(['south', employer]);
  const table = builder.build();
  const lattice = new LatticeBuilder([table]);
  const north = { attribute: 'site', key: 'north', includes: (value: string) => value === 'north' };
  const members = { people: 'job_seekers', group: [north], outcome: null };
  lattice.add(members, { kind: 'outcome', count: people, base: null, isPublished: true });
  const [cell] = lattice.cells;
  if (!cell) throw new Error('A cell was added.');
  return new EmployersBehind(table, 'employer').areFew(cell.conditions, disclosurePolicy);
}

describe('EmployersBehind', () => {
  it.each([
    ['two employers', { a: 50, b: 50 }, true],
    ['three that hire alike', { a: 20, b: 20, c: 20 }, false],
    ['three of which one hires four in five', { a: 80, b: 10, c: 10 }, false],
    ['three of which one hires more than that', { a: 81, b: 10, c: 9 }, true],
    ['two and some whom nobody knows', { a: 20, b: 20, '': 60 }, true],
    ['one that hires most of those known', { a: 17, b: 1, c: 2, '': 500 }, true],
    ['none known', { '': 100 }, false],
    ['nobody at all', {}, false],
  ])('says of hires by %s', (_, hires, isIt) => {
    expect(areFew(hires as Record<string, number>)).toBe(isIt);
  });

  it('has nothing to say of people whose employers are not recorded', () => {
    expect(areFew({ a: 50 }, ['site'])).toBe(false);
  });
});

describe('hires by few employers', () => {
  // The two kinds stand for two employers: who hired everybody of the kind that was hired.
  const policy = { ...tinyPolicy, fewestEmployers: 2 };
  const withEmployers = (draft: DraftRelease): DraftRelease => ({
    ...draft,
    cells: draft.cells.map((cell) =>
      cell.measure === 'hired' ? { ...cell, employerAttribute: 'kind' } : cell,
    ),
  });

  /** Whether hires of a group are all of one kind, or nearly all. */
  const isByFew = (
    people: readonly TinyPerson[],
    { dimension, value, count }: DraftRelease['cells'][number],
  ) => {
    const isIn = (person: TinyPerson) =>
      dimension === '' || person[dimension as 'place' | 'kind'] === value;
    const hired = people.filter((person) => person.isHired && isIn(person));
    const ofX = hired.filter(({ kind }) => kind === 'x').length;
    const largest = Math.max(ofX, hired.length - ofX);
    return largest === count || largest > policy.largestEmployerShare * count;
  };

  it('are not shown, not told as a band, and as free as what is few', () => {
    const seen = { proved: 0, hires: 0, ofFew: 0 };
    fc.assert(
      fc.property(anyTinyPilot, (people) => {
        const draft = withEmployers(tinyDraft(people));
        const decision = decide(draft, 'seed', policy);
        if (checkProof(decision, draft.people, policy.protection).length > 0) return;
        seen.proved += 1;
        for (const [index, cell] of draft.cells.entries()) {
          const place = decision.lattice.places[index] ?? -1;
          if (cell.measure !== 'hired' || cell.count < policy.smallestCount) continue;
          if (decision.isHidden[place] === false) seen.hires += 1;
          if (!isByFew(people, cell)) continue;
          seen.ofFew += 1;
          expect(decision.lattice.targets).toContain(place);
          expect([decision.isHidden[place], decision.bands[place]]).toEqual([true, null]);
        }
        expect(tooClose(decision, tableOf(draft))).toEqual([]);
      }),
      { numRuns: 60 },
    );
    expect(seen.proved).toBeGreaterThan(40);
    expect(seen.hires).toBeGreaterThan(20);
    expect(seen.ofFew).toBeGreaterThan(60);
  });
});
