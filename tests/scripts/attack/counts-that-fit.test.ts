import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilson } from '#app/core/statistics/proportions.ts';
import { countsThatFit } from '../../../scripts/attack/counts-that-fit.ts';

type Round = (value: number) => number;

/** Half a percent may be printed upwards or downwards: the attacker does not know which. */
const halfUp: Round = (value) => Math.floor(value + 0.5 + 1e-9);
const halfDown: Round = (value) => Math.ceil(value - 0.5 - 1e-9);

/** A share and its interval as they are printed: limits rounded outward. */
function printed(part: number, whole: number, step: number, round = halfUp) {
  const { estimate, lower, upper } = wilson(part, whole);
  const scaled = (share: number | null) => ((share ?? 0) * 100) / step;
  return {
    percent: { value: round(scaled(estimate)) * step, step },
    low: { value: Math.floor(scaled(lower)) * step, step },
    high: { value: Math.ceil(scaled(upper)) * step, step },
  };
}

const counts = fc
  .integer({ min: 1, max: 80 })
  .chain((whole) => fc.tuple(fc.integer({ min: 0, max: whole }), fc.constant(whole)));

describe('countsThatFit', () => {
  it('finds exactly the pairs that would be printed so', () => {
    fc.assert(
      fc.property(counts, ([part, whole]) => {
        const text = printed(part, whole, 1);
        const isPrintedSo = (x: number, n: number) =>
          [halfUp, halfDown].some(
            (round) => JSON.stringify(printed(x, n, 1, round)) === JSON.stringify(text),
          );
        const fitting = [];
        for (let n = 1; n <= 80; n += 1) {
          for (let x = 0; x <= n; x += 1) if (isPrintedSo(x, n)) fitting.push({ x, n });
        }
        const found = countsThatFit(text, [0, 80], [0, 80]);
        if (typeof found === 'string') throw new Error(found);
        const [parts, wholes] = [fitting.map(({ x }) => x), fitting.map(({ n }) => n)];
        expect(found.part).toEqual([Math.min(...parts), Math.max(...parts)]);
        expect(found.whole).toEqual([Math.min(...wholes), Math.max(...wholes)]);
      }),
      { numRuns: 15, examples: [[[48, 77]]] },
    );
  });

  it('pins both numbers down when limits have a decimal', () => {
    const found = countsThatFit(printed(7, 93, 0.1), [0, 200], [0, 200]);
    expect(found).toMatchObject({ part: [7, 7], whole: [93, 93] });
  });

  it('says when nothing fits', () => {
    const whole = (value: number) => ({ value, step: 1 });
    const text = { percent: whole(50), low: whole(49), high: whole(51) };
    expect(countsThatFit(text, [0, 30], [1, 30])).toBe('none');
  });
});
