import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stepGapFinding } from '#app/core/measures/findings/step-gap-finding.ts';
import { roundToSum } from '#app/core/measures/gaps/round-to-sum.ts';
import { stepGaps } from '#app/core/measures/gaps/step-gaps.ts';

const names = ['awarded', 'accepted', 'shared', 'hired'];

function counts(group: (number | null)[], reference: (number | null)[]) {
  return names.slice(0, group.length).map((id, step) => ({
    ...{ id, label: `Step ${id}` },
    ...{ group: group[step] ?? null, reference: reference[step] ?? null },
  }));
}

/** Nested counts, the start at least 22 people. */
const funnel = fc
  .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 })
  .chain((shares) => fc.tuple(fc.integer({ min: 22, max: 3000 }), fc.constant(shares)))
  .map(([start, shares]) => {
    const steps = [start];
    for (const share of shares) steps.push(Math.floor((steps.at(-1) ?? 0) * share));
    return steps;
  });

describe('stepGaps', () => {
  it('has parts that add up to the whole gap, to the tenth of a point', () => {
    fc.assert(
      fc.property(funnel, funnel, (group, reference) => {
        const gaps = stepGaps(counts(group, reference), 'others');
        const whole = (group[3] ?? 0) / (group[0] ?? 1) - (reference[3] ?? 0) / (reference[0] ?? 1);
        const tenths = gaps?.steps.reduce((sum, { points }) => sum + Math.round(10 * points), 0);
        expect(tenths).toBe(Math.round(10 * (gaps?.points ?? Number.NaN)));
        expect(Math.abs((gaps?.points ?? Number.NaN) - 100 * whole)).toBeLessThanOrEqual(0.0500001);
        expect(gaps?.whole.gap).toBeCloseTo(whole, 12);
      }),
    );
  });

  it('puts what happened at a hidden step with the next one that is shown', () => {
    const all = stepGaps(counts([100, 80, 40, 20], [200, 160, 160, 80]), 'others');
    const without = stepGaps(counts([100, null, 40, 20], [200, 160, 160, 80]), 'others');
    expect(all?.steps.map(({ id }) => id)).toEqual(['accepted', 'shared', 'hired']);
    expect(all?.steps[0]?.points).toBe(0);
    expect(without?.steps.map(({ id }) => id)).toEqual(['shared', 'hired']);
    expect(without?.skipped).toEqual(['Step accepted']);
    expect(without?.points).toBe(all?.points);
    expect(without?.steps[0]?.group).toEqual({ successes: 40, trials: 100 });
  });

  it('says nothing when the start is hidden, or nothing after it is shown', () => {
    expect(stepGaps(counts([null, 80, 40], [200, 160, 100]), 'others')).toBeNull();
    expect(stepGaps(counts([100, 80, 40], [null, 160, 100]), 'others')).toBeNull();
    expect(stepGaps(counts([100, null, null], [200, 160, 100]), 'others')).toBeNull();
    expect(stepGaps([], 'others')).toBeNull();
  });

  it('goes as far as the last shown step', () => {
    const gaps = stepGaps(counts([100, 80, 40, null], [200, 160, 160, 80]), 'others');
    expect(gaps?.whole.gap).toBeCloseTo(0.4 - 0.8, 12);
    expect(gaps?.skipped).toEqual(['Step hired']);
  });
});

describe('what is said of steps', () => {
  const others = { kind: 'others' } as const;

  it('names the step at which most is seen, if it can be told', () => {
    const wide = stepGaps(counts([1000, 800, 400, 200], [2000, 1600, 1400, 700]), 'others');
    if (!wide) throw new Error('There are no gaps to speak of.');
    expect(stepGapFinding('Rural communities', wide, others)).toBe(
      'Rural communities, compared with everyone else: 15 points lower at “Step hired”; steps at which the two can be told apart: “Step shared” (−15)',
    );
    const close = stepGaps(counts([100, 80, 40, 20], [200, 162, 80, 41]), 'others');
    if (!close) throw new Error('There are no gaps to speak of.');
    expect(stepGapFinding('Women', close, others)).toMatch(
      /too close to tell apart; no single step stands out$/,
    );
  });
});

describe('roundToSum', () => {
  it('keeps the sum and moves no number by a whole step', () => {
    const values = fc.array(fc.double({ min: -60, max: 60, noNaN: true }), { maxLength: 8 });
    fc.assert(
      fc.property(values, (exact) => {
        const rounded = roundToSum(exact, 1);
        const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
        expect(Math.abs(sum(rounded) - sum(exact))).toBeLessThanOrEqual(0.05 + 1e-9);
        rounded.forEach((value, index) => {
          expect(Math.abs(value - (exact[index] ?? 0))).toBeLessThan(0.1 + 1e-9);
          expect(Object.is(value, -0)).toBe(false);
        });
      }),
    );
  });
});
