/** Where a scale of percents ends: the next ten above the highest value, from 20 to 100. */
export function highestPercent(values: readonly (number | null)[]): number {
  const highest = Math.max(0, ...values.map((value) => value ?? 0));
  return Math.min(100, Math.max(20, Math.ceil(highest / 10) * 10));
}
