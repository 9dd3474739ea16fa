import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalQuantile, twoSidedNormalQuantile } from '#app/core/statistics/normal-quantile.ts';
import { clopperPearson } from '#app/core/statistics/proportions.ts';
import { twoSidedStudentQuantile, twoSidedStudentTail } from '#app/core/statistics/student.ts';
import { twoSidedNormalTail, upperChiSquareTail } from '#app/core/statistics/tail-probabilities.ts';
import { expectAgreement, oracleExpected } from './oracle.ts';

const oracle = oracleExpected<{
  pnorm: { x: number[]; y: number[] };
  qnorm: { p: number[]; y: number[] };
  pchisq_upper: { x: number[]; df: number[]; y: number[] };
  qbeta: { p: number[]; a: number[]; b: number[]; y: number[] };
  pt_two: { t: number[]; df: number[]; y: number[] };
}>('distributions');

describe('distributions', () => {
  it('agree with R: normal', () => {
    oracle.pnorm.x.forEach((x, i) => {
      const below = oracle.pnorm.y[i] ?? 0;
      const tail = twoSidedNormalTail(x) / 2;
      expectAgreement(x > 0 ? 1 - tail : tail, below, `normal ${x}`);
    });
    oracle.qnorm.p.forEach((p, i) => {
      expectAgreement(normalQuantile(p), oracle.qnorm.y[i], `normal quantile ${p}`);
    });
    // More digits than the oracle prints, from R.
    expectAgreement(normalQuantile(1e-15), -7.941345326170995, 'far tail');
    expectAgreement(normalQuantile(1e-12), -7.034483825301132, 'tail');
    expectAgreement(twoSidedNormalTail(normalQuantile(1e-300)), 2e-300, 'there and back');
    expect(twoSidedNormalQuantile(0.95)).toBeCloseTo(1.959963984540054, 14);
  });

  it('agree with R: chi-square, far into its upper tail', () => {
    oracle.pchisq_upper.x.forEach((x, i) => {
      const df = oracle.pchisq_upper.df[i] ?? 0;
      expectAgreement(upperChiSquareTail(x, df), oracle.pchisq_upper.y[i], `${x}, ${df}`);
    });
    expect(upperChiSquareTail(0, 3)).toBe(1);
    expect(upperChiSquareTail(0, 0)).toBe(1);
  });

  it('agree with R: beta, as the limits of Clopper and Pearson', () => {
    oracle.qbeta.p.forEach((p, i) => {
      const [a = 0, b = 0] = [oracle.qbeta.a[i], oracle.qbeta.b[i]];
      const limit =
        p < 0.5 ? clopperPearson(a, a + b - 1).lower : clopperPearson(a - 1, a + b - 1).upper;
      expectAgreement(limit, oracle.qbeta.y[i], `beta ${p} ${a} ${b}`);
    });
  });

  it('agree with R: Student', () => {
    oracle.pt_two.t.forEach((t, i) => {
      const df = oracle.pt_two.df[i] ?? 0;
      expectAgreement(twoSidedStudentTail(t, df), oracle.pt_two.y[i], `t ${t}, ${df}`);
    });
    expect(twoSidedStudentTail(0, 5)).toBe(1);
  });

  it('come back from the quantile to the probability', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        fc.integer({ min: 1, max: 200 }),
        (level, df) => {
          const z = twoSidedNormalQuantile(level);
          expect(twoSidedNormalTail(z)).toBeCloseTo(1 - level, 12);
          expect(upperChiSquareTail(z * z, 1)).toBeCloseTo(1 - level, 12);
          const t = twoSidedStudentQuantile(level, df);
          expect(twoSidedStudentTail(t, df)).toBeCloseTo(1 - level, 10);
          expect(t).toBeGreaterThan(z);
        },
      ),
    );
  });

  it('refuse probabilities that are none', () => {
    expect(() => normalQuantile(0)).toThrow(RangeError);
    expect(() => normalQuantile(1)).toThrow(RangeError);
    expect(() => twoSidedNormalQuantile(1.5)).toThrow(RangeError);
  });
});
