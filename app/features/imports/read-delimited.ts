import { Readable } from 'node:stream';
import Papa from 'papaparse';
import type { RowProblem } from '#app/core/formats/log-format.ts';
import type { RowHandlers } from './file-row.ts';
import { importLimits } from './import-limits.ts';
import { ImportProblem } from './import-problem.ts';
import type { OpenedText } from './read-text.ts';

const malformedQuotes: RowProblem = {
  column: '',
  code: 'malformed_quotes',
  message: 'A quotation mark is out of place.',
};
const quoted = /"[^"]*"/g;

export type Delimiter = ',' | ';' | '\t';
const delimiters: readonly Delimiter[] = [',', ';', '\t'];

/** The delimiter that the header line holds most of, outside quotation marks. */
export function delimiterOf(start: string): Delimiter {
  const [line = ''] = start.slice(0, importLimits.rowCharacters).replace(quoted, '').split('\n', 1);
  const counts = delimiters.map((delimiter) => ({
    delimiter,
    count: line.split(delimiter).length,
  }));
  return counts.reduce((most, one) => (one.count > most.count ? one : most)).delimiter;
}

/**
 * Reads delimited text row by row, in one pass and bounded memory.
 * @throws ImportProblem when a row has no end
 */
export async function readDelimited(
  { start, rest }: Pick<OpenedText, 'start' | 'rest'>,
  delimiter: Delimiter,
  handlers: Pick<RowHandlers, 'onHeader' | 'onRow'>,
): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const reading = new RowReading(handlers);
    const stream = Readable.from(reading.count(start, rest), { highWaterMark: 1 });
    Papa.parse<string[]>(stream, {
      delimiter,
      newline: '\n',
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
  readonly #handlers: Pick<RowHandlers, 'onHeader' | 'onRow'>;

  constructor(handlers: Pick<RowHandlers, 'onHeader' | 'onRow'>) {
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
      if (this.#hasHeader) {
        const problem = malformed.size > 0 && malformed.has(index) ? malformedQuotes : null;
        this.#handlers.onRow({ values, problem });
        return;
      }
      this.#hasHeader = true;
      if (malformed.has(index)) {
        throw new ImportProblem(
          'Line 1 has a quotation mark out of place, so that the columns cannot be told. Export the file again as CSV.',
        );
      }
      this.#handlers.onHeader(values);
    });
  }
}
