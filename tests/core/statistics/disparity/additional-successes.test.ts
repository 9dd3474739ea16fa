import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { additionalSuccesses } from '#app/core/statistics/disparity.ts';

const anyGroup = fc
  .tuple(fc.nat(50), fc.nat(50))
  .filter(([x, y]) => x + y > 0)
  .map(([successes, others]) => ({ successes, trials: successes + others }));

describe('additionalSuccesses', () => {
  const groups = [
    { successes: 48, trials: 80 },
    { successes: 12, trials: 40 },
    { successes: 3, trials: 7 },
  ];

  it('counts the people that are missing from each reference', () => {
    // 60 %: 24 of 40, 4.2 of 7. All: 63 of 127. Others of the second: 51 of 87.
    expect(additionalSuccesses(groups, { reference: 'highest' })).toEqual([0, 12, 2]);
    expect(additionalSuccesses(groups, { reference: 0 })).toEqual([0, 12, 2]);
    expect(additionalSuccesses(groups, { reference: 'overall' })).toEqual([0, 8, 1]);
    expect(additionalSuccesses(groups, { reference: 'others' })).toEqual([0, 12, 1]);
  });

  it('brings every group to the highest rate and no further than it must', () => {
    fc.assert(
      fc.property(fc.array(anyGroup, { minLength: 1, maxLength: 6 }), (counts) => {
        const best = counts.reduce((a, b) =>
          a.successes * b.trials >= b.successes * a.trials ? a : b,
        );
        additionalSuccesses(counts, { reference: 'highest' }).forEach((more, i) => {
          const { successes = 0, trials = 0 } = counts[i] ?? {};
          const reaches = (k: number) => (successes + k) * best.trials >= best.successes * trials;
          expect(reaches(more ?? -1)).toBe(true);
          if (more !== 0) expect(reaches((more ?? 0) - 1)).toBe(false);
        });
      }),
    );
  });

  it('counts nothing for the empty, and refuses a reference that does not exist', () => {
    const withEmpty = [...groups, { successes: 0, trials: 0 }];
    expect(additionalSuccesses(withEmpty, { reference: 'highest' })).toEqual([0, 12, 2, null]);
    expect(additionalSuccesses(withEmpty, { reference: 3 })).toEqual([null, null, null, null]);
    expect(additionalSuccesses(groups.slice(0, 1), { reference: 'others' })).toEqual([null]);
    expect(additionalSuccesses([], { reference: 'overall' })).toEqual([]);
    expect(() => additionalSuccesses(groups, { reference: 7 })).toThrow(RangeError);
    expect(() =>
      additionalSuccesses([{ successes: 2, trials: 1 }], { reference: 'overall' }),
    ).toThrow(RangeError);
  });
});
