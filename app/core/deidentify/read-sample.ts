import { AppError } from '../app-error.ts';
import { looksLikeCredentials } from '../credentials/looks-like-credentials.ts';
import type { FormatColumn, LogFormat } from '../formats/log-format.ts';
import { matchHeader } from '../formats/match-header.ts';
import { LineReader, LineSplitter, sampleOfLines } from './line-splitter.ts';
import { readTextPieces } from './read-text-pieces.ts';
import {
  type DelimitedParser,
  DelimitedSplitter,
  type RowSplitter,
  type SplitRow,
} from './row-splitter.ts';

/** A file that can be read more than once, from its beginning. */
export type OpenFile = () => ReadableStream<Uint8Array<ArrayBuffer>>;

/** The header of a file and its first rows. */
export interface FileSample {
  layout: LogFormat['layout'];
  header: string[];
  rows: readonly (readonly string[])[];
}

/** How many rows of the file are looked at before a plan is proposed. */
export const sampledRows = 200;

/**
 * Reads the header and the first rows of a file. Lines of JSON objects are told by their
 * first character; their header are the paths to the values.
 * @throws AppError `invalid` when there are no rows, or a row cannot be read
 */
export async function readSample(open: OpenFile, parser: DelimitedParser): Promise<FileSample> {
  let layout: FileSample['layout'] = 'delimited';
  const table = new DelimitedSplitter(parser);
  const reader = new LineReader();
  const rows: SplitRow[] = [];
  const lines: string[] = [];
  let isStart = true;
  for await (const piece of readTextPieces(open())) {
    if (isStart && piece.trim() !== '') {
      layout = layoutOf(piece);
      isStart = false;
    }
    if (layout === 'lines') lines.push(...reader.take(piece));
    else rows.push(...table.take(piece));
    if (rows.length > sampledRows || lines.length > sampledRows) break;
  }
  if (layout === 'lines') return sampleFromLines([...lines, ...endOf(lines, reader)]);
  if (rows.length <= sampledRows) rows.push(...table.end());
  return sampleFromRows(rows);
}

/** A splitter of the whole file whose sample this is. */
export function splitterFor({ layout, header }: FileSample, parser: DelimitedParser): RowSplitter {
  return layout === 'lines' ? new LineSplitter(header) : new DelimitedSplitter(parser);
}

/**
 * The sample as a format sees it. Lines need not all have the same paths: those of the
 * format that the first lines lack are in the header too, so that later ones keep them.
 */
export function sampleFor(sample: FileSample, format: LogFormat | null): FileSample {
  if (sample.layout !== 'lines' || format === null) return sample;
  const { positions } = matchHeader(sample.header, format.columns);
  const unseen = format.columns.filter(
    (column, index) => (positions[index] ?? -1) < 0 && isFree(column),
  );
  const names = unseen.map(({ name }) => name);
  const blanks = names.map(() => '');
  return {
    ...sample,
    header: [...sample.header, ...names],
    rows: sample.rows.map((row) => [...row, ...blanks]),
  };
}

/** What says who somebody is must be seen before it can be planned for. */
function isFree({ role }: FormatColumn): boolean {
  return role !== 'person' && role !== 'empty';
}

function layoutOf(start: string): FileSample['layout'] {
  if (looksLikeCredentials(start)) {
    throw new AppError(
      'invalid',
      'This file holds signed credentials. Nothing can be taken out of one without breaking its signature, so it is turned into a log, on your own machine, by the command: npm run import -- --deidentify --format credentials-json --key-file FILE.',
    );
  }
  const first = start.trimStart().charAt(0);
  if (first === '[') {
    throw new AppError(
      'invalid',
      'This is a list in JSON. One object a line is expected (NDJSON).',
    );
  }
  return first === '{' ? 'lines' : 'delimited';
}

function endOf(lines: readonly string[], reader: LineReader): string[] {
  return lines.length > sampledRows ? [] : reader.end();
}

function sampleFromLines(lines: readonly string[]): FileSample {
  const { paths, rows } = sampleOfLines(lines.slice(0, sampledRows));
  checkRows(rows, 1);
  return { layout: 'lines', header: paths, rows: rows.map(({ values }) => values) };
}

function sampleFromRows(all: readonly SplitRow[]): FileSample {
  const [header, ...rows] = all.slice(0, sampledRows + 1);
  if (!header) throw new AppError('invalid', 'The file is empty.');
  const filled = rows.filter(({ values }) => values.some((value) => value !== ''));
  if (filled.length === 0) {
    throw new AppError('invalid', 'The file has a header line but no rows.');
  }
  checkRows(all.slice(0, sampledRows + 1), 1);
  return {
    layout: 'delimited',
    header: [...header.values],
    rows: filled.map(({ values }) => values),
  };
}

function checkRows(rows: readonly SplitRow[], firstRow: number): void {
  rows.forEach(({ problem }, index) => {
    if (problem !== null) {
      throw new AppError(
        'invalid',
        `Row ${index + firstRow}: ${problem}. Mend it, or export the file again.`,
      );
    }
  });
}
