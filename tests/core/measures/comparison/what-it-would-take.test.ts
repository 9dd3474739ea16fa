import { describe, expect, it } from 'vitest';
import {
  differenceByChance,
  standardizedDifference,
} from '#app/core/measures/comparison/balance.ts';
import { stratifierOf } from '#app/core/measures/comparison/stratifiers.ts';
import {
  detectableHazardRatio,
  detectablePoints,
  waitForPoints,
} from '#app/core/measures/comparison/what-it-would-take.ts';
import { holdsZero, wholePoints } from '#app/core/measures/comparison/whole-points.ts';
import { dimensionIds, occupationDimension } from '#app/core/measures/dimension-labels.ts';
import { twoProportionPower } from '#app/core/statistics/power.ts';

const seen = {
  withLer: { people: 300, hired: 120 },
  without: { people: 500, hired: 180 },
  firstCohort: '2025-Q1',
  lastCohort: '2025-Q4',
};

describe('what it would take to know', () => {
  it('is the first whole number of points with a power of 80 %, on either side', () => {
    const { lower, higher } = detectablePoints(seen);
    const power = (points: number) =>
      twoProportionPower({ rate1: 0.36, rate2: 0.36 + points / 100, trials1: 500, trials2: 300 });
    for (const [points, sign] of [
      [higher, 1],
      [lower, -1],
    ] as const) {
      expect(power(sign * (points ?? 0))).toBeGreaterThanOrEqual(0.8);
      expect(power(sign * ((points ?? 0) - 1))).toBeLessThan(0.8);
    }
  });

  it('names no points where even all or nobody would not be enough', () => {
    const few = { withLer: { people: 1, hired: 0 }, without: { people: 2, hired: 1 } };
    expect(detectablePoints(few)).toEqual({ lower: null, higher: null });
    expect(detectablePoints({ ...few, withLer: { people: 0, hired: 0 } }).higher).toBeNull();
  });

  it('gives Schoenfeld’s hazard ratio: 1.40 from 300 hires, three in eight with an LER', () => {
    // exp((1.959964 + 0.841621)/√(300 · 0.375 · 0.625)), by hand.
    expect(detectableHazardRatio(seen)).toBeCloseTo(1.3967, 3);
    const nobody = { withLer: { people: 9, hired: 0 }, without: { people: 9, hired: 0 } };
    expect(detectableHazardRatio(nobody)).toBeNull();
  });

  it('waits until there are enough people, and until their quarter has closed', () => {
    const wait = waitForPoints(seen, 5, 180);
    if (!wait) throw new Error('It is reached.');
    const power = (days: number) =>
      twoProportionPower({
        ...{ rate1: 0.36, rate2: 0.41 },
        ...{ trials1: 500 + (500 / 365) * days, trials2: 300 + (300 / 365) * days },
      });
    expect(power(wait.days)).toBeGreaterThanOrEqual(0.8);
    expect(power(wait.days - 1)).toBeLessThan(0.8);
    const day = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000;
    expect(day(wait.enoughOn) - day('2025-12-31')).toBe(wait.days);
    expect(day(wait.closesOn) - day(wait.enoughOn)).toBeGreaterThanOrEqual(180);
    expect(day(wait.closesOn) - day(wait.enoughOn)).toBeLessThan(180 + 92);
  });

  it('does not wait for what can be seen already, nor for what never will', () => {
    expect(waitForPoints(seen, 30, 180)?.days).toBe(0);
    expect(waitForPoints({ ...seen, withLer: { people: 0, hired: 0 } }, 5, 180)).toBeNull();
    const slow = { withLer: { people: 11, hired: 1 }, without: { people: 11, hired: 2 } };
    expect(waitForPoints({ ...seen, ...slow }, 1, 180)).toBeNull();
  });

  it('looks below where there is no room above', () => {
    const most = { withLer: { people: 300, hired: 280 }, without: { people: 500, hired: 490 } };
    expect(waitForPoints({ ...seen, ...most }, 5, 180)?.days).toBe(0);
  });
});

describe('numbers as they are printed', () => {
  it('rounds differences to whole points and intervals outward', () => {
    expect(wholePoints({ estimate: -0.1416, lower: -0.1694, upper: -0.1133 })).toEqual({
      ...{ points: -14, low: -17, high: -11 },
    });
    expect(wholePoints({ estimate: -0.001, lower: -0.29, upper: 0.29 })).toEqual({
      ...{ points: 0, low: -29, high: 29 },
    });
    expect(wholePoints({ estimate: -0.125, lower: -1, upper: 1 })?.points).toBe(-13);
    expect(wholePoints({ estimate: 0.1, lower: null, upper: null })).toBeNull();
  });

  it('counts an interval that ends at zero as one that holds it', () => {
    expect(holdsZero({ points: 2, low: 0, high: 4 })).toBe(true);
    expect(holdsZero({ points: 2, low: 1, high: 4 })).toBe(false);
  });
});

describe('standardizedDifference', () => {
  it('lies further out by chance the fewer people there are', () => {
    // 1.96 · √(1/69 + 1/112) = 0.2999…
    expect(differenceByChance(69, 112)).toBe(0.3);
    expect(differenceByChance(1056, 1938)).toBe(0.08);
  });

  it('is the difference in standard deviations', () => {
    const half = { count: 50, people: 100 };
    expect(standardizedDifference(half, half)).toBe(0);
    // (0.6 − 0.5)/√((0.24 + 0.25)/2)
    expect(standardizedDifference({ count: 60, people: 100 }, half)).toBeCloseTo(0.2020305, 6);
    expect(standardizedDifference(half, { count: 60, people: 100 })).toBeCloseTo(-0.2020305, 6);
  });

  it('is not there without people, or between nobody and everybody', () => {
    const none = { count: 0, people: 10 };
    expect(standardizedDifference(none, { count: 0, people: 0 })).toBeNull();
    expect(standardizedDifference(none, { count: 10, people: 10 })).toBeNull();
    expect(standardizedDifference(none, none)).toBe(0);
  });
});

describe('stratifierOf', () => {
  it('has words of its own for every dimension people are counted by', () => {
    for (const dimension of [...dimensionIds, occupationDimension]) {
      const { within, names } = stratifierOf(dimension, false);
      expect(within).toMatch(/same/);
      expect(names[0]).not.toBe(names[1]);
    }
    expect(stratifierOf('site', true)).toMatchObject({
      ...{ id: 'site-quarter', within: 'within the same site and entry quarter' },
    });
  });
});
