import { compareDimensions, dimensionLabel } from './dimension-labels.ts';

/** Two attributes of people, in the order of pages and files. */
export type DimensionPair = readonly [first: string, second: string];

/** Two attributes as a pair, whichever was named first. */
export function dimensionPair(one: string, other: string): DimensionPair {
  return compareDimensions(one, other) <= 0 ? [one, other] : [other, one];
}

/** Whether two pairs are of the same attributes. */
export function isSamePair([one, other]: DimensionPair, [first, second]: DimensionPair): boolean {
  return one === first && other === second;
}

/** A pair in words: `Gender by age`. */
export function pairLabel([first, second]: DimensionPair): string {
  return `${dimensionLabel(first)} by ${dimensionLabel(second).toLowerCase()}`;
}

/**
 * Whether no pairs go round in a circle, so that there are fewer pairs than attributes and each
 * attribute is looked at with few others. Tables of such pairs that agree on what they share are
 * always those of some people, which keeps what has to be hidden small (Vorob'ev 1962).
 */
export function isWithoutCircle(pairs: readonly DimensionPair[]): boolean {
  const parts = new Map<string, string>();
  const partOf = (dimension: string): string => {
    const next = parts.get(dimension);
    return next === undefined ? dimension : partOf(next);
  };
  return pairs.every(([first, second]) => {
    const [one, other] = [partOf(first), partOf(second)];
    if (one === other) return false;
    parts.set(one, other);
    return true;
  });
}
