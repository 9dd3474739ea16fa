import { AppError } from '../app-error.ts';
import { type JsonLine, readJsonLine } from '../formats/json-line.ts';
import type { RowSplitter, SplitRow } from './row-splitter.ts';

/** A line longer than this is not what a log writes. */
const longestLine = 1024 ** 2;

/** Splits text into its lines. Empty ones are left out. */
export class LineReader {
  #waiting = '';

  take(piece: string): string[] {
    const lines = (this.#waiting + piece).split('\n');
    this.#waiting = lines.pop() ?? '';
    if (this.#waiting.length > longestLine || lines.some((line) => line.length > longestLine)) {
      throw new AppError('invalid', 'A line of the file is longer than 1 MB. Export it again.');
    }
    return lines.filter((line) => line.trim() !== '');
  }

  end(): string[] {
    return this.take('\n');
  }
}

/**
 * Splits lines of JSON objects into rows, whose columns are the paths to the values. What
 * stands under any other path does not become part of a row.
 */
export class LineSplitter implements RowSplitter {
  sawMore = false;
  readonly #lines = new LineReader();
  readonly #placeOf: ReadonlyMap<string, number>;
  #header: SplitRow | null;

  /** @param paths the header: every path that a row may have a value for */
  constructor(paths: readonly string[]) {
    this.#placeOf = new Map(paths.map((path, place) => [path, place]));
    this.#header = { values: paths, problem: null };
  }

  take(piece: string): SplitRow[] {
    return this.#rowsOf(this.#lines.take(piece));
  }

  end(): SplitRow[] {
    return this.#rowsOf(this.#lines.end());
  }

  #rowsOf(lines: readonly string[]): SplitRow[] {
    const rows = lines.map((line) => {
      const read = readJsonLine(line);
      const { cells, hasMore } = cellsOf(read, this.#placeOf);
      if (hasMore) this.sawMore = true;
      return { values: cells, problem: problemOf(read) };
    });
    const header = this.#header;
    this.#header = null;
    return header ? [header, ...rows] : rows;
  }
}

/** The paths of these lines in the order of their first appearance, and the rows they make. */
export function sampleOfLines(lines: readonly string[]): { paths: string[]; rows: SplitRow[] } {
  const read = lines.map(readJsonLine);
  const paths = [...new Set(read.flatMap(({ values }) => values.map(([path]) => path)))];
  const placeOf = new Map(paths.map((path, place) => [path, place]));
  const rows = read.map((line) => ({
    values: cellsOf(line, placeOf).cells,
    problem: problemOf(line),
  }));
  return { paths, rows };
}

/** Several values of one path are joined by a space, as the import joins them. */
function cellsOf({ values }: JsonLine, placeOf: ReadonlyMap<string, number>) {
  const cells = new Array<string>(placeOf.size).fill('');
  let hasMore = false;
  for (const [path, value] of values) {
    const place = placeOf.get(path);
    if (place === undefined) hasMore = true;
    else if (value !== '') cells[place] = cells[place] ? `${cells[place]} ${value}` : value;
  }
  return { cells, hasMore };
}

/** A problem's message is a sentence of its own; here it ends one. */
function problemOf({ problem }: JsonLine): string | null {
  if (problem === null) return null;
  return problem.message.replace(/^./, (first) => first.toLowerCase()).replace(/\.$/, '');
}
