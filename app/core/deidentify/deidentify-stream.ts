import { type Deidentifier, type DeidentifySummary, needsNothing } from './deidentifier.ts';
import type { OpenFile } from './read-sample.ts';
import { readTextPieces } from './read-text-pieces.ts';
import type { RowSplitter, SplitRow } from './row-splitter.ts';

export interface StreamProgress {
  bytesDone: number;
  rowsRead: number;
}

export interface StreamOutcome extends DeidentifySummary {
  /** Whether the file itself may leave: all of it was looked at and nothing had to be done. */
  isUnchanged: boolean;
}

/**
 * De-identifies a whole file in one pass and bounded memory.
 * @param splitter made for this file and not used before
 * @param write takes the text of the de-identified file, piece by piece; awaited
 * @param onProgress called after each piece. Throw in it to end the reading
 */
export async function deidentifyStream(
  open: OpenFile,
  splitter: RowSplitter,
  deidentifier: Deidentifier,
  write: (text: string) => void | Promise<void>,
  onProgress: (progress: StreamProgress) => void = () => {},
): Promise<StreamOutcome> {
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
  const summary = deidentifier.finish();
  const isWhole = summary.rowsLeftOut === 0 && !splitter.sawMore;
  return { ...summary, isUnchanged: isWhole && needsNothing(deidentifier.plan) };
}

async function* rowBatches(
  file: ReadableStream<Uint8Array<ArrayBuffer>>,
  splitter: RowSplitter,
  onBytes: (bytesDone: number) => void,
): AsyncGenerator<SplitRow[]> {
  for await (const piece of readTextPieces(file, onBytes)) {
    const rows = splitter.take(piece);
    if (rows.length > 0) yield rows;
  }
  const rest = splitter.end();
  if (rest.length > 0) yield rest;
}
