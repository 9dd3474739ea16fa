import { describe, expect, it } from 'vitest';
import { cohortLabel, dayNumber, isQuarterClosed, quarterOf } from '#app/core/measures/calendar.ts';

describe('quarters', () => {
  it('hold their first and last day', () => {
    expect(['2025-01-01', '2025-03-31', '2025-04-01', '2025-12-31'].map(quarterOf)).toEqual([
      ...['2025-Q1', '2025-Q1', '2025-Q2', '2025-Q4'],
    ]);
  });

  it('close 180 days after their last day, not one day sooner', () => {
    expect(isQuarterClosed('2025-Q1', 180, '2025-09-26')).toBe(false);
    expect(isQuarterClosed('2025-Q1', 180, '2025-09-27')).toBe(true);
    expect(isQuarterClosed('2025-Q4', 180, '2026-06-28')).toBe(false);
    expect(isQuarterClosed('2025-Q4', 180, '2026-06-29')).toBe(true);
  });

  it('have names', () => {
    expect(cohortLabel('2025-Q4')).toBe('October to December 2025');
    expect(cohortLabel('all')).toBe('All closed quarters');
  });
});

describe('dayNumber', () => {
  it('counts days whatever the time zone', () => {
    expect(dayNumber('1970-01-02')).toBe(1);
    expect(dayNumber('2025-03-10') - dayNumber('2025-03-09')).toBe(1);
  });

  it('refuses what is no date', () => {
    expect(() => dayNumber('soon')).toThrow(RangeError);
  });
});
