import { describe, expect, it } from 'vitest';
import { type CohortNumber, thenAndNow } from '#app/core/measures/cohorts/then-and-now.ts';

const number = (cohort: string, percent: number | null, ler = 'all'): CohortNumber => ({
  ...{ cohort, ler, measure: 'hired_by_90', percent },
  ...{ status: percent === null ? 'suppressed' : 'shown', count: percent },
  ...{ ciLow: percent, ciHigh: percent },
});

describe('thenAndNow', () => {
  it('finds the same cohorts identical, and tells which are new', () => {
    const then = [number('2025-Q1', 30), number('2025-Q2', 35)];
    const result = thenAndNow(then, [...then, number('2025-Q3', 40)]);
    expect(result).toMatchObject({
      ...{ cohortsOfBoth: ['2025-Q1', '2025-Q2'], cohortsAdded: ['2025-Q3'], cohortsGone: [] },
    });
    expect(result.numbers.map(({ isSame }) => isSame)).toEqual([true, true]);
  });

  it('finds a number that changed, that was hidden, or that is hidden now', () => {
    const then = [number('2025-Q1', 30), number('2025-Q2', null), number('2025-Q3', 20)];
    const now = [number('2025-Q1', 31), number('2025-Q2', 35), number('2025-Q3', null)];
    const { numbers } = thenAndNow(then, now);
    expect(numbers.filter(({ isSame }) => isSame)).toEqual([]);
    expect(numbers.map((pair) => [pair.earlier.percent, pair.later.percent])).toEqual([
      ...[
        [30, 31],
        [null, 35],
        [20, null],
      ],
    ]);
  });

  it.each(['count', 'percent', 'ciLow', 'ciHigh'] as const)(
    'takes a number for another when only its %s is',
    (part) => {
      const then = number('2025-Q1', 30);
      const now = { ...then, [part]: 31 };
      expect(thenAndNow([then], [now]).numbers.map(({ isSame }) => isSame)).toEqual([false]);
    },
  );

  it('counts a number that is hidden in both as the same', () => {
    const hidden = [number('2025-Q1', null)];
    expect(thenAndNow(hidden, hidden)).toMatchObject({ numbers: [{ isSame: true }] });
  });

  it('never mixes people with and without an LER', () => {
    const then = [number('2025-Q1', 30, 'yes')];
    expect(thenAndNow(then, [number('2025-Q1', 60, 'no')])).toMatchObject({ numbers: [] });
  });

  it('tells a cohort that is gone', () => {
    expect(thenAndNow([number('2025-Q1', 30)], []).cohortsGone).toEqual(['2025-Q1']);
  });
});
