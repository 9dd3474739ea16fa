import { describe, expect, it } from 'vitest';
import { recoveredFrom, type SmallRow, smallPackage } from './small-package.ts';

const [awarded, accepted, shared] = ['reached_awarded', 'reached_accepted', 'reached_shared'];
const quarters = ['2025-Q1', '2025-Q2'];

/** 200 people of two quarters, of whom 120 accepted and 60 shared; quarters and genders add up. */
const released = (release: number): SmallRow[] =>
  [
    ...quarters.flatMap((cohort) => [
      { cohort, measure: awarded, count: 100 },
      { cohort, measure: accepted, count: 60 },
      { cohort, measure: shared, count: 30 },
    ]),
    ...['man', 'woman'].flatMap((value) => [
      { group: `gender=${value}`, measure: awarded, count: 100 },
      { group: `gender=${value}`, measure: accepted, count: 60 },
      { group: `gender=${value}`, measure: shared, count: 30 },
    ]),
  ].map((row) => ({ ...row, release }));

const everybody = (counts: readonly number[], release: number, cohort = 'all'): SmallRow[] =>
  [awarded, accepted, shared].map((measure, index) => ({
    ...{ release, cohort, measure, count: counts[index] ?? 0, denominator: counts[0] ?? 0 },
  }));

const counted = [200, 120, 60];
const first = smallPackage([...everybody(counted, 1), ...released(1)]);
const revision = (counts: readonly number[], before: readonly number[] | null = counted) =>
  smallPackage([
    ...(before ? everybody(before, 2) : []),
    ...everybody(counts, 2, 'corrected'),
    ...released(2),
  ]);

describe('the attacker, of a revision', () => {
  it('does not take corrected numbers for sums of groups and quarters', async () => {
    expect(await recoveredFrom([revision([220, 160, 80])])).toEqual([]);
    expect(await recoveredFrom([first, revision([220, 160, 80])])).toEqual([]);
    expect(await recoveredFrom([first, revision([200, 120, 60])])).toEqual([]);
  });

  it('finds few who were corrected, from the release before and from groups that add up', async () => {
    const few = revision([200, 123, 60]);
    const ofGroups = revision([200, 123, 60], null);
    for (const packages of [[first, few], [few], [ofGroups]]) {
      const found = await recoveredFrom(packages);
      expect(found).toContain('difference everybody reached_accepted 3-3');
    }
    expect(await recoveredFrom([first, revision([196, 120, 60])])).toContain(
      'difference everybody reached_awarded -4--4',
    );
  });

  it('finds few by whom two corrections differ', async () => {
    expect(await recoveredFrom([first, revision([214, 134, 77])])).toContain(
      'difference everybody reached_accepted less reached_shared -3--3',
    );
  });

  it('finds few by whom two numbers differ that are told anew', async () => {
    expect(await recoveredFrom([first, revision([220, 160, 154])])).toContain(
      'step everybody reached_accepted less reached_shared 6-6',
    );
  });
});
