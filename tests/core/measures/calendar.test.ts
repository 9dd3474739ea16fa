import { describe, expect, it } from 'vitest';
import {
  cohortLabel,
  compareCohorts,
  dayNumber,
  isQuarter,
  isQuarterClosed,
  quarterOf,
  quarterOfDay,
  quartersTogether,
} from '#app/core/measures/calendar.ts';

describe('quarters', () => {
  it('hold their first and last day', () => {
    expect(['2025-01-01', '2025-03-31', '2025-04-01', '2025-12-31'].map(quarterOf)).toEqual([
      ...['2025-Q1', '2025-Q1', '2025-Q2', '2025-Q4'],
    ]);
  });

  it('are the same of a day as of its date, before 1970 too', () => {
    for (const date of ['1969-12-31', '1970-01-01', '2024-02-29', '2025-09-30', '2025-10-01']) {
      expect(quarterOfDay(dayNumber(date))).toBe(quarterOf(date));
    }
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
    expect(cohortLabel('corrected')).toBe('All closed quarters, corrected');
    const added = quartersTogether(['2026-Q1', '2025-Q4']);
    expect(added).toBe('2025-Q4/2026-Q1');
    expect(cohortLabel(added)).toBe('Added: October 2025 to March 2026');
    expect(cohortLabel('2025-Q1/2025-Q3')).toContain('January to September 2025');
    expect(quartersTogether(['2026-Q1'])).toBe('2026-Q1/2026-Q1');
    expect([added, 'all', '2025-Q4', '2026-Q1/2026-Q1'].map(isQuarter)).toEqual([
      ...[false, false, true, false],
    ]);
  });

  it('come after those that a release adds, and after all of them together', () => {
    const cohorts = ['2025-Q4', '2025-Q1', '2025-Q3/2025-Q4', 'corrected', 'all'];
    expect(cohorts.sort(compareCohorts)).toEqual([
      ...['all', 'corrected', '2025-Q3/2025-Q4', '2025-Q1', '2025-Q4'],
    ]);
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
