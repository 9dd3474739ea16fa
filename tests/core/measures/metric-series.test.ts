import { describe, expect, test } from 'vitest';
import { metricFinding } from '#app/core/measures/metric-finding.ts';
import { metricSeries } from '#app/core/measures/metric-series.ts';
import { judgeMetric } from '#app/core/measures/metric-status.ts';
import { dateLabel, periodLabel } from '#app/core/measures/period-label.ts';

const q1 = { periodStart: '2026-01-01', periodEnd: '2026-03-31' };
const q2 = { periodStart: '2026-04-01', periodEnd: '2026-06-30' };
const q3 = { periodStart: '2026-07-01', periodEnd: '2026-09-30' };
const year = { periodStart: '2026-01-01', periodEnd: '2026-12-31' };

describe('metricSeries', () => {
  test('puts each figure beside the narrowest target around it, and awaited targets last', () => {
    const targets = [
      { ...year, target: 70 },
      { ...q1, target: 50 },
      { ...q3, target: 65 },
    ];
    const figures = [
      { ...q2, numerator: 30, denominator: 50 },
      { ...q1, numerator: 20, denominator: 50 },
    ];
    const points = metricSeries('percent', figures, targets);
    expect(points.map(({ periodEnd, value, target }) => [periodEnd, value, target])).toEqual([
      ['2026-03-31', 40, 50],
      ['2026-06-30', 60, 70],
      ['2026-09-30', null, 65],
    ]);
  });
});

describe('periodLabel', () => {
  test.each([
    ['2026-01-01', '2026-12-31', '2026'],
    ['2026-10-01', '2026-12-31', 'Q4 2026'],
    ['2024-02-01', '2024-02-29', 'February 2024'],
    ['2026-02-01', '2026-04-30', 'February 1, 2026 to April 30, 2026'],
    ['2026-02-15', '2026-02-15', 'February 15, 2026'],
    ['2026-01-01', '2027-12-31', 'January 1, 2026 to December 31, 2027'],
  ])('%s to %s is %s', (start, end, label) => {
    expect(periodLabel(start, end)).toBe(label);
  });

  test('gives text back that is no day', () => {
    expect(dateLabel('soon')).toBe('soon');
  });
});

describe('metricFinding', () => {
  const tell = (
    figures: (typeof q1 & { numerator: number; denominator: number })[],
    target?: number,
  ) => {
    const targets = target === undefined ? [] : [{ ...q1, target }];
    const judgement = judgeMetric(
      { unit: 'percent', goodDirection: 'up', targets, figures },
      '2026-11-21',
    );
    return metricFinding({ name: 'Acceptance rate', unit: 'percent', figures, judgement });
  };

  test('says value, period and standing', () => {
    expect(tell([{ ...q1, numerator: 62, denominator: 100 }], 60)).toBe(
      'Acceptance rate: 62% in Q1 2026, ahead of the target of 60%',
    );
    expect(tell([{ ...q1, numerator: 62, denominator: 100 }])).toBe(
      'Acceptance rate: 62% in Q1 2026, with no target set',
    );
    expect(tell([], 60)).toBe('Acceptance rate: no approved figures yet');
  });
});
