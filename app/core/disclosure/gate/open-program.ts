import type { Highs } from 'highs';
import { highsModel, type Program, type ProgramRow } from './highs-model.ts';

/** A program that is asked again and again while costs and limits of its columns change. */
export class OpenProgram implements Disposable {
  private readonly model: ReturnType<Highs['createModel']>;
  private readonly columns: number;
  private rows: number;

  constructor(
    private readonly highs: Highs,
    program: Program,
  ) {
    this.model = highs.createModel(highsModel(highs, program));
    this.columns = program.costs.length;
    this.rows = program.rows.length;
    // Rows of 1 and -1 need no scaling, and without presolve an answer is a few steps away.
    this.model.options.set({ output_flag: false, presolve: 'off', simplex_scale_strategy: 0 });
  }

  [Symbol.dispose](): void {
    this.model.dispose();
  }

  setCosts(costs: Float64Array): void {
    this.model.changeColsCost({ kind: 'range', from: 0, to: this.columns - 1 }, costs);
  }

  /** Amounts of columns are 0 or more, and at most these. */
  setUpper(upper: Float64Array): void {
    const limits = upper.map((limit) => this.finite(limit));
    const lower = new Float64Array(this.columns);
    this.model.changeColsBounds({ kind: 'range', from: 0, to: this.columns - 1 }, lower, limits);
  }

  /** Does some work while one more row holds. */
  withRow<T>({ columns, factors, lower, upper }: ProgramRow, work: () => T): T {
    const entries = { indices: Int32Array.from(columns), values: Float64Array.from(factors) };
    this.model.addRow(this.finite(lower), this.finite(upper), entries);
    this.rows += 1;
    try {
      return work();
    } finally {
      this.rows -= 1;
      this.model.deleteRows({ kind: 'range', from: this.rows, to: this.rows });
    }
  }

  /**
   * The cheapest answer, in parts of people where those do; null when there is none. Every
   * search begins where nothing changes: one row is not kept there, and costs are 0 or more, so
   * that few steps are left, and answers do not depend on what was asked before.
   */
  answer(): Float64Array | null {
    this.model.setLogicalBasis();
    this.model.run();
    if (this.model.getModelStatus() !== this.highs.constants.modelStatus.optimal) return null;
    return Float64Array.from(this.model.getSolution().colValue);
  }

  private finite(limit: number): number {
    return Number.isFinite(limit) ? limit : Math.sign(limit) * this.highs.infinity;
  }
}
