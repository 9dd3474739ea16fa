import { Readable } from 'node:stream';
import Papa from 'papaparse';
import type { RowProblem } from '#app/core/formats/log-format.ts';
import { importLimits } from './import-limits.ts';
import { ImportProblem } from './import-problem.ts';
import { readText } from './read-text.ts';

/** One row of a file. */
export interface FileRow {
  values: readonly string[];
  /** Why the row cannot be read, as misplaced quotes; null when it can. */
  problem: RowProblem | null;
  /** What the row holds beside its columns, for files that need not name their columns first. */
  extra?: readonly (readonly [path: string, value: string])[];
}

const malformedQuotes: RowProblem = {
  column: '',
  code: 'malformed_quotes',
  message: 'A quotation mark is out of place.',
};

export interface RowHandlers {
  /** The first row. Throw to end the reading. */
  onHeader(header: readonly string[]): void;
  /** Every row after the first, in order. Empty lines come too, with one empty value. */
  onRow(row: FileRow): void;
  /** After each piece of the file. */
  onBytes(bytesDone: number): void;
}

/**
 * Reads a delimited text file row by row, in one pass and bounded memory. Comma,
 * semicolon and TAB are told apart by the header line.
 * @throws ImportProblem when the file cannot be read as rows
 */
export async function readRows(path: string, handlers: RowHandlers): Promise<void> {
  const pieces = readText(path, handlers.onBytes);
  const first = await pieces.next();
  const start = first.done ? '' : first.value;
  if (start.trim() === '') throw new ImportProblem('The file is empty.');
  await new Promise<void>((resolve, reject) => {
    const reading = new RowReading(handlers);
    const stream = Readable.from(reading.count(start, pieces), { highWaterMark: 1 });
    Papa.parse<string[]>(stream, {
      delimiter: delimiterOf(start),
      chunk(results, parser) {
        try {
          reading.take(results);
        } catch (error) {
          // Rejected first: aborting tells Papa Parse to call `complete`.
          reject(error);
          parser.abort();
          stream.destroy();
        }
      },
      complete: () => resolve(),
      error: reject,
    });
    stream.on('error', reject);
  });
}

class RowReading {
  #hasHeader = false;
  #pendingCharacters = 0;
  readonly #handlers: RowHandlers;

  constructor(handlers: RowHandlers) {
    this.#handlers = handlers;
  }

  /** Passes the pieces on, counting what has not become a row yet. */
  async *count(start: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
    this.#pendingCharacters += start.length;
    yield start;
    for await (const piece of rest) {
      this.#pendingCharacters += piece.length;
      yield piece;
    }
  }

  take({ data, errors }: Papa.ParseResult<string[]>): void {
    if (data.length === 0) {
      if (this.#pendingCharacters > importLimits.rowCharacters) {
        throw new ImportProblem(
          'A row of the file is longer than 1 MB: a quotation mark is not closed, or the file has no line ends. Export it again as CSV.',
        );
      }
      return;
    }
    this.#pendingCharacters = 0;
    const malformed = new Set(errors.filter(({ type }) => type === 'Quotes').map(({ row }) => row));
    data.forEach((values, index) => {
      if (!this.#hasHeader) {
        this.#hasHeader = true;
        this.#handlers.onHeader(values);
      } else {
        this.#handlers.onRow({ values, problem: malformed.has(index) ? malformedQuotes : null });
      }
    });
  }
}

/** The delimiter that the header line holds most of. */
function delimiterOf(start: string): string {
  const [line = ''] = start.split(/[\r\n]/, 1);
  const counts = [',', ';', '\t'].map((delimiter) => ({
    delimiter,
    count: line.split(delimiter).length,
  }));
  return counts.reduce((most, one) => (one.count > most.count ? one : most)).delimiter;
}
