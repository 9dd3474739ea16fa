import type { Highs } from 'highs';

/** A linear program whose answers are whole numbers where it says so. */
export interface Program {
  /** Cost of one of each column. */
  costs: number[];
  upper: number[];
  isWhole: boolean[];
  rows: ProgramRow[];
}

export interface ProgramRow {
  columns: number[];
  factors: number[];
  lower: number;
  upper: number;
}

/** A program as HiGHS takes it. */
export function highsModel(highs: Highs, { costs, upper, rows }: Program) {
  const starts = new Int32Array(rows.length + 1);
  rows.forEach(({ columns }, row) => {
    starts[row + 1] = (starts[row] ?? 0) + columns.length;
  });
  const finite = (limit: number) =>
    Number.isFinite(limit) ? limit : Math.sign(limit) * highs.infinity;
  return {
    ...{ numCols: costs.length, numRows: rows.length },
    colCost: Float64Array.from(costs),
    colLower: new Float64Array(costs.length),
    colUpper: Float64Array.from(upper, finite),
    rowLower: Float64Array.from(rows, (row) => finite(row.lower)),
    rowUpper: Float64Array.from(rows, (row) => finite(row.upper)),
    matrix: {
      ...{ format: 'csr' as const, numRows: rows.length, numCols: costs.length, starts },
      indices: Int32Array.from(rows.flatMap(({ columns }) => columns)),
      values: Float64Array.from(rows.flatMap(({ factors }) => factors)),
    },
  };
}
