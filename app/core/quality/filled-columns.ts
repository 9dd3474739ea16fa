/** Counts in how many rows each column has a value: the completeness of a file. */
export class FilledColumns {
  readonly #rows: Float64Array;

  constructor(readonly names: readonly string[]) {
    this.#rows = new Float64Array(names.length);
  }

  /** @param cells one row's values in the order of the names */
  look(cells: readonly string[]): void {
    for (let index = 0; index < cells.length; index += 1) {
      if (cells[index] !== '') this.#rows[index] = (this.#rows[index] ?? 0) + 1;
    }
  }

  /** How many rows have a value in each column, columns that are always empty included. */
  counts(): { column: string; rows: number }[] {
    return this.names.map((column, index) => ({ column, rows: this.#rows[index] ?? 0 }));
  }
}
