import { checkMay } from '#app/core/access/permissions.ts';
import { AppError } from '#app/core/app-error.ts';
import { findImport, noteImportProgress, setImportStatus } from '#db/records/queries/imports.ts';
import { auditEntry } from '../audit-entry.ts';
import type { FeatureContext } from '../feature-context.ts';
import { startProcess } from '../processes/start-process.ts';

/**
 * Asks for an import to be undone, and starts the process that does it.
 * @param dataFolder path of the data folder
 * @throws AppError `forbidden`, `not_found`, or `conflict` when there is nothing to undo
 */
export function requestUndo(context: FeatureContext, dataFolder: string, importId: number): void {
  checkMay(context.actor, 'import:undo');
  const receipt = findImport(context.records, importId);
  if (!receipt) throw new AppError('not_found', 'There is no import with this number.');
  checkMay(context.actor, 'import:undo', receipt);
  if (receipt.status !== 'committed') {
    throw new AppError('conflict', 'Only a committed import can be undone. Reload the page.');
  }
  const audit = auditEntry(context, 'import.undo_requested', 'import', importId, {
    pilot: receipt.pilotCode,
  });
  setImportStatus(context.records, audit, importId, { status: 'undoing' });
  const processId = startProcess('scripts/undo.ts', ['--import', String(importId)], dataFolder);
  noteImportProgress(context.records, importId, { processId });
}
