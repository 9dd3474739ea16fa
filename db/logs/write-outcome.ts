/** What became of one record that replaces what was said before. */
export type WriteOutcome = 'new' | 'identical' | 'updated';

/** Counts rows by what became of their records; one record after another, row by row. */
export class RowOutcomes {
  readonly counts = { new: 0, identical: 0, updated: 0 };
  #row = -1;
  #outcome: WriteOutcome | null = null;

  /** Notes a record of a row. Rows come in ascending order. */
  note(row: number, outcome: WriteOutcome): void {
    if (row !== this.#row) {
      this.end();
      this.#row = row;
    }
    this.#outcome = this.#outcome === null ? outcome : stronger(this.#outcome, outcome);
  }

  /** Counts the row that is still open. */
  end(): void {
    if (this.#outcome !== null) this.counts[this.#outcome] += 1;
    this.#outcome = null;
  }
}

function stronger(left: WriteOutcome, right: WriteOutcome): WriteOutcome {
  if (left === 'new' || right === 'new') return 'new';
  return left === 'updated' || right === 'updated' ? 'updated' : 'identical';
}
