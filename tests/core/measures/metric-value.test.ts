import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { metricIntervalSentence } from '#app/core/measures/metric-interval.ts';
import {
  formatMetricValue,
  type MetricUnit,
  metricValue,
  poolFigures,
} from '#app/core/measures/metric-value.ts';

describe('metricValue', () => {
  test('is a percent of 100, a quotient or the figure itself', () => {
    expect(metricValue('percent', { numerator: 31, denominator: 50 })).toBe(62);
    expect(metricValue('days', { numerator: 410, denominator: 10 })).toBe(41);
    expect(metricValue('count', { numerator: 17, denominator: null })).toBe(17);
  });

  test('is nothing over zero, and no percent of nothing', () => {
    expect(metricValue('ratio', { numerator: 3, denominator: 0 })).toBeNull();
    expect(metricValue('percent', { numerator: 3, denominator: null })).toBeNull();
  });
});

describe('poolFigures', () => {
  test('always lies between the smallest and the largest of its parts', () => {
    const figure = fc.record({
      numerator: fc.integer({ min: 0, max: 10_000 }),
      denominator: fc.integer({ min: 1, max: 10_000 }),
    });
    fc.assert(
      fc.property(fc.array(figure, { minLength: 1, maxLength: 8 }), (figures) => {
        const values = figures.map((one) => one.numerator / one.denominator);
        const pooled = poolFigures(figures);
        const value = pooled && metricValue('ratio', pooled);
        expect(value).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
        expect(value).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
      }),
    );
  });

  test('refuses to add up figures that stand for themselves', () => {
    expect(poolFigures([{ numerator: 3, denominator: null }])).toBeNull();
    expect(poolFigures([])).toBeNull();
  });
});

describe('formatMetricValue', () => {
  test.each([
    ['percent', 62.449, '62.4%'],
    ['usd', 4129.4, '$4,129'],
    ['days', 1, '1 day'],
    ['hours', 2.25, '2.3 hours'],
    ['ratio', -0.5, '−0.5'],
    ['count', 12_345, '12,345'],
  ] as const)('%s %d reads %s', (unit, value, text) => {
    expect(formatMetricValue(unit, value)).toBe(text);
  });

  test('says that there is none', () => {
    expect(formatMetricValue('percent', null)).toBe('Cannot be computed');
  });
});

describe('metricIntervalSentence', () => {
  test('gives the Wilson interval of a share and says why there is none otherwise', () => {
    const sentence = (unit: MetricUnit, numerator: number, denominator: number | null) =>
      metricIntervalSentence(unit, { numerator, denominator }, false);
    // Wilson for 10 of 20 at 95 %: 0.2993 to 0.7007.
    expect(sentence('percent', 10, 20)).toBe('95% interval 29.9% to 70.1%');
    expect(sentence('count', 10, null)).toContain('full count');
    expect(sentence('days', 10, 2)).toContain('No interval');
    expect(sentence('percent', 3, 2)).toContain('No interval');
    const all = { numerator: 3, denominator: 5 };
    expect(metricIntervalSentence('percent', all, true)).toContain('full count');
  });
});
