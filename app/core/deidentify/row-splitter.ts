import { AppError } from '../app-error.ts';

/** One row as it stands in the file. */
export interface SplitRow {
  values: readonly string[];
  /** Why its values cannot be told apart, as the end of a sentence; null when they can. */
  problem: string | null;
}

/** Makes rows of a text that comes in pieces. The first row is the header. */
export interface RowSplitter {
  take(piece: string): SplitRow[];
  /** The rows that were still waiting for their end. */
  end(): SplitRow[];
  /** Whether the file held values that belong to no column of the header, which are gone. */
  readonly sawMore: boolean;
}

/** What is needed of Papa Parse, which is handed in: this folder loads no package that does I/O. */
export type DelimitedParser = new (config: {
  delimiter: string;
  newline: '\n';
}) => {
  parse(
    text: string,
    baseIndex: number,
    ignoresLastRow: boolean,
  ): {
    data: string[][];
    errors: { type: string; row?: number }[];
    meta: { cursor: number };
  };
};

/** A quotation mark that is never closed makes one row of all that follows. */
const longestRow = 1024 ** 2;
const delimiters = [',', ';', '\t'];

/**
 * Splits delimited text. Comma, semicolon and TAB are told apart by the header line; CRLF
 * and CR are taken for LF.
 */
export class DelimitedSplitter implements RowSplitter {
  readonly sawMore = false;
  readonly #Parser: DelimitedParser;
  #parser: InstanceType<DelimitedParser> | null = null;
  #waiting = '';

  constructor(parser: DelimitedParser) {
    this.#Parser = parser;
  }

  take(piece: string): SplitRow[] {
    // A CR at the end may be half of a CRLF.
    const text = this.#waiting + piece;
    const isCut = text.endsWith('\r');
    const whole = (isCut ? text.slice(0, -1) : text).replace(/\r\n?/g, '\n');
    const rest = isCut ? '\r' : '';
    if (!this.#parser && !whole.includes('\n')) {
      this.#waiting = whole + rest;
      this.#checkLength();
      return [];
    }
    const { rows, used } = this.#split(whole, true);
    this.#waiting = whole.slice(used) + rest;
    this.#checkLength();
    return rows;
  }

  end(): SplitRow[] {
    const text = this.#waiting.replace(/\r\n?/g, '\n');
    this.#waiting = '';
    const { rows, used } = this.#split(text, true);
    const rest = text.slice(used);
    return rest === '' ? rows : [...rows, ...this.#split(rest, false).rows];
  }

  #split(text: string, ignoresLastRow: boolean): { rows: SplitRow[]; used: number } {
    this.#parser ??= new this.#Parser({ delimiter: delimiterOf(text), newline: '\n' });
    const { data, errors, meta } = this.#parser.parse(text, 0, ignoresLastRow);
    const malformed = new Set(errors.filter(({ type }) => type === 'Quotes').map(({ row }) => row));
    const rows = data.map((values, index) => ({
      values,
      problem: malformed.has(index) ? 'a quotation mark is out of place' : null,
    }));
    return { rows, used: meta.cursor };
  }

  #checkLength(): void {
    if (this.#waiting.length <= longestRow) return;
    throw new AppError(
      'invalid',
      'A row of the file is longer than 1 MB: a quotation mark is not closed, or the file has no line ends. Export it again as CSV.',
    );
  }
}

/** The delimiter that the header line holds most of. */
function delimiterOf(start: string): string {
  const [line = ''] = start.split('\n', 1);
  const counts = delimiters.map((delimiter) => ({
    delimiter,
    count: line.split(delimiter).length,
  }));
  return counts.reduce((most, one) => (one.count > most.count ? one : most)).delimiter;
}
