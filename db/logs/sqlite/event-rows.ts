const pieceLength = 65_536;

/** Whole numbers below 2^31, four bytes each, however many there are. */
class NumberList {
  length = 0;
  readonly #pieces: Int32Array[] = [];

  push(value: number): void {
    const place = this.length % pieceLength;
    if (place === 0) this.#pieces.push(new Int32Array(pieceLength));
    const piece = this.#pieces[this.#pieces.length - 1];
    if (piece) piece[place] = value;
    this.length += 1;
  }

  at(index: number): number {
    return this.#pieces[Math.floor(index / pieceLength)]?.[index % pieceLength] ?? -1;
  }
}

/**
 * Which row of the file each event of a batch came from. Kept as runs of events whose rows
 * go up by one, so that a file of one event a row takes next to no memory.
 */
export class EventRows {
  /** Events noted so far. The first one is event 0. */
  count = 0;
  /** Rows that have an event. */
  rowCount = 0;
  #lastRow = -1;
  readonly #starts = new NumberList();
  readonly #rows = new NumberList();

  /** Notes the row of the next event. Rows come in ascending order. */
  note(row: number): void {
    if (row !== this.#lastRow + 1 || this.count === 0) {
      this.#starts.push(this.count);
      this.#rows.push(row);
    }
    if (row !== this.#lastRow) this.rowCount += 1;
    this.#lastRow = row;
    this.count += 1;
  }

  /** The row of an event. */
  rowOf(event: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.#starts.at(middle) <= event) low = middle;
      else high = middle - 1;
    }
    return this.#rows.at(low) + event - this.#starts.at(low);
  }

  /** The first and the last event of the row that an event belongs to. */
  eventsBeside(event: number): { first: number; last: number } {
    const row = this.rowOf(event);
    let first = event;
    let last = event;
    while (first > 0 && this.rowOf(first - 1) === row) first -= 1;
    while (last + 1 < this.count && this.rowOf(last + 1) === row) last += 1;
    return { first, last };
  }
}
