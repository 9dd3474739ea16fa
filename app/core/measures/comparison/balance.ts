/** From here on a difference in who people are is called notable (Austin 2009). */
export const notableDifference = 0.1;

/** How many of so many people. */
interface Part {
  count: number;
  people: number;
}

/**
 * Standardized difference of two shares, (p₁−p₀)/√((p₁(1−p₁)+p₀(1−p₀))/2) (Austin 2009,
 * Statistics in Medicine 28:3083): how far apart two groups are in who belongs to them,
 * whatever their sizes. 0 where nobody or everybody of both has the value; null where one
 * group has no people, or where one has nobody and the other everybody.
 * @param withLer those with the value and all people of the first group
 * @param without likewise of the second
 */
export function standardizedDifference(withLer: Part, without: Part): number | null {
  if (withLer.people === 0 || without.people === 0) return null;
  const [p1, p0] = [withLer.count / withLer.people, without.count / without.people];
  if (p1 === p0) return 0;
  const spread = (p1 * (1 - p1) + p0 * (1 - p0)) / 2;
  return spread === 0 ? null : (p1 - p0) / Math.sqrt(spread);
}

/**
 * How far from 0 a standardized difference lies in 19 of 20 samples by chance alone, where
 * the two groups do not differ: 1.96·√(1/n₁ + 1/n₀), rounded up to two decimals (Austin 2009).
 * @param people of the two groups, 1 or more
 */
export function differenceByChance(people1: number, people0: number): number {
  const limit = 1.959963984540054 * Math.sqrt(1 / people1 + 1 / people0);
  return Math.ceil(100 * limit) / 100;
}
