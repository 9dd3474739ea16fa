/** A pivot below this share of its variance is rounding: that direction is not free. */
const pivotTolerance = 1e-10;

/**
 * u′V⁻u for a covariance matrix V and its rank, by Cholesky's decomposition with the
 * largest remaining correlation first. Where V is singular the directions without
 * variance are left out, as a generalised inverse does.
 * @param vector one entry per row of `matrix`; empty gives 0 and rank 0
 * @param matrix symmetric, positive semi-definite
 */
export function quadraticForm(
  vector: readonly number[],
  matrix: readonly (readonly number[])[],
): { value: number; rank: number } {
  const scale = matrix.map((row, i) => Math.sqrt(row[i] ?? 0));
  // As correlations, so that a small group is not mistaken for one without variance.
  const rest = matrix.map((row, i) =>
    row.map((value, j) => value / ((scale[i] || 1) * (scale[j] || 1))),
  );
  const residual = vector.map((value, i) => value / (scale[i] || 1));
  const free = new Set(scale.flatMap((value, i) => (value > 0 ? [i] : [])));
  let value = 0;
  let rank = 0;
  for (;;) {
    const pivot = largestPivot(rest, free);
    if (pivot === undefined) return { value, rank };
    free.delete(pivot);
    const row = rest[pivot] ?? [];
    const variance = row[pivot] ?? 1;
    const own = residual[pivot] ?? 0;
    value += (own * own) / variance;
    rank += 1;
    for (const i of free) {
      const share = (row[i] ?? 0) / variance;
      residual[i] = (residual[i] ?? 0) - share * own;
      const other = rest[i] ?? [];
      for (const j of free) other[j] = (other[j] ?? 0) - share * (row[j] ?? 0);
    }
  }
}

function largestPivot(rest: readonly (readonly number[])[], free: ReadonlySet<number>) {
  let best: number | undefined;
  let largest = pivotTolerance;
  for (const i of free) {
    const value = rest[i]?.[i] ?? 0;
    if (value > largest) [best, largest] = [i, value];
  }
  return best;
}
