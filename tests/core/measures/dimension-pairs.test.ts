import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dimensionIds } from '#app/core/measures/dimension-labels.ts';
import {
  type DimensionPair,
  dimensionPair,
  isSamePair,
  isWithoutCircle,
  pairLabel,
} from '#app/core/measures/dimension-pairs.ts';

describe('a pair of attributes', () => {
  it('is the same whichever is named first, and has a name', () => {
    const pair = dimensionPair('rural_urban', 'gender');
    expect(pair).toEqual(['gender', 'rural_urban']);
    expect(isSamePair(pair, dimensionPair('gender', 'rural_urban'))).toBe(true);
    expect(isSamePair(pair, dimensionPair('gender', 'age_band'))).toBe(false);
    expect(pairLabel(pair)).toMatch(/^Gender by [a-z]/);
  });
});

describe('pairs without a circle', () => {
  it('may be a chain or a star, and not a triangle', () => {
    const chain: DimensionPair[] = [
      ['race_ethnicity', 'gender'],
      ['gender', 'age_band'],
    ];
    expect(isWithoutCircle([])).toBe(true);
    expect(isWithoutCircle(chain)).toBe(true);
    expect(isWithoutCircle([...chain, ['gender', 'site']])).toBe(true);
    expect(isWithoutCircle([...chain, ['race_ethnicity', 'age_band']])).toBe(false);
    expect(isWithoutCircle([...chain, ['race_ethnicity', 'gender']])).toBe(false);
  });

  it('are those from which pairs with an attribute of their own can be taken until none is left', () => {
    const attribute = fc.constantFrom(...dimensionIds.slice(0, 5));
    const pair = fc
      .tuple(attribute, attribute)
      .filter(([one, other]) => one !== other)
      .map(([one, other]) => dimensionPair(one, other));
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 6 }), (pairs) => {
        // Graham's reduction, for tables of two attributes.
        let left = pairs;
        for (;;) {
          const alone = left.findIndex((own, place) =>
            own.some((id) => left.every((other, at) => at === place || !other.includes(id))),
          );
          if (alone === -1) break;
          left = left.filter((_, place) => place !== alone);
        }
        expect(isWithoutCircle(pairs)).toBe(left.length === 0);
      }),
    );
  });
});
