import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareStrata,
  type ReleasedSide,
  type ReleasedStratum,
} from '#app/core/measures/comparison/compare-strata.ts';
import { groupedLogRank } from '#app/core/measures/comparison/grouped-log-rank.ts';
import { stratifiedLogRank } from '#app/core/statistics/stratified.ts';
import { admissions1973 } from '#seeds/berkeley/admissions-1973.ts';

const oracle = JSON.parse(
  readFileSync(new URL('../../../oracle/expected/stratified_ucb.json', import.meta.url), 'utf8'),
);

const side = (people: number | null, hired: number | null, isObserved = true): ReleasedSide => ({
  ...{ people, hired, isObserved },
});
const departments = admissions1973.map(
  ({ name, women, men }): ReleasedStratum => ({
    label: name,
    withLer: side(women.applied, women.admitted),
    without: side(men.applied, men.admitted),
  }),
);

describe('compareStrata', () => {
  it('finds in the admissions of 1973 what R finds', () => {
    const { together, riskDifference, riskRatio, pValue, used } = compareStrata(departments);
    expect(used).toHaveLength(6);
    expect(together?.difference.estimate).toBeCloseTo(oracle.crude.rd, 12);
    expect(riskDifference.estimate).toBeCloseTo(oracle.mh.rd, 12);
    expect([riskDifference.lower, riskDifference.upper]).toEqual(
      oracle.mh.rd_ci_sato.map((limit: number) => expect.closeTo(limit, 10)),
    );
    expect(riskRatio.estimate).toBeCloseTo(oracle.mh.rr, 12);
    expect(pValue).toBeCloseTo(oracle.mantelhaen.p, 10);
  });

  it('leaves out, and counts, strata with a hidden number and those not watched for so long', () => {
    const [a, b, c] = departments;
    if (!a || !b || !c) throw new Error('There are six departments.');
    const answer = compareStrata([
      { ...a, withLer: side(108, null) },
      { ...b, without: side(560, 353, false) },
      c,
      { ...c, withLer: side(null, null) },
    ]);
    expect([answer.hidden, answer.unobserved]).toEqual([2, 1]);
    expect(answer.used.map(({ label }) => label)).toEqual(['C']);
    expect(answer.together?.withLer).toEqual({ people: 593, hired: 202 });
    // One stratum: within it and without regard to it are the same.
    expect(answer.riskDifference.estimate).toBeCloseTo(answer.together?.difference.estimate ?? 0);
  });

  it('says nothing of nobody', () => {
    expect(compareStrata([])).toMatchObject({ together: null, expected: null, pValue: null });
  });

  it('is the difference by where people are, and a positive part of the common difference', () => {
    const counted = fc
      .tuple(fc.integer({ min: 1, max: 400 }), fc.nat({ max: 400 }))
      .map(([people, hired]) => side(people, Math.min(people, hired)));
    const strata = fc.array(
      fc.record({ label: fc.constant('s'), withLer: counted, without: counted }),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(strata, (given) => {
        const { together, expected, riskDifference } = compareStrata(given);
        if (!together || !expected) throw new Error('There are strata.');
        const all = { withLer: together.withLer.people, without: together.without.people };
        const weight = given.reduce((sum, { withLer, without }) => {
          const [n1, n0] = [withLer.people ?? 0, without.people ?? 0];
          return sum + (n1 * n0) / (n1 + n0);
        }, 0);
        const rest = weight * (1 / all.withLer + 1 / all.without) * (riskDifference.estimate ?? 0);
        expect(together.difference.estimate).toBeCloseTo(
          expected.withLer - expected.without + rest,
          10,
        );
      }),
    );
  });
});

describe('groupedLogRank', () => {
  const strata = [
    { withLer: [40, 9, 14, 20], without: [60, 8, 21, 22] },
    { withLer: [120, 12, 30, 61], without: [30, 5, 5, 14] },
  ].map(({ withLer, without }) => ({ withLer: timed(withLer), without: timed(without) }));

  function timed([people = 0, ...counts]: number[]) {
    return { people, hired: counts.map((count, index) => ({ day: 30 * (index + 1), count })) };
  }

  it('is the stratified log-rank test of everybody, by spans', () => {
    const observations = (which: 'withLer' | 'without') =>
      strata.flatMap((stratum, place) => {
        const { people, hired } = stratum[which];
        let before = 0;
        const events = hired.flatMap(({ day, count }) => {
          const own = Array.from({ length: count - before }, () => ({
            time: day,
            status: 1 as const,
          }));
          before = count;
          return own;
        });
        const rest = Array.from({ length: people - before }, () => ({
          time: 999,
          status: 0 as const,
        }));
        return [...events, ...rest].map((one) => ({ ...one, stratum: place }));
      });
    const { chiSquare, pValue } = stratifiedLogRank([
      observations('withLer'),
      observations('without'),
    ]);
    const answer = groupedLogRank(strata);
    expect(answer.chiSquare).toBeCloseTo(chiSquare, 10);
    expect(answer.pValue).toBeCloseTo(pValue, 10);
    expect(answer.strataUsed).toBe(2);
    expect(answer.ratio.estimate).toBeGreaterThan(answer.ratio.lower ?? Number.NaN);
  });

  it('joins two spans where the day between them is not known of both', () => {
    const [first] = strata;
    if (!first) throw new Error('There is a stratum.');
    const coarse = {
      withLer: { ...first.withLer, hired: first.withLer.hired.slice(1) },
      without: first.without,
    };
    const both = {
      withLer: coarse.withLer,
      without: { ...first.without, hired: first.without.hired.slice(1) },
    };
    expect(groupedLogRank([coarse])).toEqual(groupedLogRank([both]));
    expect(groupedLogRank([coarse]).chiSquare).not.toBe(groupedLogRank([first]).chiSquare);
  });

  it('tests nothing where nobody was hired', () => {
    const nobody = { withLer: timed([20, 0, 0]), without: timed([30, 0, 0]) };
    expect(groupedLogRank([nobody])).toMatchObject({ chiSquare: null, pValue: null });
    expect(groupedLogRank([])).toMatchObject({ pValue: null, strataUsed: 0 });
  });
});
