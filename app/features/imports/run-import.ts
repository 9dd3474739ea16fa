import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '#app/core/app-error.ts';
import { findFormat } from '#app/core/formats/format-registry.ts';
import type { LogFormat } from '#app/core/formats/log-format.ts';
import type { BatchWriter } from '#db/logs/store.ts';
import {
  findImport,
  type ImportReceipt,
  noteImportProgress,
  setImportStatus,
} from '#db/records/queries/imports.ts';
import { findPilotByCode } from '#db/records/queries/pilots.ts';
import { auditEntry } from '../audit-entry.ts';
import { beginBatch } from './begin-batch.ts';
import { checkNotCancelled, finishCancelled, ImportCancelled } from './cancelled-import.ts';
import type { RowsFile } from './credentials/set-aside-credentials.ts';
import { decideImport } from './decide-import.ts';
import { finishFailed } from './finish-import.ts';
import type { ImportContext } from './import-context.ts';
import { ImportProblem } from './import-problem.ts';
import { isDiskFull } from './is-disk-full.ts';
import { chooseMapping } from './mappings/choose-mapping.ts';
import { readFile } from './read-file.ts';
import { refuseContradicted } from './refuse-contradicted.ts';
import { RefusedRows } from './refused-rows.ts';
import { RowIntake } from './row-intake.ts';

const progressMs = 250;

const unexpectedEnd =
  'The import ended unexpectedly and nothing was written. Try again; if it happens again, tell whoever runs this server.';
const noRoom =
  'The server has no room for the rows of this file, so nothing was written. Tell whoever runs it, and send the file again.';
const noRoomForReceipt =
  'The rows are in the logs, but the server has no room to write that down. Make room: the next start of the server, or the next import, puts the receipt right.';

export interface ImportProgress {
  bytesDone: number;
  bytesTotal: number;
  rowsTotal: number;
}

/**
 * Reads the file of a receipt into the logs, in one transaction, and returns the
 * receipt as it ends: committed, checked (a dry run), waiting for approval, refused,
 * stopped, cancelled or failed. Nothing is in the logs in any case but the first.
 * @param path the file, which is removed afterwards when it is an upload that nobody
 *   may want to have read again
 */
export async function runImport(
  context: ImportContext,
  importId: number,
  path: string,
  onProgress: (progress: ImportProgress) => void = () => {},
): Promise<ImportReceipt> {
  const receipt = findImport(context.records, importId);
  const format = receipt && findFormat(receipt.format);
  if (!receipt || !format) throw new Error('The import to run has no receipt or no format.');
  if (receipt.status !== 'queued' && receipt.status !== 'reading') {
    throw new AppError('conflict', `Import ${importId} is ${receipt.status} already.`);
  }
  noteImportProgress(context.records, importId, { processId: process.pid });
  const noteProgress = progressNotes(context, receipt, onProgress);
  let rows: RowsFile = { path, isSetAside: false };
  try {
    if (format.layout === 'documents') {
      // Loaded only here: verifying brings along 20 MB of code that no other format needs.
      const { setAsideCredentials } = await import('./credentials/set-aside-credentials.ts');
      rows = await setAsideCredentials(context, receipt, format, path, (bytesDone) =>
        noteProgress({ bytesDone, rowsTotal: 0 }),
      );
    }
    await readInto(context, receipt, format, rows, noteProgress);
  } catch (error) {
    if (error instanceof ImportCancelled) return finishCancelled(context, receipt);
    endBadly(context, receipt, error);
  } finally {
    removeUpload(context, receipt, rows);
  }
  return findImport(context.records, importId) ?? receipt;
}

/** Writes down why an import failed. Throws again what was not the file's own fault. */
function endBadly(context: ImportContext, receipt: ImportReceipt, error: unknown): void {
  const isFull = isDiskFull(error);
  // Committed already: the receipt is left as it is and mended at the next start.
  if (isCommitted(context, receipt.id)) {
    throw isFull ? new AppError('unavailable', noRoomForReceipt) : error;
  }
  const isExpected = error instanceof ImportProblem;
  const reason = isExpected ? error.message : isFull ? noRoom : unexpectedEnd;
  try {
    finishFailed(context, receipt, reason);
  } catch (failure) {
    // Not even that can be written down. The receipt is mended when there is room again.
    throw isDiskFull(failure) ? new AppError('unavailable', noRoom) : failure;
  }
  if (!isExpected) throw isFull ? new AppError('unavailable', reason) : error;
}

function isCommitted({ store }: ImportContext, importId: number): boolean {
  return store.committedBatches().some((batch) => batch.importId === importId);
}

async function readInto(
  context: ImportContext,
  receipt: ImportReceipt,
  format: LogFormat,
  rows: RowsFile,
  noteProgress: NoteProgress,
): Promise<void> {
  const { records, now } = context;
  const writer = await beginBatch(context, receipt);
  const refused = new RefusedRows(context.folder);
  let isOpen = true;
  try {
    const startedAt = now().toISOString();
    const begun = auditEntry(context, 'import.reading', 'import', receipt.id);
    setImportStatus(records, begun, receipt.id, { status: 'reading', startedAt, reason: '' });
    const intake = await takeRows(context, receipt, format, writer, refused, rows, noteProgress);
    refused.close();
    isOpen = decideImport(context, receipt, intake, writer) !== 'committed';
  } catch (error) {
    refused.forget();
    throw error;
  } finally {
    if (isOpen) writer.rollBack();
  }
}

async function takeRows(
  { records }: ImportContext,
  receipt: ImportReceipt,
  format: LogFormat,
  writer: BatchWriter,
  refused: RefusedRows,
  { path, isSetAside }: RowsFile,
  noteProgress: NoteProgress,
): Promise<RowIntake> {
  const pilot = findPilotByCode(records, receipt.pilotCode);
  const frame = {
    startsOn: pilot?.startsOn ?? null,
    endsOn: pilot?.endsOn ?? null,
    receivedAt: receipt.createdAt,
  };
  const intake = new RowIntake(format, writer, frame, refused, (header) =>
    chooseMapping(records, receipt, format, header),
  );
  await readFile(path, format, {
    // Of what was set aside, the sender knows nothing: told is how the file itself was read.
    onReadAs: (readAs) => isSetAside || noteImportProgress(records, receipt.id, { readAs }),
    onHeader: (header) => intake.readHeader(header),
    onRow: (row) => intake.takeRow(row),
    onBytes(bytesDone) {
      const { total } = intake.counts;
      noteProgress({ bytesDone: isSetAside ? receipt.bytesTotal : bytesDone, rowsTotal: total });
    },
  });
  const all = { bytesDone: receipt.bytesTotal, rowsTotal: intake.counts.total };
  noteImportProgress(records, receipt.id, all);
  const contradicted = intake.settle();
  await refuseContradicted(path, contradicted, format, refused);
  intake.readEnd();
  return intake;
}

/** Notes how far the reading has come, a few times a second. Throws when it was cancelled. */
type NoteProgress = (progress: Omit<ImportProgress, 'bytesTotal'>) => void;

function progressNotes(
  { records }: ImportContext,
  { id, bytesTotal }: ImportReceipt,
  onProgress: (progress: ImportProgress) => void,
): NoteProgress {
  let notedAt = 0;
  return (progress) => {
    if (Date.now() - notedAt < progressMs) return;
    notedAt = Date.now();
    noteImportProgress(records, id, progress);
    checkNotCancelled(records, id);
    onProgress({ ...progress, bytesTotal });
  };
}

/** Removes the upload, and what was set aside of it, unless it may have to be read again. */
function removeUpload(
  { records, folder }: ImportContext,
  { id, uploadName }: ImportReceipt,
  rows: RowsFile,
): void {
  const kept = findImport(records, id)?.uploadName ?? null;
  const keptPath = kept === null ? null : join(folder.uploads, kept);
  const upload = uploadName === null ? null : join(folder.uploads, uploadName);
  if (upload !== null && upload !== keptPath) rmSync(upload, { force: true });
  if (rows.isSetAside && rows.path !== keptPath) rmSync(rows.path, { force: true });
}
