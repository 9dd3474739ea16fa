import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fisherExact,
  newcombeDifference,
  riskRatio,
  twoProportionZ,
} from '#app/core/statistics/proportions.ts';
import { mantelHaenszel } from '#app/core/statistics/stratified.ts';
import { expectAgreement, oracleExpected } from './oracle.ts';

interface Expected {
  x1: number;
  n1: number;
  x2: number;
  n2: number;
  diff: number;
  newcombe: number[];
  rr: number | null;
  rr_log_se: number | null;
  rr_katz: (number | null)[];
  or: number | null;
  fisher_p: number;
  fisher_midp_twosided_minlik: number;
  z_pooled: number | null;
  z_p: number | null;
  chisq_nocc: number | null;
  hypergeom_expected: number;
  hypergeom_sd: number;
  sd_units: number | null;
}

const cases = oracleExpected<{ two_sample: Expected[] }>('proportions').two_sample;

describe('two proportions', () => {
  for (const expected of cases) {
    const { x1, n1, x2, n2 } = expected;
    it(`agree with R for ${x1}/${n1} and ${x2}/${n2}`, () => {
      const difference = newcombeDifference(x1, n1, x2, n2);
      expectAgreement(difference.estimate, expected.diff, 'difference');
      expectAgreement(difference.lower, expected.newcombe[0], 'Newcombe lower');
      expectAgreement(difference.upper, expected.newcombe[1], 'Newcombe upper');
      const ratio = riskRatio(x1, n1, x2, n2);
      expectAgreement(ratio.estimate, expected.rr, 'risk ratio');
      expectAgreement(ratio.logStdErr, expected.rr_log_se, 'its standard error');
      expectAgreement(ratio.lower, expected.rr_katz[0], 'Katz lower');
      expectAgreement(ratio.upper, expected.rr_katz[1], 'Katz upper');
      const fisher = fisherExact(x1, n1, x2, n2);
      expectAgreement(fisher.pValue, expected.fisher_p, 'Fisher');
      expectAgreement(fisher.midP, expected.fisher_midp_twosided_minlik, 'mid-p');
      const test = twoProportionZ(x1, n1, x2, n2);
      expectAgreement(test.z, expected.z_pooled, 'z');
      expectAgreement(test.pValue, expected.z_p, 'p of z');
      expectAgreement(test.z === null ? null : test.z ** 2, expected.chisq_nocc, 'chi-square');
      expectAgreement(test.expected, expected.hypergeom_expected, 'expected');
      expectAgreement(test.stdDev, expected.hypergeom_sd, 'standard deviation');
      expectAgreement(test.stdDevsAway, expected.sd_units, 'standard deviations away');
      const { oddsRatio } = mantelHaenszel([{ a: x1, b: n1 - x1, c: x2, d: n2 - x2 }]);
      expectAgreement(oddsRatio.estimate, expected.or, 'odds ratio');
    });
  }

  it('take their tables from a hypergeometric distribution as R has it', () => {
    const { dhyper } = oracleExpected<{
      dhyper: { k: number[]; m: number[]; n: number[]; kk: number[]; y: number[] };
    }>('distributions');
    dhyper.y.forEach((probability, i) => {
      const [x = 0, m = 0, n = 0, drawn = 0] = [
        dhyper.k[i],
        dhyper.m[i],
        dhyper.n[i],
        dhyper.kk[i],
      ];
      // Half of the tables as probable as this one is what mid-p leaves out.
      const { pValue, midP } = fisherExact(x, m, drawn - x, n);
      const equally = (2 * (pValue - midP)) / probability;
      expect(Math.abs(equally - Math.round(equally))).toBeLessThan(1e-9);
      expect(Math.round(equally)).toBeGreaterThanOrEqual(1);
    });
  });

  it('say nothing, or that all is possible, where a group is empty', () => {
    const unknown = { estimate: null, lower: null, upper: null };
    expect(newcombeDifference(0, 0, 1, 2)).toEqual(unknown);
    expect(riskRatio(0, 0, 1, 2)).toMatchObject(unknown);
    expect(riskRatio(0, 5, 1, 2)).toMatchObject(unknown);
    expect(twoProportionZ(0, 0, 1, 2)).toMatchObject({ z: null, expected: null });
    expect(fisherExact(0, 0, 1, 2)).toEqual({ pValue: 1, midP: 0.5 });
  });

  it('refuse what is no count', () => {
    for (const compare of [newcombeDifference, riskRatio, twoProportionZ, fisherExact]) {
      expect(() => compare(3, 2, 1, 2)).toThrow(RangeError);
      expect(() => compare(1, 2, 0.5, 2)).toThrow(RangeError);
    }
  });

  const anyCounts = fc
    .tuple(fc.nat(60), fc.nat(60), fc.nat(60), fc.nat(60))
    .filter(([x1, y1, x2, y2]) => x1 + y1 > 0 && x2 + y2 > 0);

  it('contain the estimate and turn over with the groups', () => {
    fc.assert(
      fc.property(anyCounts, ([x1, y1, x2, y2]) => {
        const [n1, n2] = [x1 + y1, x2 + y2];
        const difference = newcombeDifference(x1, n1, x2, n2);
        const turned = newcombeDifference(x2, n2, x1, n1);
        expect(difference.lower ?? 1).toBeLessThanOrEqual(difference.estimate ?? -1);
        expect(difference.upper ?? -1).toBeGreaterThanOrEqual(difference.estimate ?? 1);
        expect(turned.lower).toBeCloseTo(-(difference.upper ?? 0), 12);
        const ratio = riskRatio(x1, n1, x2, n2);
        expect(ratio.lower ?? 0).toBeLessThanOrEqual(ratio.estimate ?? 0);
        expect(ratio.upper ?? 0).toBeGreaterThanOrEqual(ratio.estimate ?? 0);
        const fisher = fisherExact(x1, n1, x2, n2);
        expect(fisher.midP).toBeLessThan(fisher.pValue);
        expect(fisher.pValue).toBeLessThanOrEqual(1);
        expect(fisherExact(x2, n2, x1, n1).pValue).toBeCloseTo(fisher.pValue, 12);
        expect(twoProportionZ(x1, n1, x2, n2).z ?? 0).toBeCloseTo(
          -(twoProportionZ(x2, n2, x1, n1).z ?? 0),
          12,
        );
      }),
    );
  });

  it('take different tables of one probability for that, whatever rounding says', () => {
    // Both p-values as R's fisher.test gives them; without tolerance half of each is lost.
    expectAgreement(fisherExact(1, 6, 9, 11).pValue, 0.03450226244343891, '1/6 and 9/11');
    expectAgreement(fisherExact(2, 7, 10, 14).pValue, 0.1588235294117647, '2/7 and 10/14');
  });

  it('keep their digits with many people and far in the tail', () => {
    // As R's fisher.test gives it.
    expectAgreement(
      fisherExact(60_000, 100_000, 59_000, 100_000).pValue,
      5.349333189390684e-6,
      'large',
    );
    expectAgreement(fisherExact(300, 400, 100, 400).pValue, 6.006299830957344e-47, 'tail');
  });
});
