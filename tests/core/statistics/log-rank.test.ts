import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stratifiedLogRank } from '#app/core/statistics/stratified.ts';
import { type LogRank, logRank } from '#app/core/statistics/survival.ts';
import { anySurvival, rowsBy, survivalObservations } from './observations.ts';
import { expectAgreement, expectColumn, oracleExpected, oracleRows } from './oracle.ts';

interface Expected {
  groups: string[];
  observed: number[];
  expected: number[];
  var: number[][];
  chisq: number;
  df: number;
  p: number;
}

type Tests = Partial<Record<'rho0' | 'rho1' | 'stratified', Expected>>;

function expectOracle(actual: LogRank, expected: Expected, name: string): void {
  expectColumn(actual.observed, expected.observed, `${name} observed`);
  expectColumn(actual.expected, expected.expected, `${name} expected`);
  expected.var.forEach((row, g) => {
    expectColumn(actual.variance[g] ?? [], row, `${name} variance`);
  });
  expectAgreement(actual.chiSquare, expected.chisq, `${name} chi-square`);
  expect(actual.df).toBe(expected.df);
  expectAgreement(actual.pValue, expected.p, `${name} p`);
}

function groupsOf(rows: Record<string, string>[], column: string, names: readonly string[]) {
  return rowsBy(rows, column, names).map(survivalObservations);
}

function expectTests(rows: Record<string, string>[], column: string, tests: Tests): number {
  const { rho0, rho1, stratified } = tests;
  const withoutStratum = rows.map(({ stratum: _, ...row }) => row);
  if (rho0) {
    expectOracle(logRank(groupsOf(withoutStratum, column, rho0.groups)), rho0, column);
  }
  if (rho1) {
    const groups = groupsOf(withoutStratum, column, rho1.groups);
    expectOracle(logRank(groups, { rho: 1 }), rho1, `${column} rho 1`);
  }
  if (stratified) {
    const groups = groupsOf(rows, column, stratified.groups);
    expectOracle(logRank(groups), stratified, `${column} stratified`);
    const required = groups.map((group) =>
      group.map((observation) => ({ stratum: '', ...observation })),
    );
    expect(stratifiedLogRank(required)).toEqual(logRank(groups));
  }
  return Object.keys(tests).length;
}

describe('logRank', () => {
  for (const name of ['aml', 'freireich', 'ovarian']) {
    it(`agrees with R on ${name}, its weights and its strata`, () => {
      const rows = oracleRows(`data/${name}.csv`);
      const { tests } = oracleExpected<{ tests: Tests }>(`km_${name}`);
      const { rho0, rho1, stratified } = tests;
      expect(expectTests(rows, 'group', { rho0, rho1, stratified })).toBeGreaterThan(1);
    });
  }

  it('agrees with R on four groups and on LER in the hire data, within sites', () => {
    const rows = oracleRows('data/hire.csv').map((row) => ({ ...row, stratum: row.site ?? '' }));
    const expected = oracleExpected<{ tests_by_group: Tests; tests_by_ler: Tests }>('km_hire');
    for (const [column, tests] of [
      ['group', expected.tests_by_group],
      ['ler', expected.tests_by_ler],
    ] as const) {
      const { rho0, rho1, stratified } = tests;
      expectTests(rows, column, { rho0, rho1, stratified });
    }
  });

  const edges = oracleExpected<Record<string, Expected>>('logrank_edge');
  for (const [name, expected] of Object.entries(edges)) {
    it(`agrees with R on the edge case ${name}`, () => {
      const rows = oracleRows(`data/edge_logrank_${name}.csv`);
      expectOracle(logRank(groupsOf(rows, 'group', ['a', 'b'])), expected, name);
    });
  }

  it('has nothing to test without groups, observations or events', () => {
    const nothing = { chiSquare: 0, df: 0, pValue: 1 };
    expect(logRank([])).toMatchObject(nothing);
    expect(logRank([[], []])).toMatchObject({ ...nothing, observed: [0, 0], expected: [0, 0] });
    expect(logRank([[{ time: 1, status: 0 }], [{ time: 2, status: 0 }]])).toMatchObject(nothing);
  });

  it('tests what can be tested where groups never meet in a stratum', () => {
    const pair = (stratum: string) => [
      [
        { time: 1, status: 1 as const, stratum },
        { time: 3, status: 1 as const, stratum },
      ],
      [
        { time: 2, status: 1 as const, stratum },
        { time: 4, status: 0 as const, stratum },
      ],
    ];
    const alone = logRank(pair('x'));
    const apart = logRank([...pair('x'), ...pair('y')]);
    expect(apart.df).toBe(2);
    expectAgreement(apart.chiSquare, 2 * alone.chiSquare, 'two strata, two pairs');
  });

  it('refuses a status, a time, a weight and a missing stratum', () => {
    expect(() => logRank([[{ time: 1, status: 2 as 1 }]])).toThrow(RangeError);
    expect(() => logRank([[{ time: Number.NaN, status: 1 }]])).toThrow(RangeError);
    expect(() => logRank([], { rho: -1 })).toThrow(RangeError);
    const withoutStratum = [{ time: 1, status: 1 }] as { time: 1; status: 1; stratum: string }[];
    expect(() => stratifiedLogRank([withoutStratum])).toThrow(RangeError);
  });

  it('does not depend on the order of people or on which group comes first', () => {
    const anyGroups = fc.array(fc.array(anySurvival, { maxLength: 20 }), {
      minLength: 2,
      maxLength: 4,
    });
    fc.assert(
      fc.property(anyGroups, fc.constantFrom(0, 1), (groups, rho) => {
        const test = logRank(groups, { rho });
        const turned = logRank(groups.map((group) => [...group].reverse()).reverse(), { rho });
        expect(turned.df).toBe(test.df);
        expect(turned.chiSquare).toBeCloseTo(test.chiSquare, 8);
        expect(test.pValue).toBeGreaterThanOrEqual(0);
        expect(test.pValue).toBeLessThanOrEqual(1);
        const total = (values: number[]) => values.reduce((sum, value) => sum + value, 0);
        expect(total(test.observed)).toBeCloseTo(total(test.expected), 8);
      }),
    );
  });
});
