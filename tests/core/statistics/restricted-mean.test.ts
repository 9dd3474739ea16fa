import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { restrictedMean } from '#app/core/statistics/survival.ts';
import { anySurvival, rowsBy, survivalObservations } from './observations.ts';
import { expectAgreement, oracleExpected, oracleRows } from './oracle.ts';

interface Restricted {
  rmst?: { tau: number; rmst: number; se: number }[];
}

describe('restrictedMean', () => {
  for (const name of ['aml', 'freireich', 'ovarian', 'hire']) {
    it(`agrees with R on ${name}, overall and by group`, () => {
      const rows = oracleRows(`data/${name}.csv`);
      const expected = oracleExpected<{ overall: Restricted; groups: Record<string, Restricted> }>(
        `km_${name}`,
      );
      const samples = Object.entries(expected.groups).map(([group, values]) => ({
        people: rows.filter((row) => row.group === group),
        values,
      }));
      for (const { people, values } of [{ people: rows, values: expected.overall }, ...samples]) {
        for (const { tau, rmst, se } of values.rmst ?? []) {
          const actual = restrictedMean(survivalObservations(people), tau);
          expectAgreement(actual.value, rmst, `${name} mean to ${tau}`);
          expectAgreement(actual.stdErr, se, `${name} standard error to ${tau}`);
        }
      }
      expect(expected.overall.rmst?.length).toBeGreaterThan(0);
    });
  }

  it('agrees with R on the difference between LER and none', () => {
    const rows = oracleRows('data/hire.csv');
    const { rmst_diff } = oracleExpected<{
      rmst_diff: { tau: number; diff: number; se: number; z: number }[];
    }>('km_hire');
    for (const { tau, diff, se, z } of rmst_diff) {
      const [ler, none] = rowsBy(rows, 'ler', ['LER', 'nonLER']).map((people) =>
        restrictedMean(survivalObservations(people), tau),
      );
      const difference = (ler?.value ?? 0) - (none?.value ?? 0);
      const stdErr = Math.hypot(ler?.stdErr ?? 0, none?.stdErr ?? 0);
      expectAgreement(difference, diff, 'difference');
      expectAgreement(stdErr, se, 'its standard error');
      expectAgreement(difference / stdErr, z, 'z');
    }
  });

  it('is the mean of times cut at tau, with its variance, when nobody is censored', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 1, max: 40 }),
        (times, tau) => {
          const { value, stdErr } = restrictedMean(
            times.map((time) => ({ time, status: 1 })),
            tau,
          );
          const cut = times.map((time) => Math.min(time, tau));
          const mean = cut.reduce((sum, time) => sum + time, 0) / cut.length;
          const variance =
            cut.reduce((sum, time) => sum + (time - mean) ** 2, 0) / cut.length / cut.length;
          expect(value).toBeCloseTo(mean, 9);
          expect(stdErr).toBeCloseTo(Math.sqrt(variance), 9);
        },
      ),
    );
  });

  it('grows with tau and never exceeds it', () => {
    fc.assert(
      fc.property(fc.array(anySurvival, { minLength: 1, maxLength: 40 }), (people) => {
        const last = Math.max(...people.map(({ time }) => time));
        let before = 0;
        for (let tau = 1; tau <= last; tau += 7) {
          const value = restrictedMean(people, tau).value ?? Number.NaN;
          expect(value).toBeGreaterThanOrEqual(before);
          expect(value).toBeLessThanOrEqual(tau);
          before = value;
        }
      }),
    );
  });

  it('does not go beyond what was observed, unless nobody was left', () => {
    expect(restrictedMean([], 90)).toEqual({ value: null, stdErr: null });
    const followed = [
      { time: 10, status: 1 as const },
      { time: 20, status: 0 as const },
    ];
    expect(restrictedMean(followed, 21)).toEqual({ value: null, stdErr: null });
    expect(restrictedMean(followed, 20).value).toBe(15);
    expect(restrictedMean([{ time: 10, status: 1 }], 90)).toEqual({ value: 10, stdErr: 0 });
  });

  it('refuses a tau that is not above 0 and times before 0', () => {
    expect(() => restrictedMean([], 0)).toThrow(RangeError);
    expect(() => restrictedMean([{ time: -1, status: 1 }], 5)).toThrow(RangeError);
  });
});
