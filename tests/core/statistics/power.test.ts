import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  daysUntilHazardRatioDetectable,
  daysUntilRatesDetectable,
  minimumDetectableHazardRatio,
  minimumDetectableRate,
  twoProportionPower,
} from '#app/core/statistics/power.ts';
import { expectAgreement } from './oracle.ts';

describe('two proportions', () => {
  it('have the power that R finds', () => {
    // power.prop.test(n = 50, p1 = .5, p2 = .75)
    const power = twoProportionPower({ rate1: 0.5, rate2: 0.75, trials1: 50, trials2: 50 });
    expectAgreement(power, 0.7401659013313879, 'power');
    // power.prop.test(n = 100, p1 = .2, power = .8)
    const { higher } = minimumDetectableRate({ rate1: 0.2, trials1: 100, trials2: 100 });
    expectAgreement(higher, 0.3785964674396079, 'detectable rate');
    // power.prop.test(p1 = .6, p2 = .5, power = .9)
    const days = daysUntilRatesDetectable(
      { rate1: 0.6, rate2: 0.5, trials1: 18, trials2: 18 },
      { perDay1: 1, perDay2: 1 },
      { power: 0.9 },
    );
    expect(days).toBe(Math.ceil(518.0371692998069) - 18);
  });

  const anySizes = fc.record({
    rate1: fc.double({ min: 0.001, max: 0.999, noNaN: true }),
    trials1: fc.integer({ min: 1, max: 5000 }),
    trials2: fc.integer({ min: 1, max: 5000 }),
  });

  it('are told apart at the detectable rate with the power asked for, and more people help', () => {
    fc.assert(
      fc.property(anySizes, (sizes) => {
        const { lower, higher } = minimumDetectableRate(sizes);
        for (const rate2 of [lower, higher]) {
          if (rate2 === null) continue;
          expect(twoProportionPower({ ...sizes, rate2 })).toBeGreaterThanOrEqual(0.8);
          const nearer = rate2 + (sizes.rate1 - rate2) * 1e-6;
          expect(twoProportionPower({ ...sizes, rate2: nearer })).toBeLessThan(0.8);
        }
        expect(lower ?? 0).toBeLessThanOrEqual(sizes.rate1);
        expect(higher ?? 1).toBeGreaterThanOrEqual(sizes.rate1);
        const twice = minimumDetectableRate({
          ...sizes,
          trials1: 2 * sizes.trials1,
          trials2: 2 * sizes.trials2,
        });
        expect(twice.lower ?? 0).toBeGreaterThanOrEqual(lower ?? 0);
        expect(twice.higher ?? 1).toBeLessThanOrEqual(higher ?? 1);
      }),
    );
  });

  it('are told apart on the first day that suffices', () => {
    const sizes = { rate1: 0.3, rate2: 0.4, trials1: 40, trials2: 10 };
    const days = daysUntilRatesDetectable(sizes, { perDay1: 2, perDay2: 0.5 });
    const powerAfter = (day: number) =>
      twoProportionPower({ ...sizes, trials1: 40 + 2 * day, trials2: 10 + 0.5 * day });
    expect(powerAfter(days ?? 0)).toBeGreaterThanOrEqual(0.8);
    expect(powerAfter((days ?? 0) - 1)).toBeLessThan(0.8);
    expect(daysUntilRatesDetectable(sizes, { perDay1: 0, perDay2: 0 })).toBeNull();
    const enough = { ...sizes, trials1: 5000, trials2: 5000 };
    expect(daysUntilRatesDetectable(enough, { perDay1: 0, perDay2: 0 })).toBe(0);
  });

  it('are never told apart without people or without difference', () => {
    expect(twoProportionPower({ rate1: 0.5, rate2: 0.9, trials1: 0, trials2: 9 })).toBe(0);
    expect(twoProportionPower({ rate1: 0.5, rate2: 0.5, trials1: 9, trials2: 9 })).toBe(0);
    expect(twoProportionPower({ rate1: 0, rate2: 1, trials1: 9, trials2: 9 })).toBe(1);
    const nothing = { lower: null, higher: null };
    expect(minimumDetectableRate({ rate1: 0.5, trials1: 0, trials2: 9 })).toEqual(nothing);
    const sizes = { rate1: 0.5, rate2: 0.5, trials1: 9, trials2: 9 };
    expect(daysUntilRatesDetectable(sizes, { perDay1: 9, perDay2: 9 })).toBeNull();
  });

  it('refuse rates, sizes, paces and powers that are none', () => {
    const sizes = { rate1: 0.5, trials1: 9, trials2: 9 };
    expect(() => minimumDetectableRate({ ...sizes, rate1: 2 })).toThrow(RangeError);
    expect(() => minimumDetectableRate({ ...sizes, trials1: -1 })).toThrow(RangeError);
    expect(() => minimumDetectableRate(sizes, { power: 1 })).toThrow(RangeError);
    expect(() => minimumDetectableRate(sizes, { alpha: 0 })).toThrow(RangeError);
    const pace = { perDay1: -1, perDay2: 1 };
    expect(() => daysUntilRatesDetectable({ ...sizes, rate2: 0.6 }, pace)).toThrow(RangeError);
  });
});

describe('the log-rank test', () => {
  it('needs the events that Schoenfeld counts: 65.4 for half the hazard, in equal groups', () => {
    // (1.959964 + 0.8416212)² / (¼·(ln ½)²) = 65.346
    const { lower, higher } = minimumDetectableHazardRatio({ events: 65.346, share: 0.5 });
    expect(lower).toBeCloseTo(0.5, 5);
    expect(higher).toBeCloseTo(2, 4);
    const days = daysUntilHazardRatioDetectable(
      { hazardRatio: 0.5, events: 6, share: 0.5 },
      { eventsPerDay: 0.5 },
    );
    expect(days).toBe(119);
  });

  it('finds smaller differences with more events, and comes to a ratio on the day it can', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.double({ min: 0.05, max: 0.95, noNaN: true }),
        (events, share) => {
          const few = minimumDetectableHazardRatio({ events, share });
          const more = minimumDetectableHazardRatio({ events: events + 10, share });
          expect(more.higher).toBeLessThan(few.higher ?? 0);
          expect(more.lower).toBeGreaterThan(few.lower ?? 1);
          expect((few.lower ?? 0) * (few.higher ?? 0)).toBeCloseTo(1, 9);
          const days = daysUntilHazardRatioDetectable(
            { hazardRatio: (more.higher ?? 0) * (1 + 1e-9), events, share },
            { eventsPerDay: 1 },
          );
          expect(days).toBe(10);
        },
      ),
    );
  });

  it('finds nothing without events, with one group, or for a ratio of 1', () => {
    const nothing = { lower: null, higher: null };
    expect(minimumDetectableHazardRatio({ events: 0, share: 0.5 })).toEqual(nothing);
    expect(minimumDetectableHazardRatio({ events: 9, share: 1 })).toEqual(nothing);
    const pace = { eventsPerDay: 3 };
    for (const [hazardRatio, share] of [
      [1, 0.5],
      [0.5, 0],
    ] as const) {
      expect(daysUntilHazardRatioDetectable({ hazardRatio, events: 9, share }, pace)).toBeNull();
    }
    expect(() =>
      daysUntilHazardRatioDetectable({ hazardRatio: 0, events: 9, share: 0.5 }, pace),
    ).toThrow(RangeError);
  });
});
