export interface LeastSquares {
  coefficients: number[];
  residuals: number[];
  /** Pseudo-inverse of X: `influence[i][row]` is what one more in that value adds to coefficient i. */
  influence: number[][];
}

/** A column whose length is this small beside what it was is a combination of others. */
const rankTolerance = 1e-10;

/**
 * Ordinary least squares by orthogonal columns (Gram and Schmidt, each column twice, so
 * that they stay orthogonal where X is nearly singular). Null where a column is a
 * combination of others or there are fewer rows than columns.
 * @param columns of the design matrix X, each as long as `values`
 */
export function leastSquares(
  columns: readonly (readonly number[])[],
  values: readonly number[],
): LeastSquares | null {
  const basis: number[][] = [];
  const triangle: number[][] = [];
  for (const column of columns) {
    const { rest, shares } = withoutBasis(column, basis);
    const length = Math.sqrt(dot(rest, rest));
    if (!(length > rankTolerance * Math.sqrt(dot(column, column)))) return null;
    basis.push(rest.map((value) => value / length));
    triangle.push([...shares, length]);
  }
  const projected = withoutBasis(values, basis);
  // X = QR, so that the pseudo-inverse is R⁻¹Q′; row by row, which cancels least.
  const byRow = values.map((_, row) =>
    solveTriangle(
      triangle,
      basis.map((direction) => direction[row] ?? 0),
    ),
  );
  return {
    coefficients: solveTriangle(triangle, projected.shares),
    residuals: projected.rest,
    influence: columns.map((_, i) => byRow.map((solution) => solution[i] ?? 0)),
  };
}

function withoutBasis(column: readonly number[], basis: readonly (readonly number[])[]) {
  const shares = basis.map(() => 0);
  let rest = [...column];
  for (const _ of ['first', 'what rounding left']) {
    basis.forEach((direction, i) => {
      const share = dot(rest, direction);
      shares[i] = (shares[i] ?? 0) + share;
      rest = rest.map((value, row) => value - share * (direction[row] ?? 0));
    });
  }
  return { rest, shares };
}

/** Solves Rx = values from the last row up; `triangle[j][i]` is R's row i, column j. */
function solveTriangle(
  triangle: readonly (readonly number[])[],
  values: readonly number[],
): number[] {
  const solution = values.map(() => 0);
  for (let i = values.length - 1; i >= 0; i -= 1) {
    const known = triangle.reduce(
      (sum, column, j) => (j > i ? sum + (column[i] ?? 0) * (solution[j] ?? 0) : sum),
      0,
    );
    solution[i] = ((values[i] ?? 0) - known) / (triangle[i]?.[i] ?? 1);
  }
  return solution;
}

function dot(left: readonly number[], right: readonly number[]): number {
  return left.reduce((sum, value, i) => sum + value * (right[i] ?? 0), 0);
}
