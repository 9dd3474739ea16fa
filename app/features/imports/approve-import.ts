import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { checkMay } from '#app/core/access/permissions.ts';
import { AppError } from '#app/core/app-error.ts';
import type { DataFolder } from '#db/data-folder.ts';
import { moveImport } from '#db/records/queries/import-steps.ts';
import { type ImportReceipt, noteImportProgress } from '#db/records/queries/imports.ts';
import { actorName } from '../actor-name.ts';
import { auditEntry } from '../audit-entry.ts';
import type { FeatureContext } from '../feature-context.ts';
import { startProcess } from '../processes/start-process.ts';
import { findReadableImport } from './read-import.ts';

/**
 * Lets in what a partner sent: the file is read again and, this time, written.
 * @param reason why it may be let in; needed when there are warnings
 * @throws AppError `forbidden`, `not_found`, `invalid` without a reason that is needed, or
 *   `conflict` when it does not wait any more
 */
export function approveImport(
  context: FeatureContext,
  folder: DataFolder,
  id: number,
  reason: string,
): void {
  const receipt = findWaiting(context, id);
  if (reason === '' && hasWarnings(receipt)) {
    throw new AppError('invalid', 'Say why the file may be let in in spite of the warnings.');
  }
  const { uploadName } = receipt;
  if (uploadName === null || !existsSync(join(folder.uploads, uploadName))) {
    throw new AppError('conflict', 'The file of this import is gone. Have it sent again.');
  }
  const at = context.now().toISOString();
  const audit = auditEntry(context, 'import.approved', 'import', id, {
    pilot: receipt.pilotCode,
    rules: receipt.quality.map(({ rule }) => rule),
  });
  moveImport(context.records, audit, id, ['waiting'], {
    ...{ status: 'queued', bytesDone: 0, rowsTotal: 0, processId: null },
    // Counted from now, so that it is not taken for work that was left behind.
    ...{ startedAt: at, finishedAt: null },
    ...{ approvedBy: actorName(context.actor), approvalReason: reason, approvedAt: at },
  });
  const processId = startProcess('scripts/import.ts', ['--job', String(id)], folder.path);
  noteImportProgress(context.records, id, { processId });
}

/**
 * Turns away what a partner sent. Nothing of it is written and its file is removed.
 * @param reason why, for the partner to read
 * @throws AppError as `approveImport`
 */
export function declineImport(
  context: FeatureContext,
  folder: Pick<DataFolder, 'uploads'>,
  id: number,
  reason: string,
): void {
  const receipt = findWaiting(context, id);
  if (reason === '') throw new AppError('invalid', 'Say why, so that the partner can mend it.');
  const audit = auditEntry(context, 'import.declined', 'import', id, { pilot: receipt.pilotCode });
  moveImport(context.records, audit, id, ['waiting'], {
    ...{ status: 'declined', uploadName: null },
    ...{ approvedBy: actorName(context.actor), approvalReason: reason },
    reason: `${actorName(context.actor)} declined it: ${reason}`,
  });
  if (receipt.uploadName) rmSync(join(folder.uploads, receipt.uploadName), { force: true });
}

/** Whether approving needs a reason. */
export function hasWarnings({ quality, warnings }: Pick<ImportReceipt, 'quality' | 'warnings'>) {
  return quality.length > 0 || warnings.length > 0;
}

function findWaiting(context: FeatureContext, id: number): ImportReceipt {
  const receipt = findReadableImport(context, id);
  checkMay(context.actor, 'import:approve', receipt);
  if (receipt.status === 'waiting') return receipt;
  throw new AppError('conflict', 'This import does not wait for approval. Reload the page.');
}
