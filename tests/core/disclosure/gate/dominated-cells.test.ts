import { describe, expect, it } from 'vitest';
import { isDominated } from '#app/core/disclosure/gate/dominated-cells.ts';
import { LatticeBuilder } from '#app/core/disclosure/gate/lattice.ts';
import { PeopleTableBuilder } from '#app/core/disclosure/people-table.ts';
import { disclosurePolicy } from '#app/core/disclosure/policy.ts';

/** Whether hires of a site are those of too few, by how many each employer hired; `''` is unknown. */
function areDominated(hires: Record<string, number>, attributes = ['site', 'employer']): boolean {
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
  return isDominated(table, cell, disclosurePolicy);
}

describe('isDominated', () => {
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
    expect(areDominated(hires as Record<string, number>)).toBe(isIt);
  });

  it('has nothing to say of people whose employers are not recorded', () => {
    expect(areDominated({ a: 50 }, ['site'])).toBe(false);
  });
});
