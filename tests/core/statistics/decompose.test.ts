import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decomposeFunnelGap } from '#app/core/statistics/decompose.ts';

/** Counts of a funnel with the given number of steps after the start. */
function anyFunnel(steps: number) {
  return fc
    .tuple(
      fc.integer({ min: 1, max: 500 }),
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: steps, maxLength: steps }),
    )
    .map(([start, rates]) => {
      let reached = start;
      return [start, ...rates.map((rate) => (reached = Math.round(reached * rate)))];
    });
}

const anyPair = fc
  .integer({ min: 1, max: 7 })
  .chain((steps) => fc.tuple(anyFunnel(steps), anyFunnel(steps)));

describe('decomposeFunnelGap', () => {
  it('shares a gap out over two steps as done by hand', () => {
    // 0.5·0.4 = 0.2 against 0.8·0.5 = 0.4: −0.3·(0.4 + 0.5)/2 and −0.1·(0.5 + 0.8)/2.
    const { gap, steps } = decomposeFunnelGap([100, 50, 20], [100, 80, 40]);
    expect(gap).toBeCloseTo(-0.2, 12);
    expect(steps[0]).toMatchObject({ rate: 0.5, referenceRate: 0.8 });
    expect(steps[0]?.contribution).toBeCloseTo(-0.135, 12);
    expect(steps[1]?.contribution).toBeCloseTo(-0.065, 12);
    expect(steps[0]?.gapSoFar).toBeCloseTo(-0.3, 12);
  });

  it('adds up to the whole gap, and turns over with the two sides', () => {
    fc.assert(
      fc.property(anyPair, ([group, reference]) => {
        const { gap, steps } = decomposeFunnelGap(group, reference);
        const sum = steps.reduce((total, { contribution }) => total + contribution, 0);
        expect(Math.abs(sum - (gap ?? Number.NaN))).toBeLessThanOrEqual(1e-15 * 8);
        expect(steps.at(-1)?.gapSoFar).toBe(gap);
        const turned = decomposeFunnelGap(reference, group).steps;
        steps.forEach(({ contribution, rate, referenceRate }, k) => {
          expect(turned[k]?.contribution).toBeCloseTo(-contribution, 12);
          if (rate !== null && referenceRate !== null) {
            expect(Math.sign(contribution) * Math.sign(rate - referenceRate)).not.toBe(-1);
          }
        });
      }),
    );
  });

  it('gives everything to the only step at which two sides differ', () => {
    const { gap, steps } = decomposeFunnelGap([100, 50, 10, 5], [100, 50, 30, 15]);
    expect(steps.map(({ contribution }) => contribution)).toEqual([0, gap, 0]);
  });

  it('adds nothing at a step that nobody could reach', () => {
    const { gap, steps } = decomposeFunnelGap([10, 0, 0], [10, 5, 1]);
    expect(gap).toBeCloseTo(-0.1, 12);
    expect(steps[0]?.contribution).toBeCloseTo(-0.1, 12);
    expect(steps[1]).toMatchObject({ rate: null, referenceRate: 0.2, contribution: 0 });
    const both = decomposeFunnelGap([4, 0, 0], [9, 0, 0]);
    expect(both.gap).toBe(0);
    expect(both.steps[1]).toMatchObject({ rate: null, referenceRate: null });
  });

  it('has no gap without starters, and refuses what is no funnel', () => {
    const nothing = { gap: null, steps: [] };
    expect(decomposeFunnelGap([], [])).toEqual(nothing);
    expect(decomposeFunnelGap([0, 0], [5, 1])).toEqual(nothing);
    expect(decomposeFunnelGap([5], [4])).toEqual({ gap: 0, steps: [] });
    expect(() => decomposeFunnelGap([1, 2], [2, 1])).toThrow(RangeError);
    expect(() => decomposeFunnelGap([2, 1], [2])).toThrow(RangeError);
    expect(() => decomposeFunnelGap([2.5, 1], [2, 1])).toThrow(RangeError);
  });
});
