import { AppError } from '../app-error.ts';
import type { Deidentifier, DeidentifySummary } from './deidentifier.ts';
import { readTextPieces } from './read-text-pieces.ts';
import type { RowSplitter, SplitRow } from './row-splitter.ts';

/** A file that can be read more than once, from its beginning. */
export type OpenFile = () => ReadableStream<Uint8Array<ArrayBuffer>>;

export interface StreamProgress {
  bytesDone: number;
  rowsRead: number;
}

/** The header of a file and its first rows. */
export interface FileSample {
  header: string[];
  rows: SplitRow[];
}

/**
 * Reads the header and the first rows of a file.
 * @throws AppError `invalid` when there is nothing to read
 */
export async function readSample(
  open: OpenFile,
  splitter: RowSplitter,
  rowCount: number,
): Promise<FileSample> {
  const rows: SplitRow[] = [];
  let header: string[] | null = null;
  for await (const batch of rowBatches(open(), splitter)) {
    for (const row of batch) {
      if (header === null) header = [...row.values];
      else rows.push(row);
    }
    if (rows.length >= rowCount) break;
  }
  if (header === null) throw new AppError('invalid', 'The file is empty.');
  if (rows.length === 0) throw new AppError('invalid', 'The file has a header line but no rows.');
  return { header, rows: rows.slice(0, rowCount) };
}

/**
 * De-identifies a whole file in one pass and bounded memory.
 * @param write takes the text of the de-identified file, piece by piece; awaited
 * @param onProgress called after each piece. Throw in it to end the reading
 */
export async function deidentifyStream(
  open: OpenFile,
  splitter: RowSplitter,
  deidentifier: Deidentifier,
  write: (text: string) => void | Promise<void>,
  onProgress: (progress: StreamProgress) => void = () => {},
): Promise<DeidentifySummary> {
  const progress = { bytesDone: 0, rowsRead: 0 };
  let isHeader = true;
  const onBytes = (bytesDone: number) => {
    progress.bytesDone = bytesDone;
  };
  await write(deidentifier.headerText());
  for await (const batch of rowBatches(open(), splitter, onBytes)) {
    const rows = isHeader ? batch.slice(1) : batch;
    isHeader = false;
    await write(await deidentifier.takeRows(rows));
    progress.rowsRead += rows.length;
    onProgress(progress);
  }
  return deidentifier.finish();
}

async function* rowBatches(
  file: ReadableStream<Uint8Array<ArrayBuffer>>,
  splitter: RowSplitter,
  onBytes?: (bytesDone: number) => void,
): AsyncGenerator<SplitRow[]> {
  for await (const piece of readTextPieces(file, onBytes)) {
    const rows = splitter.take(piece);
    if (rows.length > 0) yield rows;
  }
  const rest = splitter.end();
  if (rest.length > 0) yield rest;
}
