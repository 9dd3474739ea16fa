import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceInDifferences, interruptedTimeSeries } from '#app/core/statistics/designs.ts';
import { expectAgreement, oracleExpected, oracleRows } from './oracle.ts';

describe('differenceInDifferences', () => {
  const expected = oracleExpected<{
    input: Record<'x11' | 'n11' | 'x10' | 'n10' | 'x01' | 'n01' | 'x00' | 'n00', number>;
    did: number;
    se_unpooled_equals_HC0: number;
    ci: number[];
    z: number;
    pval: number;
  }>('did');
  const { x11, n11, x10, n10, x01, n01, x00, n00 } = expected.input;
  const shares = {
    exposedAfter: { successes: x11, trials: n11 },
    exposedBefore: { successes: x10, trials: n10 },
    comparisonAfter: { successes: x01, trials: n01 },
    comparisonBefore: { successes: x00, trials: n00 },
  };

  it('agrees with R', () => {
    const actual = differenceInDifferences(shares);
    expectAgreement(actual.estimate, expected.did, 'estimate');
    expectAgreement(actual.stdErr, expected.se_unpooled_equals_HC0, 'standard error');
    expectAgreement(actual.lower, expected.ci[0], 'lower');
    expectAgreement(actual.upper, expected.ci[1], 'upper');
    expectAgreement(actual.z, expected.z, 'z');
    expectAgreement(actual.pValue, expected.pval, 'p');
  });

  it('turns over with the groups and says nothing of an empty one', () => {
    const { exposedAfter, exposedBefore, comparisonAfter, comparisonBefore } = shares;
    const turned = differenceInDifferences({
      exposedAfter: comparisonAfter,
      exposedBefore: comparisonBefore,
      comparisonAfter: exposedAfter,
      comparisonBefore: exposedBefore,
    });
    expect(turned.estimate).toBeCloseTo(-expected.did, 12);
    const empty = { ...shares, comparisonBefore: { successes: 0, trials: 0 } };
    expect(differenceInDifferences(empty)).toMatchObject({ estimate: null, pValue: null });
    const all = { successes: 5, trials: 5 };
    const same = differenceInDifferences({
      exposedAfter: all,
      exposedBefore: all,
      comparisonAfter: all,
      comparisonBefore: all,
    });
    expect(same).toMatchObject({ estimate: 0, stdErr: 0, z: null, pValue: null });
    const wrong = { ...shares, exposedAfter: { successes: 6, trials: 5 } };
    expect(() => differenceInDifferences(wrong)).toThrow(RangeError);
  });
});

const names = ['intercept', 'slope', 'levelChange', 'slopeChange'] as const;

describe('interruptedTimeSeries', () => {
  const points = oracleRows('data/its.csv').map(({ t, y }) => ({
    time: Number(t),
    value: Number(y),
  }));
  const expected = oracleExpected<
    Record<'coef' | 'se_ols' | 't_ols' | 'p_ols' | 'se_newey_west_lag2', number[]> &
      Record<'sigma' | 'df' | 'r2' | 'resid_lag1_acf', number>
  >('its');

  it('agrees with R, with the errors of Newey and West at lag 2', () => {
    const actual = interruptedTimeSeries(points, { lastBefore: 12 });
    names.forEach((name, i) => {
      const coefficient = actual?.[name];
      expectAgreement(coefficient?.estimate, expected.coef[i], name);
      expectAgreement(coefficient?.ols.stdErr, expected.se_ols[i], `${name} OLS`);
      expectAgreement(coefficient?.ols.t, expected.t_ols[i], `${name} t`);
      expectAgreement(coefficient?.ols.pValue, expected.p_ols[i], `${name} p`);
      expectAgreement(
        coefficient?.neweyWest.stdErr,
        expected.se_newey_west_lag2[i],
        `${name} Newey–West`,
      );
    });
    expectAgreement(actual?.sigma, expected.sigma, 'sigma');
    expectAgreement(actual?.rSquared, expected.r2, 'R²');
    expectAgreement(actual?.residualAutocorrelation, expected.resid_lag1_acf, 'autocorrelation');
    expect(actual).toMatchObject({
      df: expected.df,
      pointsBefore: 12,
      pointsAfter: 12,
      hasEnoughPoints: true,
    });
  });

  it('does not depend on the order of points and loses no digits to dates far from 0', () => {
    const near = interruptedTimeSeries(points, { lastBefore: 12 });
    expect(interruptedTimeSeries([...points].reverse(), { lastBefore: 12 })).toEqual(near);
    // Days since 1970, and seconds.
    for (const start of [20_000, 2_000_000_000]) {
      const dated = points.map(({ time, value }) => ({ time: time + start, value }));
      const far = interruptedTimeSeries(dated, { lastBefore: 12 + start });
      for (const name of ['slope', 'levelChange', 'slopeChange'] as const) {
        const [actual, expected] = [far?.[name], near?.[name]];
        expectAgreement(actual?.estimate, expected?.estimate, name);
        expectAgreement(actual?.neweyWest.stdErr, expected?.neweyWest.stdErr, `${name} error`);
      }
    }
  });

  it('finds the lines that a series was made of', () => {
    const part = fc.integer({ min: -50, max: 50 });
    fc.assert(
      fc.property(part, part, part, part, (intercept, slope, level, change) => {
        const series = Array.from({ length: 16 }, (_, time) => ({
          time,
          value: intercept + slope * time + (time > 7 ? level : 0) + change * Math.max(0, time - 7),
        }));
        const actual = interruptedTimeSeries(series, { lastBefore: 7 });
        [intercept, slope, level, change].forEach((value, i) => {
          expect(actual?.[names[i] ?? 'slope'].estimate).toBeCloseTo(value, 8);
        });
        expect(actual?.sigma).toBeCloseTo(0, 8);
      }),
    );
  });

  it('says nothing where the lines cannot be told apart, and marks short series', () => {
    expect(interruptedTimeSeries([], { lastBefore: 1 })).toBeNull();
    expect(interruptedTimeSeries(points, { lastBefore: 24 })).toBeNull();
    expect(interruptedTimeSeries(points, { lastBefore: 23 })).toBeNull();
    expect(interruptedTimeSeries(points.slice(0, 4), { lastBefore: 2 })).toBeNull();
    const short = interruptedTimeSeries(points.slice(5), { lastBefore: 12 });
    expect(short?.hasEnoughPoints).toBe(false);
  });

  it('refuses a lag, a level and times that are none', () => {
    expect(() => interruptedTimeSeries(points, { lastBefore: 12, lag: 0.5 })).toThrow(RangeError);
    expect(() => interruptedTimeSeries(points, { lastBefore: 12, level: 2 })).toThrow(RangeError);
    expect(() => interruptedTimeSeries(points, { lastBefore: Number.NaN })).toThrow(RangeError);
  });
});
