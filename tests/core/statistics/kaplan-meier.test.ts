import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kaplanMeier, type SurvivalObservation } from '#app/core/statistics/survival.ts';
import { anySurvival, survivalObservations } from './observations.ts';
import { expectAgreement, expectColumn, oracleExpected, oracleRows } from './oracle.ts';

interface Band {
  lower: (number | null)[];
  upper: (number | null)[];
  median: number | null;
  median_lcl: number | null;
  median_ucl: number | null;
}

interface Expected {
  n: number;
  events: number;
  time: number[];
  n_risk: number[];
  n_event: number[];
  n_censor: number[];
  surv: number[];
  std_err_surv: (number | null)[];
  plain: Band;
  log: Band;
  'log-log': Band;
}

const transformations = ['plain', 'log', 'log-log'] as const;

function expectOracle(data: SurvivalObservation[], expected: Expected, name: string): void {
  for (const conf of transformations) {
    const actual = kaplanMeier(data, { conf });
    const band = expected[conf];
    expect([actual.n, actual.events]).toEqual([expected.n, expected.events]);
    expectColumn(actual.time, expected.time, `${name} time`);
    expect(actual.nRisk).toEqual(expected.n_risk);
    expect(actual.nEvent).toEqual(expected.n_event);
    expect(actual.nCensor).toEqual(expected.n_censor);
    expectColumn(actual.surv, expected.surv, `${name} surv`);
    expectColumn(actual.stdErr, expected.std_err_surv, `${name} stdErr`);
    expectColumn(actual.lower, band.lower, `${name} ${conf} lower`);
    expectColumn(actual.upper, band.upper, `${name} ${conf} upper`);
    expectAgreement(actual.median, band.median, `${name} median`);
    expectAgreement(actual.medianLower, band.median_lcl, `${name} ${conf} medianLower`);
    expectAgreement(actual.medianUpper, band.median_ucl, `${name} ${conf} medianUpper`);
  }
}

describe('kaplanMeier', () => {
  for (const name of ['aml', 'freireich', 'ovarian', 'hire']) {
    it(`agrees with R on ${name}, overall and by group`, () => {
      const rows = oracleRows(`data/${name}.csv`);
      const expected = oracleExpected<{ overall: Expected; groups: Record<string, Expected> }>(
        `km_${name}`,
      );
      expectOracle(survivalObservations(rows), expected.overall, name);
      for (const [group, values] of Object.entries(expected.groups)) {
        const members = rows.filter((row) => row.group === group);
        expectOracle(survivalObservations(members), values, `${name} ${group}`);
      }
    });
  }

  const edges = oracleExpected<{ cases: Record<string, Expected> }>('km_edge').cases;
  for (const [name, expected] of Object.entries(edges)) {
    it(`agrees with R on the edge case ${name}`, () => {
      expectOracle(survivalObservations(oracleRows(`data/edge_${name}.csv`)), expected, name);
    });
  }

  it('gives an empty result for nobody', () => {
    const nobody = kaplanMeier([]);
    expect(nobody).toMatchObject({ n: 0, events: 0, time: [], surv: [], median: null });
  });

  it('refuses a time that is not finite', () => {
    expect(() => kaplanMeier([{ time: Number.NaN, status: 1 }])).toThrow(RangeError);
    expect(() => kaplanMeier([{ time: 1, status: 1 }], { level: 1.5 })).toThrow(RangeError);
  });

  it('does not depend on the order of people, and falls from 1 within its interval', () => {
    fc.assert(
      fc.property(fc.array(anySurvival, { minLength: 1, maxLength: 80 }), (people) => {
        const curve = kaplanMeier(people);
        expect(kaplanMeier([...people].reverse())).toEqual(curve);
        curve.surv.forEach((value, j) => {
          expect(value).toBeLessThanOrEqual(curve.surv[j - 1] ?? 1);
          expect(curve.lower[j] ?? 0).toBeLessThanOrEqual(value);
          expect(curve.upper[j] ?? 1).toBeGreaterThanOrEqual(value);
        });
      }),
    );
  });

  it('does not depend on whether times can be counted by day or have to be sorted', () => {
    fc.assert(
      fc.property(fc.array(anySurvival, { maxLength: 60 }), (people) => {
        const halves = kaplanMeier(people.map(({ time, status }) => ({ time: time / 8, status })));
        const { time, ...curve } = kaplanMeier(people);
        expect(halves.time).toEqual(time.map((days) => days / 8));
        expect(halves.surv).toEqual(curve.surv);
        expect(halves.nRisk).toEqual(curve.nRisk);
        expect(halves.nCensor).toEqual(curve.nCensor);
      }),
    );
  });

  it('takes times for one that are as close, for their size, as rounding leaves them', () => {
    const millisecondsApart = [1_700_000_000_000, 1_700_000_000_001];
    const { time, nEvent } = kaplanMeier(millisecondsApart.map((at) => ({ time: at, status: 1 })));
    // As R's survfit does: both differ by less than 1.5e-8 of their mean.
    expect([time, nEvent]).toEqual([[1_700_000_000_000], [2]]);
  });

  it('takes a million observations, in days and in fractions of them', () => {
    const million = Array.from({ length: 1_000_000 }, (_, i) => ({
      time: (i * 7919) % 1009,
      status: (i % 3 === 0 ? 0 : 1) as 0 | 1,
    }));
    const curve = kaplanMeier(million);
    expect(curve.time).toHaveLength(1009);
    expect(curve.events).toBe(666_666);
    for (const person of million) person.time /= 8;
    expect(kaplanMeier(million).surv).toEqual(curve.surv);
  });
});
