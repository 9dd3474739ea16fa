import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CompetingObservation,
  cumulativeIncidence,
} from '#app/core/statistics/competing-risks.ts';
import { kaplanMeier } from '#app/core/statistics/survival.ts';
import { anyCompeting, competingObservations } from './observations.ts';
import { expectColumn, oracleExpected, oracleRows } from './oracle.ts';

interface Expected {
  time: number[];
  p_event_free: number[];
  cif_hired: number[];
  cif_withdrew: number[];
  se_ij_hired: number[];
  se_ij_withdrew: number[];
}

function expectOracle(data: CompetingObservation[], expected: Expected, name: string): void {
  const { 1: hired, 2: withdrew } = cumulativeIncidence(data);
  expectColumn(hired.time, expected.time, `${name} time`);
  expectColumn(hired.estimate, expected.cif_hired, `${name} hired`);
  expectColumn(withdrew.estimate, expected.cif_withdrew, `${name} withdrew`);
  expectColumn(hired.stdErr, expected.se_ij_hired, `${name} se hired`);
  expectColumn(withdrew.stdErr, expected.se_ij_withdrew, `${name} se withdrew`);
}

describe('cumulativeIncidence', () => {
  it('agrees with R on the hire data, overall and by LER', () => {
    const rows = oracleRows('data/hire.csv');
    const expected = oracleExpected<{ overall: Expected; by_ler: Record<string, Expected> }>(
      'competing_hire',
    );
    expectOracle(competingObservations(rows), expected.overall, 'hire');
    for (const [ler, values] of Object.entries(expected.by_ler)) {
      expectOracle(competingObservations(rows.filter((row) => row.ler === ler)), values, ler);
    }
  });

  it('agrees with R on the edge case of ties and competing events', () => {
    const expected = oracleExpected<{ result: Expected }>('competing_edge').result;
    expectOracle(competingObservations(oracleRows('data/edge_competing.csv')), expected, 'edge');
  });

  it('adds up to one with the share to whom nothing has come', () => {
    fc.assert(
      fc.property(fc.array(anyCompeting, { minLength: 1, maxLength: 80 }), (people) => {
        const { 1: first, 2: second } = cumulativeIncidence(people);
        const free = kaplanMeier(
          people.map(({ time, status }) => ({ time, status: status === 0 ? 0 : 1 })),
        );
        free.surv.forEach((value, j) => {
          const sum = value + (first.estimate[j] ?? 0) + (second.estimate[j] ?? 0);
          expect(sum).toBeCloseTo(1, 12);
          expect(first.lower[j] ?? 0).toBeLessThanOrEqual(first.estimate[j] ?? 0);
          expect(first.upper[j] ?? 1).toBeGreaterThanOrEqual(first.estimate[j] ?? 1);
        });
      }),
    );
  });

  it('is the plain share, with its binomial variance, when nobody is censored', () => {
    const people = Array.from({ length: 40 }, (_, i) => ({
      time: i % 10,
      status: (i % 4 === 0 ? 2 : 1) as 1 | 2,
    }));
    const { 1: hired } = cumulativeIncidence(people);
    const share = hired.estimate.at(-1) ?? 0;
    expect(share).toBeCloseTo(0.75, 12);
    expect(hired.stdErr.at(-1)).toBeCloseTo(Math.sqrt((0.75 * 0.25) / 40), 12);
  });

  it('gives empty columns for nobody and refuses an unknown status', () => {
    expect(cumulativeIncidence([])[1].time).toEqual([]);
    expect(() => cumulativeIncidence([{ time: 1, status: 3 as 0 }])).toThrow(RangeError);
  });
});
