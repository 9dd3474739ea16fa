/**
 * The middle of some numbers: the mean of the two middle ones when their number is even.
 * @throws RangeError for no numbers at all
 */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  if (upper === undefined || lower === undefined) {
    throw new RangeError('The median of no numbers is not defined.');
  }
  return (lower + upper) / 2;
}

/** The median of the distances from the median (MAD), unscaled. Throws as `median` does. */
export function medianDeviation(values: readonly number[]): number {
  const middle = median(values);
  return median(values.map((value) => Math.abs(value - middle)));
}
