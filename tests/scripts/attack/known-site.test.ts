import { describe, expect, it } from 'vitest';
import { withSiteNumbers } from '../../../scripts/attack/known-site.ts';
import { recoveredFrom, type SmallRow, smallPackage } from './small-package.ts';

const awarded = 'reached_awarded';

/** Three sites of 200 people in all, two of them hidden: those are not told apart. */
const sites: SmallRow[] = [
  { measure: awarded, count: 200 },
  { group: 'site=central', measure: awarded, count: 150 },
  { group: 'site=harbor', measure: awarded },
  { group: 'site=hill', measure: awarded },
];

/** Four sites: without one of them, two are still not told apart. */
const moreSites: SmallRow[] = [
  { measure: awarded, count: 200 },
  { group: 'site=central', measure: awarded, count: 100 },
  { group: 'site=harbor', measure: awarded },
  { group: 'site=hill', measure: awarded },
  { group: 'site=lake', measure: awarded },
];

describe('a site that knows its own people', () => {
  it('has the other of two that are hidden', async () => {
    const few = sites.map((row) => (row.count === 150 ? { ...row, count: 185 } : row));
    expect(await recoveredFrom([smallPackage(few)])).toEqual([]);
    const own = { group: 'site=harbor', measure: awarded, count: 9 };
    const known = withSiteNumbers([smallPackage(few)], smallPackage([own]).cells);
    const found = await recoveredFrom(known, { knownSite: 'harbor' });
    expect(found).toEqual(['group site=hill reached_awarded 6-6']);
    // Were its own 4, the other would be 11 and no secret: without them nothing is claimed.
    const many = withSiteNumbers([smallPackage(few)], smallPackage([{ ...own, count: 4 }]).cells);
    expect(await recoveredFrom(many, { knownSite: 'harbor' })).toEqual([]);
    expect(await recoveredFrom([smallPackage(few)], { knownSite: 'harbor' })).toEqual([]);
  });

  it('has what is of few people whatever its own numbers are', async () => {
    const fewer = sites.map((row) => (row.count === 150 ? { ...row, count: 192 } : row));
    expect(await recoveredFrom([smallPackage(fewer)])).toEqual([]);
    // Of 8 its own are set to 4, in the middle: the rest follows.
    const found = await recoveredFrom([smallPackage(fewer)], { knownSite: 'harbor' });
    expect(found).toEqual(['group site=hill reached_awarded 4-4']);
  });

  it('has nothing more where two others are hidden', async () => {
    expect(await recoveredFrom([smallPackage(moreSites)], { knownSite: 'harbor' })).toEqual([]);
  });

  it('knows what its own groups take from those of everybody', async () => {
    const pairs: SmallRow[] = [
      { measure: awarded, count: 90 },
      { group: 'site=harbor', measure: awarded, count: 45 },
      { group: 'site=hill', measure: awarded, count: 45 },
      { group: 'veteran=no', measure: awarded, count: 75 },
      { group: 'veteran=yes', measure: awarded, count: 15 },
      { group: 'site=harbor&veteran=no', measure: awarded },
      { group: 'site=harbor&veteran=yes', measure: awarded },
      { group: 'site=hill&veteran=no', measure: awarded },
      { group: 'site=hill&veteran=yes', measure: awarded },
    ];
    expect(await recoveredFrom([smallPackage(pairs)])).toEqual([]);
    const own = { group: 'site=harbor&veteran=yes', measure: awarded, count: 8 };
    const known = withSiteNumbers([smallPackage(pairs)], smallPackage([own]).cells);
    const found = await recoveredFrom(known, { knownSite: 'harbor' });
    expect(found).toEqual(['group site=hill&veteran=yes reached_awarded 7-7']);
  });

  it('must be one of the package', async () => {
    const attack = recoveredFrom([smallPackage(sites)], { knownSite: 'nowhere' });
    await expect(attack).rejects.toThrow('no site nowhere');
  });
});
