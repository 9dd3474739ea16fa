import { canDo, checkMay } from '#app/core/access/permissions.ts';
import { AppError } from '#app/core/app-error.ts';
import { moveImport } from '#db/records/queries/import-steps.ts';
import { type ImportReceipt, noteImportProgress } from '#db/records/queries/imports.ts';
import { auditEntry } from '../audit-entry.ts';
import type { FeatureContext } from '../feature-context.ts';
import { startProcess } from '../processes/start-process.ts';
import { findReadableImport } from './read-import.ts';
import { releasesWithImport } from './releases-with-import.ts';

/**
 * Asks for an import to be undone, and starts the process that does it.
 * @param dataFolder path of the data folder
 * @throws AppError `sign_in_required`, `forbidden`, `not_found`, or `conflict` when there is
 *   nothing to undo
 */
export function requestUndo(context: FeatureContext, dataFolder: string, importId: number): void {
  const receipt = checkUndoable(context, importId);
  const audit = auditEntry(context, 'import.undo_requested', 'import', importId, {
    pilot: receipt.pilotCode,
    releases: releasesWithImport(context.published, receipt).map(({ number }) => number),
  });
  moveImport(context.records, audit, importId, ['committed'], { status: 'undoing' });
  const processId = startProcess('scripts/undo.ts', ['--import', String(importId)], dataFolder);
  noteImportProgress(context.records, importId, { processId });
}

/**
 * Has it counted what undoing an import would take away and what would stay. The logs are
 * private to processes of their own, so the receipt holds the answer a moment later.
 * Throws as `requestUndo` does.
 */
export function foreseeUndo(context: FeatureContext, dataFolder: string, importId: number): void {
  checkUndoable(context, importId);
  noteImportProgress(context.records, importId, { undoEffect: null });
  startProcess('scripts/undo.ts', ['--import', String(importId), '--foresee'], dataFolder);
}

/**
 * Why whoever asks cannot undo an import that is in the logs, as a sentence; empty when it
 * can. A partner takes back its own as long as no release has been published with it.
 */
export function undoHindrance(context: FeatureContext, receipt: ImportReceipt): string {
  const { actor } = context;
  const isPartner =
    actor.kind === 'token' || (actor.kind === 'account' && actor.role === 'partner');
  const [release] = isPartner ? releasesWithImport(context.published, receipt) : [];
  if (!release) return '';
  return `Release ${release.number} has been published with what this import brought, so a coordinator has to undo it.`;
}

/** Whether the actor may undo an import that is in the logs now. */
export function canUndo(context: FeatureContext, receipt: ImportReceipt): boolean {
  return (
    receipt.status === 'committed' &&
    canDo(context.actor, 'import:undo', receipt) &&
    undoHindrance(context, receipt) === ''
  );
}

function checkUndoable(context: FeatureContext, importId: number): ImportReceipt {
  const receipt = findReadableImport(context, importId);
  checkMay(context.actor, 'import:undo', receipt);
  if (receipt.status !== 'committed') {
    throw new AppError('conflict', 'Only a committed import can be undone. Reload the page.');
  }
  const hindrance = undoHindrance(context, receipt);
  if (hindrance !== '') throw new AppError('conflict', hindrance);
  return receipt;
}
