import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { twoProportionZ } from '#app/core/statistics/proportions.ts';
import { directStandardization, mantelHaenszel } from '#app/core/statistics/stratified.ts';
import { expectAgreement, oracleExpected, oracleRows } from './oracle.ts';

interface MantelHaenszelExpected {
  rd: number;
  rd_var_sato: number;
  rd_ci_sato: number[];
  rr: number;
  rr_log_var: number;
  rr_ci: number[];
  or: number;
  or_log_var_rbg: number;
  or_ci: number[];
}

interface BerkeleyExpected {
  strata: string[];
  crude: { pF: number; pM: number; rd: number };
  mantelhaen: { chisq: number; p: number; chisq_cc: number; p_cc: number };
  mh: MantelHaenszelExpected;
  direct_standardization: {
    female: { crude: number; std: number; se: number };
    male: { crude: number; std: number; se: number };
    diff: number;
    diff_se: number;
    diff_ci: number[];
  };
}

type Tables = Parameters<typeof mantelHaenszel>[0];

function expectOracle(tables: Tables, expected: MantelHaenszelExpected): void {
  const { riskDifference, riskRatio, oddsRatio } = mantelHaenszel(tables);
  const rows = [
    ['rd', riskDifference, expected.rd, expected.rd_ci_sato],
    ['rr', riskRatio, expected.rr, expected.rr_ci],
    ['or', oddsRatio, expected.or, expected.or_ci],
  ] as const;
  for (const [name, actual, estimate, limits] of rows) {
    expectAgreement(actual.estimate, estimate, name);
    expectAgreement(actual.lower, limits[0], `${name} lower`);
    expectAgreement(actual.upper, limits[1], `${name} upper`);
  }
  expectAgreement((riskDifference.stdErr ?? 0) ** 2, expected.rd_var_sato, 'Sato');
  expectAgreement((riskRatio.logStdErr ?? 0) ** 2, expected.rr_log_var, 'Greenland and Robins');
  expectAgreement((oddsRatio.logStdErr ?? 0) ** 2, expected.or_log_var_rbg, 'RBG');
}

const berkeley = oracleExpected<BerkeleyExpected>('stratified_ucb');
const admissions = oracleRows('data/ucb_admissions.csv');

function admitted(department: string, gender: string): { successes: number; trials: number } {
  const count = (admit: string) =>
    Number(
      admissions.find(
        (row) => row.dept === department && row.gender === gender && row.admit === admit,
      )?.n,
    );
  return { successes: count('Admitted'), trials: count('Admitted') + count('Rejected') };
}

const departments = berkeley.strata.map((department) => {
  const [women, men] = [admitted(department, 'Female'), admitted(department, 'Male')];
  return { women, men, standard: women.trials + men.trials };
});

const berkeleyTables = departments.map(({ women, men }) => ({
  a: women.successes,
  b: women.trials - women.successes,
  c: men.successes,
  d: men.trials - men.successes,
}));

describe('mantelHaenszel', () => {
  it('agrees with R on the hire data', () => {
    const expected = oracleExpected<
      Record<'a' | 'b' | 'c' | 'd', number[]> & { mh: MantelHaenszelExpected }
    >('stratified_hire');
    const tables = expected.a.map((a, i) => ({
      a,
      b: expected.b[i] ?? 0,
      c: expected.c[i] ?? 0,
      d: expected.d[i] ?? 0,
    }));
    expectOracle(tables, expected.mh);
  });

  it('agrees with R on admissions to Berkeley, where stratifying turns the difference over', () => {
    expectOracle(berkeleyTables, berkeley.mh);
    const test = mantelHaenszel(berkeleyTables);
    expectAgreement(test.chiSquare, berkeley.mantelhaen.chisq, 'chi-square');
    expectAgreement(test.pValue, berkeley.mantelhaen.p, 'p');
    expectAgreement(test.chiSquareCorrected, berkeley.mantelhaen.chisq_cc, 'corrected');
    expectAgreement(test.pValueCorrected, berkeley.mantelhaen.p_cc, 'p corrected');
    const pooled = mantelHaenszel([
      berkeleyTables.reduce((sum, { a, b, c, d }) => ({
        a: sum.a + a,
        b: sum.b + b,
        c: sum.c + c,
        d: sum.d + d,
      })),
    ]);
    expectAgreement(pooled.riskDifference.estimate, berkeley.crude.rd, 'crude');
    expect(pooled.riskDifference.upper).toBeLessThan(0);
    expect(test.riskDifference.estimate).toBeGreaterThan(0);
  });

  const anyTable = fc.record({ a: fc.nat(20), b: fc.nat(20), c: fc.nat(20), d: fc.nat(20) });

  it('contains its estimates, and turns over when exposed and others change places', () => {
    fc.assert(
      fc.property(fc.array(anyTable, { maxLength: 6 }), (tables) => {
        const { riskDifference, riskRatio, oddsRatio, strataUsed } = mantelHaenszel(tables);
        expect(riskDifference.estimate === null).toBe(strataUsed === 0);
        for (const { estimate, lower, upper } of [riskDifference, riskRatio, oddsRatio]) {
          expect(lower ?? 0).toBeLessThanOrEqual(estimate ?? 0);
          expect(upper ?? 0).toBeGreaterThanOrEqual(estimate ?? 0);
        }
        const turned = mantelHaenszel(
          tables.map(({ a, b, c, d }) => ({ a: c, b: d, c: a, d: b })).reverse(),
        );
        expect(turned.riskDifference.estimate ?? 0).toBeCloseTo(-(riskDifference.estimate ?? 0), 9);
        expect(turned.riskDifference.stdErr ?? 0).toBeCloseTo(riskDifference.stdErr ?? 0, 9);
        if (oddsRatio.estimate !== null) {
          expect((turned.oddsRatio.estimate ?? 0) * oddsRatio.estimate).toBeCloseTo(1, 9);
        }
      }),
    );
  });

  it('is the plain difference and the exact deviation in a single stratum', () => {
    fc.assert(
      fc.property(anyTable, ({ a, b, c, d }) => {
        fc.pre(a + b > 0 && c + d > 0);
        const { riskDifference, chiSquare } = mantelHaenszel([{ a, b, c, d }]);
        expect(riskDifference.estimate).toBeCloseTo(a / (a + b) - c / (c + d), 12);
        const { stdDevsAway } = twoProportionZ(a, a + b, c, c + d);
        expect(Math.sqrt(chiSquare ?? 0)).toBeCloseTo(Math.abs(stdDevsAway ?? 0), 9);
      }),
    );
  });

  it('corrects for continuity only where there is more than one half to correct', () => {
    // mantelhaen.test of R leaves a surplus below one half as it is.
    const { chiSquare, chiSquareCorrected } = mantelHaenszel([{ a: 3, b: 4, c: 4, d: 6 }]);
    expect(chiSquare).toBeGreaterThan(0);
    expect(chiSquareCorrected).toBe(chiSquare);
  });

  it('has nothing to say without a stratum that holds both', () => {
    const nothing = mantelHaenszel([{ a: 3, b: 2, c: 0, d: 0 }]);
    expect(nothing).toEqual({ ...mantelHaenszel([]), strataUsed: 0 });
    expect(nothing.riskDifference.estimate).toBeNull();
    expect(nothing.pValue).toBeNull();
    expect(() => mantelHaenszel([{ a: -1, b: 2, c: 0, d: 0 }])).toThrow(RangeError);
  });
});

describe('directStandardization', () => {
  it('agrees with R on rates, with the interval of Fay and Feuer', () => {
    const { input, crude, adj, lci, uci } = oracleExpected<{
      input: Record<'count' | 'pop' | 'stdpop', number[]>;
      crude: number;
      adj: number;
      lci: number;
      uci: number;
    }>('direct_standardization');
    const strata = input.count.map((successes, i) => ({
      successes,
      trials: input.pop[i] ?? 0,
      standard: input.stdpop[i] ?? 0,
    }));
    const actual = directStandardization(strata, { interval: 'gamma' });
    expectAgreement(actual.crude, crude, 'crude');
    expectAgreement(actual.estimate, adj, 'standardised');
    expectAgreement(actual.lower, lci, 'lower');
    expectAgreement(actual.upper, uci, 'upper');
  });

  it('agrees with R on admissions to Berkeley by department', () => {
    const expected = berkeley.direct_standardization;
    const women = directStandardization(
      departments.map(({ women, standard }) => ({ ...women, standard })),
    );
    const men = directStandardization(
      departments.map(({ men, standard }) => ({ ...men, standard })),
    );
    for (const [name, actual, values] of [
      ['women', women, expected.female],
      ['men', men, expected.male],
    ] as const) {
      expectAgreement(actual.crude, values.crude, `${name} crude`);
      expectAgreement(actual.estimate, values.std, `${name} standardised`);
      expectAgreement(actual.stdErr, values.se, `${name} standard error`);
    }
    expectAgreement((women.estimate ?? 0) - (men.estimate ?? 0), expected.diff, 'difference');
    expectAgreement(Math.hypot(women.stdErr ?? 0, men.stdErr ?? 0), expected.diff_se, 'its error');
  });

  it('puts nothing in the place of a stratum that the group does not have', () => {
    const known = { successes: 3, trials: 10, standard: 50 };
    const empty = { successes: 0, trials: 0, standard: 50 };
    expect(directStandardization([known, empty])).toMatchObject({ crude: 0.3, estimate: null });
    const uncounted = directStandardization([known, { ...empty, standard: 0 }]);
    expect(uncounted.estimate).toBeCloseTo(0.3, 12);
    expect(directStandardization([])).toMatchObject({ crude: null, estimate: null, lower: null });
    expect(() => directStandardization([{ ...known, successes: 11 }])).toThrow(RangeError);
    const perYear = directStandardization([{ ...known, successes: 0 }], { interval: 'gamma' });
    expect(perYear).toMatchObject({ estimate: 0, lower: 0 });
    expect(perYear.upper).toBeGreaterThan(0);
  });

  it('is the crude rate when the standard is the group itself', () => {
    const anyStrata = fc.array(
      fc.tuple(fc.nat(20), fc.nat(20)).filter(([x, y]) => x + y > 0),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(anyStrata, (counts) => {
        const strata = counts.map(([x, y]) => ({ successes: x, trials: x + y, standard: x + y }));
        const { crude, estimate, lower, upper } = directStandardization(strata);
        expect(estimate).toBeCloseTo(crude ?? Number.NaN, 12);
        expect(lower).toBeLessThanOrEqual(estimate ?? Number.NaN);
        expect(upper).toBeGreaterThanOrEqual(estimate ?? Number.NaN);
      }),
    );
  });
});
