import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { twoSidedNormalQuantile } from '#app/core/statistics/normal-quantile.ts';
import { wilson } from '#app/core/statistics/proportions.ts';
import { expectAgreement, oracleExpected } from './oracle.ts';

describe('wilson', () => {
  const cases = oracleExpected<{ one_sample: { x: number; n: number; wilson: number[] }[] }>(
    'proportions',
  ).one_sample;
  for (const { x, n, wilson: expected } of cases) {
    it(`agrees with R for ${x} of ${n}`, () => {
      const actual = wilson(x, n);
      expectAgreement(actual.estimate, x / n, 'estimate');
      expectAgreement(actual.lower, expected[0], 'lower');
      expectAgreement(actual.upper, expected[1], 'upper');
    });
  }

  it('says nothing about no trials and refuses what is no count', () => {
    expect(wilson(0, 0)).toEqual({ estimate: null, lower: null, upper: null });
    expect(() => wilson(3, 2)).toThrow(RangeError);
    expect(() => wilson(0.5, 2)).toThrow(RangeError);
  });

  it('contains the share and mirrors when success and failure change places', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(200), (x, others) => {
        fc.pre(x + others > 0);
        const { estimate, lower, upper } = wilson(x, x + others);
        const mirrored = wilson(others, x + others);
        expect(lower ?? 1).toBeLessThanOrEqual(estimate ?? 0);
        expect(upper ?? 0).toBeGreaterThanOrEqual(estimate ?? 1);
        expect(mirrored.lower).toBeCloseTo(1 - (upper ?? 0), 12);
      }),
    );
  });
});

describe('twoSidedNormalQuantile', () => {
  it('agrees with R', () => {
    const { qnorm } = oracleExpected<{ qnorm: { p: number[]; y: number[] } }>('distributions');
    qnorm.p.forEach((p, index) => {
      if (p <= 0.5 || p > 0.9999) return;
      expectAgreement(twoSidedNormalQuantile(2 * p - 1), qnorm.y[index], `qnorm ${p}`);
    });
    expect(twoSidedNormalQuantile(0.95)).toBeCloseTo(1.959963984540054, 14);
  });
});
