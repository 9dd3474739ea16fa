import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { disclosurePolicy } from '#app/core/disclosure/policy.ts';
import { bandAround, bandOfSum, countsWithin, isWithin } from '#app/core/disclosure/share-bands.ts';

const around = (least: number, most: number, of: number) =>
  bandAround({ least, most }, of, disclosurePolicy);

describe('bandAround', () => {
  it('tells the finest band that holds everything a number could be', () => {
    // 200 people: tenths of 20 people are wide enough.
    expect(around(41, 59, 200)).toEqual({ low: 20, high: 30 });
    expect(around(35, 59, 200)).toEqual({ low: 0, high: 33 });
    expect(around(110, 190, 200)).toEqual({ low: 50, high: 100 });
  });

  it('takes the limits of a band as part of it', () => {
    expect(around(40, 60, 200)).toEqual({ low: 20, high: 30 });
    expect(around(39, 60, 200)).not.toEqual({ low: 20, high: 30 });
  });

  it('tells none that is narrower in people than the policy has it', () => {
    expect(around(1, 9, 39)).toBeNull();
    expect(around(1, 9, 40)).toEqual({ low: 0, high: 50 });
    expect(around(1, 9, 60)).toEqual({ low: 0, high: 33 });
  });

  it('tells none of what lies on both sides of every limit', () => {
    expect(around(45, 105, 200)).toBeNull();
  });

  it('depends on nothing but what the number could be, and leaves room beside the truth', () => {
    let told = 0;
    fc.assert(
      fc.property(fc.nat(400), fc.nat(400), (of, part) => {
        const count = Math.min(of, part);
        const { protection } = disclosurePolicy;
        const least = Math.max(0, count - protection);
        const most = Math.min(of, count + protection);
        const band = around(least, most, of);
        if (band === null) return;
        told += 1;
        const within = countsWithin({ ...band, of });
        expect(within.least).toBeLessThanOrEqual(least);
        expect(within.most).toBeGreaterThanOrEqual(most);
        expect(within.most - within.least).toBeGreaterThanOrEqual(
          disclosurePolicy.narrowestBand - 2,
        );
      }),
    );
    expect(told).toBeGreaterThan(20);
  });
});

describe('bandOfSum', () => {
  it('adds limits up and rounds them outward', () => {
    const parts = [
      { least: 20, most: 39 },
      { least: 31, most: 31 },
    ];
    expect(bandOfSum(parts, 160)).toEqual({ low: 31, high: 44 });
  });

  it('ends at everybody, also where parts of those eligible allow for more', () => {
    const parts = [
      { least: 100, most: 150 },
      { least: 30, most: 30 },
    ];
    expect(bandOfSum(parts, 150)).toEqual({ low: 86, high: 100 });
  });

  it('says nothing where nothing follows', () => {
    expect(bandOfSum([{ least: 0, most: 159 }], 160)).toBeNull();
  });

  it('holds every sum of what its parts allow', () => {
    const group = fc.record({ of: fc.integer({ min: 40, max: 300 }), part: fc.nat(9) });
    fc.assert(
      fc.property(group, group, (one, other) => {
        const bands = [one, other].map(({ of, part }) => {
          const range = { least: Math.floor((of * part) / 10), most: Math.floor((of * part) / 10) };
          return { band: bandAround(range, of, disclosurePolicy), of };
        });
        const ranges = bands.map(({ band, of }) =>
          band ? countsWithin({ ...band, of }) : { least: 0, most: of },
        );
        const of = one.of + other.of;
        const sum = bandOfSum(ranges, of);
        for (const end of ['least', 'most'] as const) {
          const count = ranges.reduce((total, range) => total + range[end], 0);
          if (sum) expect(isWithin(count, of, sum)).toBe(true);
        }
      }),
    );
  });
});
