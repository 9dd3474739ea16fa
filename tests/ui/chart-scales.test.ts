import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { HireCurve } from '#app/ui/charts/chart-data.ts';
import { curveRows, curveTicks } from '#app/ui/charts/curve-rows.ts';
import { highestPercent, percentTicks } from '#app/ui/charts/highest-percent.ts';
import { mostSeriesInOneChart, seriesStyles } from '#app/ui/charts/series-style.ts';

it('ends a scale of percents above every value and at a step', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.integer({ min: 0, max: 100 }))), (values) => {
      const highest = highestPercent(values);
      expect(highest).toBeLessThanOrEqual(100);
      for (const value of values) expect(highest).toBeGreaterThanOrEqual(value ?? 0);
      const ticks = percentTicks(highest);
      expect([ticks[0], ticks.at(-1)]).toEqual([0, highest]);
      expect(ticks.length).toBeLessThanOrEqual(6);
    }),
  );
});

it('tells series apart by dash and marker as well as by color', () => {
  for (const part of ['color', 'dash', 'marker'] as const) {
    expect(new Set(seriesStyles.map((style) => style[part])).size).toBe(mostSeriesInOneChart);
  }
});

const point = (day: number, percent: number) => ({
  ...{ day, percent },
  ...{ ciLow: percent - 1, ciHigh: null, atRisk: 20 },
});
const curves: HireCurve[] = [
  { label: 'A', status: 'shown', n: 40, points: [point(7, 10)] },
  { label: 'B', status: 'shown', n: 30, points: [point(14, 30)] },
];

it('puts curves side by side by day, from nobody hired, with nothing where a curve has no point', () => {
  const rows = curveRows(curves);
  expect(rows.map(({ day }) => day)).toEqual([0, 7, 14]);
  expect(rows.map(({ percents }) => percents)).toEqual([
    [0, 0],
    [10, null],
    [null, 30],
  ]);
});

it('draws no interval of which one end is unknown', () => {
  const [start, ...later] = curveRows(curves).map(({ intervals }) => intervals);
  expect(start).toEqual([
    [0, 0],
    [0, 0],
  ]);
  expect(later.flat()).toEqual(Array(4).fill(null));
});

it('names the horizons of the headline on the axis, as far as the curve goes', () => {
  expect(curveTicks(182)).toEqual([0, 30, 60, 90, 180]);
  expect(curveTicks(84)).toEqual([0, 30, 60]);
  expect(curveTicks(400)).toEqual([0, 30, 60, 90, 180, 270, 360]);
});
