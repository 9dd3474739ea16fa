import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { benjaminiHochberg, holm } from '#app/core/statistics/adjust.ts';
import { selectionRateRatio } from '#app/core/statistics/disparity.ts';
import { fisherExact, twoProportionZ } from '#app/core/statistics/proportions.ts';
import { expectAgreement, expectColumn, oracleExpected } from '../oracle.ts';

interface Row {
  group: string;
  n: number;
  selected: number;
  rate: number;
  share: number;
  below_2pct: boolean;
  impact_ratio: number;
  four_fifths_flag: boolean;
  z: number | null;
  two_sd_flag: boolean;
  fisher_p: number | null;
  shortfall_vs_pooled: number | null;
  flips_with_one: boolean | null;
}

interface Case {
  name: string;
  reference: string;
  rows: Row[];
  holm: (number | null)[];
  bh: (number | null)[];
}

function countsOf(rows: readonly Row[]) {
  return rows.map(({ selected, n }) => ({ successes: selected, trials: n }));
}

describe('selectionRateRatio', () => {
  for (const { name, reference, rows, ...adjusted } of oracleExpected<{ cases: Case[] }>(
    'adverse_impact',
  ).cases) {
    const index = rows.findIndex(({ group }) => group === reference);
    const compared = rows[index];

    it(`agrees on ${name}`, () => {
      const actual = selectionRateRatio(countsOf(rows));
      expect(selectionRateRatio(countsOf(rows), { reference: index })).toEqual(actual);
      rows.forEach((expected, i) => {
        const group = actual[i];
        expectAgreement(group?.rate, expected.rate, 'rate');
        expectAgreement(group?.share, expected.share, 'share');
        expectAgreement(group?.ratio, expected.impact_ratio, 'ratio');
        expectAgreement(group?.shortfall, expected.shortfall_vs_pooled, 'shortfall');
        expect(group).toMatchObject({
          isReference: i === index,
          isBelowTwoPercent: expected.below_2pct,
          isBelowFourFifths: expected.four_fifths_flag,
          flipsWithOne: expected.flips_with_one,
        });
      });
    });

    it(`has tests beside it that agree on ${name}`, () => {
      const pValues = rows.map((row, i) => {
        if (i === index || !compared) return null;
        const counts = [row.selected, row.n, compared.selected, compared.n] as const;
        expectAgreement(twoProportionZ(...counts).z, row.z, 'z');
        expect(Math.abs(row.z ?? 0) > 1.96).toBe(row.two_sd_flag);
        const { pValue } = fisherExact(...counts);
        expectAgreement(pValue, row.fisher_p, 'Fisher');
        return pValue;
      });
      expectColumn(holm(pValues), adjusted.holm, 'Holm');
      expectColumn(benjaminiHochberg(pValues), adjusted.bh, 'Benjamini and Hochberg');
    });
  }

  it('never takes exactly four fifths for less, nor one person fewer for as much', () => {
    const anyTie = fc.record({
      successes: fc.integer({ min: 1, max: 5000 }),
      trials: fc.integer({ min: 1, max: 20_000 }),
      factor: fc.integer({ min: 1, max: 2000 }),
    });
    fc.assert(
      fc.property(anyTie, ({ successes, trials, factor }) => {
        fc.pre(successes <= trials);
        const best = { successes: 5 * successes, trials: 5 * trials };
        const tied = { successes: 4 * successes * factor, trials: 5 * trials * factor };
        const fewer = { ...tied, successes: tied.successes - 1 };
        const flagOf = (group: typeof tied) =>
          selectionRateRatio([best, group], { reference: 0 })[1]?.isBelowFourFifths;
        expect(flagOf(tied)).toBe(false);
        expect(flagOf(fewer)).toBe(true);
      }),
    );
  });

  it('compares with all groups that share the highest rate', () => {
    const rows = selectionRateRatio([
      { successes: 5, trials: 10 },
      { successes: 50, trials: 100 },
      { successes: 3, trials: 9 },
    ]);
    expect(rows.map(({ isReference }) => isReference)).toEqual([true, true, false]);
    expect(rows[1]).toMatchObject({ ratio: 1, isBelowFourFifths: false, flipsWithOne: null });
    // One success from the smaller of the two is enough, 4/9 over 4/10; from the larger not.
    expectAgreement(rows[2]?.ratio, 2 / 3, 'ratio');
    expect(rows[2]).toMatchObject({ isBelowFourFifths: true, flipsWithOne: true });
  });

  it('asks of a group above the chosen one whether one success less would turn it round', () => {
    const flipsOf = (successes: number, trials: number) =>
      selectionRateRatio(
        [
          { successes: 40, trials: 100 },
          { successes, trials },
        ],
        { reference: 0 },
      )[1]?.flipsWithOne;
    expect(flipsOf(60, 100)).toBe(false);
    // 5 of 10 would be 4 of 10 beside 41 of 100.
    expect(flipsOf(5, 10)).toBe(true);
    expect(flipsOf(6, 10)).toBe(false);
    expect(flipsOf(3, 10)).toBe(true);
    expect(flipsOf(2, 10)).toBe(false);
  });

  it('has no ratio where nobody was selected or a group is empty', () => {
    const none = { ratio: null, isBelowFourFifths: null, flipsWithOne: null, shortfall: null };
    const unselected = [
      { successes: 0, trials: 10 },
      { successes: 0, trials: 5 },
    ];
    for (const row of selectionRateRatio(unselected)) expect(row).toMatchObject(none);
    const [, empty] = selectionRateRatio([
      { successes: 1, trials: 10 },
      { successes: 0, trials: 0 },
    ]);
    expect(empty).toMatchObject({ ...none, rate: null, share: 0, isBelowTwoPercent: true });
    expect(selectionRateRatio([])).toEqual([]);
  });

  it('refuses what is no count and a reference that does not exist', () => {
    expect(() => selectionRateRatio([{ successes: 2, trials: 1 }])).toThrow(RangeError);
    expect(() => selectionRateRatio([], { reference: 0 })).toThrow(RangeError);
  });
});
