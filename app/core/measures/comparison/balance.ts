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
