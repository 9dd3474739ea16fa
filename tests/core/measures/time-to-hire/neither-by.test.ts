import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { neitherBy } from '#app/core/measures/time-to-hire/neither-by.ts';

const plain = (count: number | null, percent: number | null) => ({
  ...{ count, percent, method: 'wilson' },
});

describe('neitherBy', () => {
  it('is what hired and left leave of everybody', () => {
    expect(neitherBy(200, plain(60, 30), plain(40, 20))).toEqual({
      ...{ count: 100, percent: 50, ciLow: 43, ciHigh: 57 },
    });
  });

  it('is not said when any number it takes is hidden', () => {
    expect(neitherBy(null, plain(60, 30), plain(40, 20))).toBeNull();
    expect(neitherBy(200, plain(null, null), plain(40, 20))).toBeNull();
    expect(neitherBy(200, plain(60, 30), plain(null, null))).toBeNull();
  });

  it('is what estimates leave of 100%, without an interval', () => {
    const estimated = { ...plain(60, 33), method: 'aalen_johansen' };
    expect(neitherBy(200, estimated, plain(40, 20))).toEqual({
      ...{ count: 100, percent: 47, ciLow: null, ciHigh: null },
    });
  });

  it('adds up to everybody', () => {
    const parts = fc.tuple(fc.nat(300), fc.nat(300), fc.integer({ min: 1, max: 300 }));
    fc.assert(
      fc.property(parts, ([hired, left, rest]) => {
        const people = hired + left + rest;
        const percent = (count: number) => Math.round((100 * count) / people);
        const neither = neitherBy(people, plain(hired, percent(hired)), plain(left, percent(left)));
        expect(neither?.count).toBe(rest);
        expect(neither?.ciLow).toBeLessThanOrEqual(neither?.percent ?? -1);
        expect(neither?.ciHigh).toBeGreaterThanOrEqual(neither?.percent ?? 101);
      }),
    );
  });
});
