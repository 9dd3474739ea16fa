import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '#app/core/app-error.ts';
import { findFormat } from '#app/core/formats/format-registry.ts';
import type { LogFormat } from '#app/core/formats/log-format.ts';
import { describeFindings, describeRemedy } from '#app/core/formats/personal-data.ts';
import type { BatchWriter } from '#db/logs/store.ts';
import {
  findImport,
  type ImportReceipt,
  type ImportStatus,
  noteImportProgress,
  saveImportOutcome,
  setImportStatus,
} from '#db/records/queries/imports.ts';
import { findPilotByCode } from '#db/records/queries/pilots.ts';
import { auditEntry } from '../audit-entry.ts';
import { beginBatch } from './begin-batch.ts';
import { finishCommitted, finishFailed } from './finish-import.ts';
import type { ImportContext } from './import-context.ts';
import { ImportProblem } from './import-problem.ts';
import { readRows } from './read-rows.ts';
import { RowIntake } from './row-intake.ts';

const progressMs = 250;

const unexpectedEnd =
  'The import ended unexpectedly and nothing was written. Try again; if it happens again, tell whoever runs this server.';
const noRoom =
  'The server has no room for the rows of this file, so nothing was written. Tell whoever runs it, and send the file again.';

export interface ImportProgress {
  bytesDone: number;
  bytesTotal: number;
  rowsTotal: number;
}

/**
 * Reads the file of a receipt into the logs, in one transaction, and returns the
 * receipt as it ends: committed, checked (a dry run), refused, stopped or failed.
 * Nothing is left behind in any case but the first.
 * @param path the file, which is removed afterwards when it is an upload
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
  try {
    await readInto(context, receipt, format, path, onProgress);
  } catch (error) {
    // Committed already: the receipt is left as it is and mended at the next start.
    if (isCommitted(context, importId)) throw error;
    const isExpected = error instanceof ImportProblem;
    const reason = isExpected ? error.message : isDiskFull(error) ? noRoom : unexpectedEnd;
    finishFailed(context, receipt, reason);
    if (!isExpected) throw isDiskFull(error) ? new AppError('unavailable', reason) : error;
  } finally {
    removeUpload(context, receipt);
  }
  return findImport(context.records, importId) ?? receipt;
}

function isDiskFull(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  return code === 'SQLITE_FULL' || code === 'ENOSPC';
}

function isCommitted({ store }: ImportContext, importId: number): boolean {
  return store.committedBatches().some((batch) => batch.importId === importId);
}

async function readInto(
  context: ImportContext,
  receipt: ImportReceipt,
  format: LogFormat,
  path: string,
  onProgress: (progress: ImportProgress) => void,
): Promise<void> {
  const { records, now } = context;
  const writer = await beginBatch(context, receipt);
  let isOpen = true;
  try {
    const startedAt = now().toISOString();
    const begun = auditEntry(context, 'import.reading', 'import', receipt.id);
    setImportStatus(records, begun, receipt.id, { status: 'reading', startedAt, reason: '' });
    const intake = await takeRows(context, receipt, format, writer, path, onProgress);
    isOpen = decide(context, receipt, intake, writer) !== 'committed';
  } finally {
    if (isOpen) writer.rollBack();
  }
}

async function takeRows(
  { records, now }: ImportContext,
  receipt: ImportReceipt,
  format: LogFormat,
  writer: BatchWriter,
  path: string,
  onProgress: (progress: ImportProgress) => void,
): Promise<RowIntake> {
  const pilot = findPilotByCode(records, receipt.pilotCode);
  const intake = new RowIntake(format, writer, {
    startsOn: pilot?.startsOn ?? null,
    endsOn: pilot?.endsOn ?? null,
    receivedAt: now().toISOString(),
  });
  let notedAt = 0;
  await readRows(path, {
    onHeader: (header) => intake.readHeader(header),
    onRow: (row) => intake.takeRow(row),
    onBytes(bytesDone) {
      if (Date.now() - notedAt < progressMs) return;
      notedAt = Date.now();
      const progress = { bytesDone, rowsTotal: intake.counts.total };
      noteImportProgress(records, receipt.id, progress);
      onProgress({ ...progress, bytesTotal: receipt.bytesTotal });
    },
  });
  return intake;
}

/** Commits or not, and writes down which. */
function decide(
  context: ImportContext,
  receipt: ImportReceipt,
  intake: RowIntake,
  writer: BatchWriter,
): ImportStatus {
  const { format, counts, refused, warnings } = intake;
  const findings = intake.findings();
  if (findings.length > 0) {
    const reason = `The file holds personal data, so nothing of it was stored: ${describeFindings(findings)}. ${describeRemedy(findings, format.columns)}`;
    saveImportOutcome(
      context.records,
      receipt.id,
      { ...outcomeOf(receipt, intake, false), warnings: [], quality: [] },
      [],
    );
    endWithoutRows(context, receipt, 'stopped', reason);
    return 'stopped';
  }
  intake.checkReadable();
  const kept = counts.total - refused.count;
  const isRefused = refused.count > 0 && (!receipt.acceptsValidRows || kept === 0);
  const countsStand = !isRefused || receipt.isDryRun;
  const outcome = outcomeOf(receipt, intake, countsStand);
  saveImportOutcome(context.records, receipt.id, { ...outcome, warnings }, refused.listed);
  if (isRefused || receipt.isDryRun) {
    const status = isRefused ? 'refused' : 'checked';
    endWithoutRows(
      context,
      receipt,
      status,
      isRefused ? refusalReason(refused.count, counts.total) : '',
    );
    return status;
  }
  const committedAt = context.now().toISOString();
  writer.commit(committedAt);
  finishCommitted(context, { ...receipt, ...outcome }, committedAt);
  return 'committed';
}

function outcomeOf(
  receipt: ImportReceipt,
  { counts, refused, quality, warnings }: RowIntake,
  countsStand: boolean,
) {
  return {
    bytesDone: receipt.bytesTotal,
    rowsTotal: counts.total,
    rowsNew: countsStand ? counts.new : 0,
    rowsIdentical: countsStand ? counts.identical : 0,
    rowsUpdated: countsStand ? counts.updated : 0,
    rowsRefused: refused.count,
    quality: quality.findings(),
    warnings,
  };
}

function refusalReason(refused: number, total: number): string {
  const was = refused === 1 ? 'was' : 'were';
  const rows =
    total === 1 ? 'The only row was refused' : `${refused} of ${total} rows ${was} refused`;
  return `${rows}, so nothing was written. Mend them and send the file again, or choose to accept the valid rows.`;
}

function endWithoutRows(
  context: ImportContext,
  receipt: ImportReceipt,
  status: 'checked' | 'refused' | 'stopped',
  reason: string,
): void {
  const audit = auditEntry(context, `import.${status}`, 'import', receipt.id, {
    pilot: receipt.pilotCode,
    format: receipt.format,
  });
  setImportStatus(context.records, audit, receipt.id, {
    status,
    reason,
    processId: null,
    uploadName: null,
    finishedAt: context.now().toISOString(),
  });
}

function removeUpload({ folder }: ImportContext, { uploadName }: ImportReceipt): void {
  if (uploadName !== null) rmSync(join(folder.uploads, uploadName), { force: true });
}
