import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  medianFinding,
  medianIntervalText,
  medianText,
} from '#app/core/measures/time-to-hire/median-text.ts';
import {
  type MedianPoint,
  releasedMedian,
} from '#app/core/measures/time-to-hire/released-median.ts';
import { kaplanMeier, type SurvivalObservation } from '#app/core/statistics/survival.ts';

const point = (day: number, percent: number, ciLow: number, ciHigh: number): MedianPoint => ({
  ...{ day, percent, ciLow, ciHigh },
});

describe('releasedMedian', () => {
  const points = [
    point(28, 30, 26, 35),
    point(56, 47, 43, 52),
    point(63, 51, 46, 56),
    point(90, 60, 55, 65),
  ];

  it('lies after the last point below one half and at or before the first one above it', () => {
    expect(releasedMedian(points)).toEqual({
      ...{ afterDay: 56, byDay: 63, lowerDay: 28, upperDay: 90, lastDay: 90 },
    });
  });

  it('counts exactly one half as reached', () => {
    expect(releasedMedian([point(7, 49, 40, 58), point(14, 50, 41, 59)])).toMatchObject({
      ...{ afterDay: 7, byDay: 14 },
    });
  });

  it('begins at the start of the clock when the first point is beyond one half', () => {
    expect(releasedMedian([point(30, 70, 60, 80)])).toMatchObject({ afterDay: 0, byDay: 30 });
  });

  it('is not reached when no point is at one half, and its limits may be reached or not', () => {
    const short = releasedMedian(points.slice(0, 2));
    expect(short).toEqual({
      ...{ afterDay: 56, byDay: null, lowerDay: 28, upperDay: null, lastDay: 56 },
    });
    expect(releasedMedian(points.slice(0, 1))?.lowerDay).toBe(28);
  });

  it('says nothing without points', () => {
    expect(releasedMedian([])).toBeNull();
  });

  it('does not depend on the order of the points', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(points, { minLength: points.length }), (shuffled) => {
        expect(releasedMedian(shuffled)).toEqual(releasedMedian(points));
      }),
    );
  });
});

const gridDays = 7;
const lastDay = 182;
const onGrid = (day: number) => Math.ceil(day / gridDays) * gridDays;

/** Every seventh day of a group that is watched until all are hired or the last day has come. */
function weeklyPoints(observations: readonly SurvivalObservation[]): MedianPoint[] {
  const { time, surv, lower, upper } = kaplanMeier(observations);
  return Array.from({ length: lastDay / gridDays }, (_, week): MedianPoint => {
    const day = (week + 1) * gridDays;
    const place = time.findLastIndex((one) => one <= day);
    const hired = (survival: number | null | undefined) =>
      survival === null || survival === undefined ? null : 100 * (1 - survival);
    return {
      day,
      percent: hired(surv[place]) ?? 0,
      ciLow: hired(upper[place]),
      ciHigh: hired(lower[place]),
    };
  });
}

// An odd number of people: the curve never rests at exactly one half, where the median of
// Kaplan and Meier is the middle of the rest.
const searches = fc
  .array(fc.integer({ min: 1, max: 300 }), { minLength: 15, maxLength: 81 })
  .filter((days) => days.length % 2 === 1)
  .map((days): SurvivalObservation[] =>
    days.map((day) =>
      day <= lastDay ? { time: day, status: 1 as const } : { time: lastDay, status: 0 as const },
    ),
  );

describe('the median from every seventh day, when nobody leaves', () => {
  it('is that of Kaplan and Meier, up to the end of its week', () => {
    fc.assert(
      fc.property(searches, (observations) => {
        const { median } = kaplanMeier(observations);
        const released = releasedMedian(weeklyPoints(observations));
        expect(released?.byDay).toBe(median === null ? null : onGrid(median));
        if (median === null) return;
        expect(released?.afterDay).toBe(onGrid(median) - gridDays);
      }),
    );
  });

  it('has an interval that holds it, and an earliest end not later than that of Kaplan and Meier', () => {
    fc.assert(
      fc.property(searches, (observations) => {
        const exact = kaplanMeier(observations);
        const released = releasedMedian(weeklyPoints(observations));
        if (!released) throw new Error('There are points.');
        expect(released.lowerDay).toBeLessThanOrEqual(released.afterDay);
        const { byDay, upperDay } = released;
        if (byDay !== null && upperDay !== null) expect(upperDay).toBeGreaterThanOrEqual(byDay);
        if (exact.medianLower !== null) {
          expect(released.lowerDay).toBeLessThanOrEqual(exact.medianLower);
        }
      }),
    );
  });

  it('grows no earlier when points are hidden', () => {
    fc.assert(
      fc.property(searches, fc.infiniteStream(fc.boolean()), (observations, hides) => {
        const all = weeklyPoints(observations);
        const some = all.filter(() => !hides.next().value);
        const [full, part] = [releasedMedian(all), releasedMedian(some)];
        if (!full || !part) return;
        expect(part.afterDay).toBeLessThanOrEqual(full.afterDay);
        if (part.byDay !== null) expect(part.byDay).toBeGreaterThanOrEqual(full.byDay ?? 0);
      }),
    );
  });
});

describe('the median in words', () => {
  const median = { afterDay: 56, byDay: 63, lowerDay: 49, upperDay: 77, lastDay: 182 };

  it('is a span of whole weeks, outward', () => {
    expect(medianText(median)).toBe('8 to 9 weeks');
    expect(medianIntervalText(median)).toBe('7 to 11 weeks');
    expect(medianText({ ...median, afterDay: 56, byDay: 60 })).toBe('8 to 9 weeks');
    expect(medianText({ ...median, afterDay: 0, byDay: 7 })).toBe('at most 1 week');
    expect(medianFinding('all job seekers', median)).toBe(
      'Half of all job seekers were hired within 8 to 9 weeks of their first application (95% interval: 7 to 11 weeks)',
    );
  });

  it('says plainly that it is not reached, and how far the curve can be seen', () => {
    const open = { ...median, byDay: null, upperDay: null };
    expect(medianText(open)).toBe('not reached within 26 weeks');
    expect(medianIntervalText(open)).toBe(
      '7 weeks or more; upper limit not reached within 26 weeks',
    );
    expect(medianFinding('all job seekers', open)).toMatch(
      /^Fewer than half of all job seekers were hired within 26 weeks/,
    );
    expect(medianFinding('all job seekers', null)).toBe(
      'The median of all job seekers is not shown in this release',
    );
  });
});
