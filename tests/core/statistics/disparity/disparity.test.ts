import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  betweenGroupVariance,
  type GroupCount,
  gini,
  indexOfDisparity,
  meanLogDeviation,
  percentagePointGap,
  representationRatio,
  selectionRateRatio,
  theil,
} from '#app/core/statistics/disparity.ts';
import { expectAgreement, expectColumn, oracleExpected } from '../oracle.ts';

interface Case {
  groups: string[];
  n: number[];
  x: number[];
  rate: number[];
  overall: number;
  index_of_disparity_vs_total: number;
  index_of_disparity_vs_best: number;
  between_group_variance: number;
  theil_T: number;
  mean_log_deviation: number | null;
  gini: number;
  representation_ratio: number[];
  proportionality_index: number[];
  di_80_index_vs_hpg: number[];
  ppg_overall: number[];
  ppg_minus1: number[];
  moe_2017: number[];
  moe_2022: number[];
  ppg1_2022_flag: boolean[];
  ppg_2017_flag: boolean[];
}

const { cases } = oracleExpected<{ cases: Case[] }>('disparity');

function countsOf({ n, x }: Case): GroupCount[] {
  return n.map((trials, i) => ({ successes: x[i] ?? 0, trials }));
}

const indexes = { betweenGroupVariance, theil, meanLogDeviation, gini };

describe('indexes over all groups', () => {
  for (const expected of cases) {
    it(`agree on ${expected.groups.join(', ')}`, () => {
      const groups = countsOf(expected);
      const disparity = indexOfDisparity(groups);
      expectAgreement(disparity.fromOverall, expected.index_of_disparity_vs_total, 'overall form');
      expectAgreement(disparity.fromHighest, expected.index_of_disparity_vs_best, 'highest form');
      expectAgreement(betweenGroupVariance(groups), expected.between_group_variance, 'variance');
      expectAgreement(theil(groups), expected.theil_T, 'Theil');
      expectAgreement(meanLogDeviation(groups), expected.mean_log_deviation, 'MLD');
      expectAgreement(gini(groups), expected.gini, 'Gini');
    });
  }

  const anyGroup = fc
    .tuple(fc.integer({ min: 1, max: 50 }), fc.nat(50))
    .map(([successes, others]) => ({ successes, trials: successes + others }));

  it('are 0 at equality, never below, and do not depend on the order or size of the pool', () => {
    fc.assert(
      fc.property(fc.array(anyGroup, { minLength: 2, maxLength: 6 }), (groups) => {
        const scaled = groups.map(({ successes, trials }) => ({
          successes: 7 * successes,
          trials: 7 * trials,
        }));
        for (const index of Object.values(indexes)) {
          const value = index(groups) ?? Number.NaN;
          expect(value).toBeGreaterThanOrEqual(-1e-15);
          expect(index([...groups].reverse())).toBeCloseTo(value, 12);
          expect(index(scaled)).toBeCloseTo(value, 12);
          const [first] = groups;
          expect(index(groups.map(() => first ?? { successes: 1, trials: 1 }))).toBeCloseTo(0, 12);
        }
      }),
    );
  });

  it('are not defined without people, and not without successes where they divide by them', () => {
    const empty = [{ successes: 0, trials: 0 }];
    const unsuccessful = [
      { successes: 0, trials: 4 },
      { successes: 0, trials: 6 },
    ];
    for (const index of Object.values(indexes)) {
      expect(index([])).toBeNull();
      expect(index(empty)).toBeNull();
    }
    expect(betweenGroupVariance(unsuccessful)).toBe(0);
    expect([theil(unsuccessful), gini(unsuccessful)]).toEqual([null, null]);
    const nothing = { fromOverall: null, fromHighest: null };
    expect(indexOfDisparity([])).toEqual(nothing);
    expect(indexOfDisparity(unsuccessful)).toEqual(nothing);
    expect(indexOfDisparity([{ successes: 1, trials: 2 }])).toEqual({
      fromOverall: 0,
      fromHighest: null,
    });
    // A group without people changes nothing.
    const two = [
      { successes: 1, trials: 4 },
      { successes: 3, trials: 6 },
    ];
    expect(indexOfDisparity([...two, ...empty])).toEqual(indexOfDisparity(two));
    expect(meanLogDeviation([...two, ...empty])).toBe(meanLogDeviation(two));
  });
});

describe('percentagePointGap', () => {
  for (const expected of cases) {
    it(`agrees on ${expected.groups.join(', ')}`, () => {
      const rows = percentagePointGap(countsOf(expected));
      const gaps = (key: 'gap' | 'gapToOthers' | 'margin2017' | 'margin2022') =>
        rows.map((row) => row[key]);
      expectColumn(gaps('gap'), expected.ppg_overall, 'PPG');
      expectColumn(gaps('gapToOthers'), expected.ppg_minus1, 'PPG-1');
      expectColumn(gaps('margin2017'), expected.moe_2017, 'margin of 2017');
      expectColumn(gaps('margin2022'), expected.moe_2022, 'margin of 2022');
      expect(rows.map((row) => row.isFlagged2022)).toEqual(expected.ppg1_2022_flag);
      expect(rows.map((row) => row.isFlagged2017)).toEqual(expected.ppg_2017_flag);
      const ratios = selectionRateRatio(countsOf(expected));
      expectColumn(
        ratios.map(({ ratio }) => ratio),
        expected.di_80_index_vs_hpg,
        '80 % index',
      );
    });
  }

  it('is cautious where a rate of 0 or 1 would leave no margin, and says when few is too few', () => {
    const [few, many] = percentagePointGap([
      { successes: 0, trials: 10 },
      { successes: 11, trials: 11 },
    ]);
    expect(few).toMatchObject({ isTooFew: true, margin2022: 0.02 });
    expectAgreement(few?.cautiousMargin2022, 0.98 / Math.sqrt(10), 'cautious margin');
    expect(many).toMatchObject({ isTooFew: false, isFlagged2022: false });
  });

  it('has no gap for nobody, nor to others where there are none', () => {
    expect(percentagePointGap([])).toEqual([]);
    const [only, empty] = percentagePointGap([
      { successes: 3, trials: 20 },
      { successes: 0, trials: 0 },
    ]);
    expect(only).toMatchObject({ gap: 0, gapToOthers: null, isFlagged2022: null });
    expect(empty).toMatchObject({ gap: null, isFlagged2017: null, isTooFew: true });
    expect(() => percentagePointGap([{ successes: 1, trials: 0 }])).toThrow(RangeError);
  });
});

describe('representationRatio', () => {
  for (const expected of cases) {
    it(`agrees on ${expected.groups.join(', ')}`, () => {
      const ratios = representationRatio(countsOf(expected));
      expectColumn(ratios, expected.representation_ratio, 'representation');
      expectColumn(ratios, expected.proportionality_index, 'proportionality');
    });
  }

  it('takes people counted elsewhere, and has no ratio without them or without successes', () => {
    expect(
      representationRatio([
        { successes: 30, trials: 1 },
        { successes: 10, trials: 1 },
        { successes: 0, trials: 0 },
      ]),
    ).toEqual([1.5, 0.5, null]);
    expect(representationRatio([{ successes: 0, trials: 5 }])).toEqual([null]);
    expect(representationRatio([])).toEqual([]);
    expect(() => representationRatio([{ successes: -1, trials: 5 }])).toThrow(RangeError);
  });
});
