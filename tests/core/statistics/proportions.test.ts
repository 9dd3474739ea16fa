import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clopperPearson, wilson } from '#app/core/statistics/proportions.ts';
import { expectAgreement, oracleExpected } from './oracle.ts';

interface Expected {
  x: number;
  n: number;
  wilson: number[];
  clopper_pearson: number[];
}

const cases = oracleExpected<{ one_sample: Expected[] }>('proportions').one_sample;

for (const [name, interval, limits] of [
  ['wilson', wilson, ({ wilson }: Expected) => wilson],
  ['clopperPearson', clopperPearson, (expected: Expected) => expected.clopper_pearson],
] as const) {
  describe(name, () => {
    for (const expected of cases) {
      const { x, n } = expected;
      it(`agrees with R for ${x} of ${n}`, () => {
        const actual = interval(x, n);
        expectAgreement(actual.estimate, x / n, 'estimate');
        expectAgreement(actual.lower, limits(expected)[0], 'lower');
        expectAgreement(actual.upper, limits(expected)[1], 'upper');
      });
    }

    it('says nothing about no trials and refuses what is no count or no level', () => {
      expect(interval(0, 0)).toEqual({ estimate: null, lower: null, upper: null });
      expect(() => interval(3, 2)).toThrow(RangeError);
      expect(() => interval(0.5, 2)).toThrow(RangeError);
      expect(() => interval(1, 2, { level: 1 })).toThrow(RangeError);
    });

    it('contains the share and mirrors when success and failure change places', () => {
      fc.assert(
        fc.property(fc.nat(200), fc.nat(200), (x, others) => {
          fc.pre(x + others > 0);
          const { estimate, lower, upper } = interval(x, x + others);
          const mirrored = interval(others, x + others);
          expect(lower ?? 1).toBeLessThanOrEqual(estimate ?? 0);
          expect(upper ?? 0).toBeGreaterThanOrEqual(estimate ?? 1);
          expect(mirrored.lower).toBeCloseTo(1 - (upper ?? 0), 12);
        }),
      );
    });

    it('rises with every success and is narrower with less to be sure of', () => {
      fc.assert(
        fc.property(fc.integer({ min: 1, max: 150 }), fc.nat(149), (n, x) => {
          fc.pre(x < n);
          const here = interval(x, n);
          const next = interval(x + 1, n);
          const surer = interval(x, n, { level: 0.99 });
          expect(next.lower ?? 0).toBeGreaterThan(here.lower ?? 1);
          expect(next.upper ?? 0).toBeGreaterThan(here.upper ?? 1);
          expect(surer.lower ?? 1).toBeLessThanOrEqual(here.lower ?? 0);
          expect(surer.upper ?? 0).toBeGreaterThan(here.upper ?? 1);
        }),
      );
    });
  });
}

describe('clopperPearson', () => {
  it('has the limits at which the binomial distribution of R leaves the tail', () => {
    const { pbinom } = oracleExpected<{
      pbinom: { x: number[]; n: number[]; p: number[]; y: number[] };
    }>('distributions');
    pbinom.y.forEach((below, i) => {
      const [x = 0, n = 0, p = 0] = [pbinom.x[i], pbinom.n[i], pbinom.p[i]];
      // At most x with chance y: p is the upper limit of x, or the lower of x + 1, at that tail.
      const limit =
        below < 0.5
          ? clopperPearson(x, n, { level: 1 - 2 * below }).upper
          : clopperPearson(x + 1, n, { level: 1 - 2 * (1 - below) }).lower;
      expectAgreement(limit, p, `binomial ${x} of ${n}`);
    });
  });
});
