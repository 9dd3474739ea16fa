import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { benjaminiHochberg, holm } from '#app/core/statistics/adjust.ts';
import { expectColumn, oracleExpected } from './oracle.ts';

const oracle = oracleExpected<Record<'p' | 'holm' | 'bh', (number | null)[]>>('padjust');

for (const [name, adjust, expected] of [
  ['holm', holm, oracle.holm],
  ['benjaminiHochberg', benjaminiHochberg, oracle.bh],
] as const) {
  describe(name, () => {
    it('agrees with R, leaving out what was not tested', () => {
      expectColumn(adjust(oracle.p), expected, name);
    });

    it('gives nothing for nothing, one test as it is, and refuses what is no probability', () => {
      expect(adjust([])).toEqual([]);
      expect(adjust([null])).toEqual([null]);
      expect(adjust([0.03, null])).toEqual([0.03, null]);
      expect(() => adjust([1.1])).toThrow(RangeError);
      expect(() => adjust([Number.NaN])).toThrow(RangeError);
    });

    it('keeps the order, never lowers, and follows the tests when they change places', () => {
      const anyPValues = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 });
      fc.assert(
        fc.property(anyPValues, (pValues) => {
          const adjusted = adjust(pValues);
          expect(adjust([...pValues].reverse())).toEqual([...adjusted].reverse());
          pValues.forEach((p, i) => {
            expect(adjusted[i]).toBeGreaterThanOrEqual(p);
            expect(adjusted[i]).toBeLessThanOrEqual(1);
            pValues.forEach((other, j) => {
              if (p <= other) expect(adjusted[i]).toBeLessThanOrEqual(adjusted[j] ?? 0);
            });
          });
          const stricter = holm(pValues);
          benjaminiHochberg(pValues).forEach((value, i) => {
            expect(value).toBeLessThanOrEqual((stricter[i] ?? 0) + 1e-15);
          });
        }),
      );
    });
  });
}
