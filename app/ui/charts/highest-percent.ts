/**
 * Where a scale of percents ends, so that its steps are round: the next ten above the highest
 * value up to 50, the next twenty above that, and at least 20.
 */
export function highestPercent(values: readonly (number | null)[]): number {
  const highest = Math.max(20, ...values.map((value) => value ?? 0));
  const step = highest <= 50 ? 10 : 20;
  return Math.min(100, Math.ceil(highest / step) * step);
}

/** The steps of a scale of percents that ends there. */
export function percentTicks(highest: number): number[] {
  const step = highest <= 50 ? 10 : 20;
  return Array.from({ length: Math.floor(highest / step) + 1 }, (_, index) => index * step);
}

/**
 * Where a scale of differences ends on both sides, in percentage points: small differences
 * fill it too, and its half is a round number.
 */
export function highestPoints(values: readonly number[]): number {
  const highest = Math.max(0, ...values);
  return [4, 10, 20, 40, 60, 80].find((end) => end >= highest) ?? 100;
}
