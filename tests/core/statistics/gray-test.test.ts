import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cumulativeIncidence, grayTest } from '#app/core/statistics/competing-risks.ts';
import { logRank } from '#app/core/statistics/survival.ts';
import { anyCompeting, competingObservations, rowsBy } from './observations.ts';
import { expectAgreement, oracleExpected, oracleRows } from './oracle.ts';

interface Expected {
  stat: number[];
  p: number[];
  df: number[];
}

const rows = oracleRows('data/hire.csv');

describe('grayTest', () => {
  const expected = oracleExpected<{ overall: { gray: Expected }; gray_ler: Expected }>(
    'competing_hire',
  );
  const cases = [
    { column: 'group', names: ['A', 'B', 'C', 'D'], values: expected.overall.gray },
    { column: 'ler', names: ['LER', 'nonLER'], values: expected.gray_ler },
  ];
  for (const { column, names, values } of cases) {
    it(`agrees with R's cmprsk on the hire data by ${column}`, () => {
      const test = grayTest(rowsBy(rows, column, names).map(competingObservations));
      for (const cause of [1, 2] as const) {
        expectAgreement(test[cause].chiSquare, values.stat[cause - 1], `chi-square ${cause}`);
        expectAgreement(test[cause].pValue, values.p[cause - 1], `p ${cause}`);
        expect(test[cause].df).toBe(values.df[cause - 1]);
      }
    });
  }

  const anyGroups = fc.array(fc.array(anyCompeting, { maxLength: 20 }), {
    minLength: 2,
    maxLength: 4,
  });

  it('does not depend on the order of people or on which group comes first', () => {
    fc.assert(
      fc.property(anyGroups, (groups) => {
        const test = grayTest(groups);
        const turned = grayTest(groups.map((group) => [...group].reverse()).reverse());
        for (const cause of [1, 2] as const) {
          expect(turned[cause].df).toBe(test[cause].df);
          expect(turned[cause].chiSquare).toBeCloseTo(test[cause].chiSquare, 7);
          expect(test[cause].pValue).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('gives each cause what it has when causes change places', () => {
    fc.assert(
      fc.property(anyGroups, (groups) => {
        const swapped = groups.map((group) =>
          group.map(({ time, status }) => ({
            time,
            status: (status === 0 ? 0 : 3 - status) as 0 | 1 | 2,
          })),
        );
        expect(grayTest(swapped)).toEqual({ 1: grayTest(groups)[2], 2: grayTest(groups)[1] });
      }),
      { numRuns: 60 },
    );
  });

  it('is the log-rank test of a single event when nothing competes', () => {
    const one = [
      { time: 1, status: 1 as const },
      ...[2, 3].map((time) => ({ time, status: 0 as const })),
    ];
    const other = [4, 5, 6, 7].map((time) => ({ time, status: 0 as const }));
    expectAgreement(
      grayTest([one, other])[1].chiSquare,
      logRank([one, other]).chiSquare,
      'one event',
    );
  });

  it('goes on where one group has come to its end and the other has not', () => {
    const event = (time: number) => ({ time, status: 1 as const });
    const first = Array.from({ length: 10 }, () => event(1));
    const second = [2, 2, 2, 2, 2, 3, 3, 3, 3, 3].map(event);
    // As R's cmprsk gives it.
    expectAgreement(grayTest([first, second])[1].chiSquare, 19, 'chi-square');
  });

  it('has nothing to test without groups or events, and empty columns without anybody', () => {
    const nothing = { chiSquare: 0, df: 0, pValue: 1 };
    expect(grayTest([])).toEqual({ 1: nothing, 2: nothing });
    expect(grayTest([[], []])).toEqual({ 1: nothing, 2: nothing });
    expect(grayTest([[{ time: 1, status: 0 }], [{ time: 2, status: 0 }]])[1]).toEqual(nothing);
    expect(grayTest([[{ time: 1, status: 1 }], []])[1]).toEqual(nothing);
    expect(cumulativeIncidence([])[2].estimate).toEqual([]);
  });

  it('refuses an unknown status', () => {
    expect(() => grayTest([[{ time: 1, status: 3 as 0 }]])).toThrow(RangeError);
  });
});
