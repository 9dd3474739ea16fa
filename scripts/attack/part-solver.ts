import loadHighs, { type Highs } from 'highs';
import type { ConnectedPart } from './connected-parts.ts';
import type { LinearSystem, Row, Term } from './linear-system.ts';

/**
 * Asks one part of a system for answers by linear programming. Fractions count as answers:
 * the limits found can only be wider than those of whole numbers, never narrower.
 */
export class PartSolver implements Disposable {
  private readonly model: ReturnType<Highs['createModel']>;

  private constructor(
    private readonly highs: Highs,
    private readonly columns: number,
    model: ReturnType<Highs['createModel']>,
  ) {
    this.model = model;
    // A first answer is found sooner after presolve; from there on, when only the objective
    // changes, a warm simplex beats it.
    model.options.set({ output_flag: false, presolve: 'on', simplex_strategy: 1 });
    model.run();
    model.options.set({ presolve: 'off', simplex_strategy: 4 });
  }

  static async of(system: LinearSystem, part: ConnectedPart): Promise<PartSolver> {
    const highs = await loadHighs();
    return new PartSolver(
      highs,
      part.places.length,
      highs.createModel(modelOf(highs, system, part)),
    );
  }

  [Symbol.dispose](): void {
    this.model.dispose();
  }

  /**
   * The answer in which a sum of columns is greatest.
   * @returns null when there is no greatest
   * @throws Error when there is no answer at all: the published numbers contradict one another
   */
  greatest(terms: readonly Term[]): { value: number; answer: ArrayLike<number> } | null {
    for (const [column, factor] of terms) this.model.changeColCost(column, -factor);
    this.model.run();
    const { optimal, infeasible } = this.highs.constants.modelStatus;
    const status = this.model.getModelStatus();
    if (status === infeasible) {
      throw new Error('The published numbers contradict one another: no table fits all of them.');
    }
    const answer = status === optimal ? this.model.getSolution().colValue : null;
    // Only now: a changed cost takes the answer away.
    for (const [column] of terms) this.model.changeColCost(column, 0);
    if (answer === null) return null;
    return {
      value: terms.reduce((sum, [at, factor]) => sum + factor * (answer[at] ?? 0), 0),
      answer,
    };
  }

  /** The answer in which random factors of chosen sums make up most. */
  inDirection(sums: readonly (readonly Term[])[], factorOf: () => number) {
    const costs = new Float64Array(this.columns);
    for (const terms of sums) {
      const factor = factorOf();
      for (const [column, times] of terms) costs[column] = (costs[column] ?? 0) + factor * times;
    }
    return this.greatest(Array.from(costs, (cost, column): Term => [column, cost]));
  }

  /** Sets a column to one value from now on. */
  fix(column: number, value: number): void {
    this.model.changeColBounds(column, value, value);
  }
}

/** What stands for no limit: without one, most directions would have no greatest answer. */
export const unlimited = 1e6;

function modelOf(
  highs: Highs,
  { lower, upper }: LinearSystem,
  { places, rows }: Pick<ConnectedPart, 'places' | 'rows'>,
) {
  const finite = (limit: number | undefined) =>
    limit === undefined || Number.isFinite(limit)
      ? (limit ?? 0)
      : Math.sign(limit) * highs.infinity;
  return {
    numCols: places.length,
    numRows: rows.length,
    colCost: new Float64Array(places.length),
    colLower: Float64Array.from(places, (place) => finite(lower[place])),
    colUpper: Float64Array.from(places, (place) => Math.min(unlimited, upper[place] ?? unlimited)),
    rowLower: Float64Array.from(rows, (row) => finite(row.lower)),
    rowUpper: Float64Array.from(rows, (row) => finite(row.upper)),
    matrix: matrixOf(rows, places.length),
  };
}

function matrixOf(rows: readonly Row[], columns: number) {
  const starts = new Int32Array(rows.length + 1);
  rows.forEach(({ indices }, row) => {
    starts[row + 1] = (starts[row] ?? 0) + indices.length;
  });
  return {
    ...{ format: 'csr' as const, numRows: rows.length, numCols: columns, starts },
    indices: Int32Array.from(rows.flatMap(({ indices }) => indices)),
    values: Float64Array.from(rows.flatMap(({ values }) => values)),
  };
}
