import { describe, expect, it } from 'vitest';
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
    // Of 15 its own are set to 7, in the middle: the rest follows.
    const few = sites.map((row) => (row.count === 150 ? { ...row, count: 185 } : row));
    expect(await recoveredFrom([smallPackage(few)])).toEqual([]);
    const found = await recoveredFrom([smallPackage(few)], { knownSite: 'harbor' });
    expect(found).toEqual(['group site=hill reached_awarded 8-8']);
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
    const found = await recoveredFrom([smallPackage(pairs)], { knownSite: 'harbor' });
    expect(found).toEqual(['group site=hill&veteran=yes reached_awarded 7-7']);
  });

  it('must be one of the package', async () => {
    const attack = recoveredFrom([smallPackage(sites)], { knownSite: 'nowhere' });
    await expect(attack).rejects.toThrow('no site nowhere');
  });
});
