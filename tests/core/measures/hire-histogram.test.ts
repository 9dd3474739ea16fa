import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countHiring,
  emptyHireHistogram,
  hiredByDay,
  leftByDay,
  shareHiredBy,
} from '#app/core/measures/hire-histogram.ts';
import type { HiringJourney } from '#app/core/measures/journey.ts';
import { cumulativeIncidence } from '#app/core/statistics/competing-risks.ts';
import { wilson } from '#app/core/statistics/proportions.ts';

type Search = Pick<HiringJourney, 'days' | 'end'>;

function histogramOf(searches: readonly Search[]) {
  const histogram = emptyHireHistogram();
  for (const search of searches) {
    countHiring(histogram, search);
  }
  return histogram;
}

const status = { hired: 1, left: 2, observation_ended: 0 } as const;
const search = fc.record({
  days: fc.nat(250),
  end: fc.constantFrom('hired' as const, 'left' as const, 'observation_ended' as const),
});

describe('shareHiredBy', () => {
  it('is the Aalen–Johansen share of all searches, once somebody was watched for less', () => {
    fc.assert(
      fc.property(fc.array(search, { minLength: 1, maxLength: 60 }), (searches) => {
        const share = shareHiredBy(histogramOf(searches), 90);
        const { 1: hired } = cumulativeIncidence(
          searches.map(({ days, end }) => ({ time: days, status: status[end] })),
        );
        const last = hired.time.findLastIndex((time) => time <= 90);
        expect(share.estimate).toBeCloseTo(hired.estimate[last] ?? 0, 12);
        if (share.method === 'aalen_johansen') {
          expect(share.lower).toEqual(hired.lower[last] ?? null);
          expect(share.upper).toEqual(hired.upper[last] ?? null);
        }
      }),
    );
  });

  it('is the plain share with Wilson’s interval while everybody was watched', () => {
    const searches: Search[] = [
      { days: 30, end: 'hired' },
      { days: 20, end: 'left' },
      { days: 30, end: 'observation_ended' },
      { days: 31, end: 'hired' },
    ];
    const { estimate, lower, upper } = wilson(1, 4);
    expect(shareHiredBy(histogramOf(searches), 30)).toEqual({
      estimate,
      lower,
      upper,
      method: 'wilson',
    });
    expect(shareHiredBy(histogramOf(searches), 31).method).toBe('aalen_johansen');
  });

  it('counts who was hired and who was gone by the end of a day', () => {
    const histogram = histogramOf([
      { days: 0, end: 'hired' },
      { days: 7, end: 'left' },
      { days: 7, end: 'observation_ended' },
      { days: 500, end: 'hired' },
    ]);
    expect(histogram.people).toBe(4);
    expect(hiredByDay(histogram).at(-1)).toBe(1);
    expect([leftByDay(histogram)[6], leftByDay(histogram)[7]]).toEqual([0, 2]);
  });
});
