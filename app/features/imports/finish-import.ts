import type { ImportReceipt } from '#db/records/queries/imports.ts';
import { setImportStatus, setImportStatusWithTotals } from '#db/records/queries/imports.ts';
import type { UndoEffect } from '#db/records/schema/imports.ts';
import { auditEntry } from '../audit-entry.ts';
import type { ImportContext } from './import-context.ts';

type Finishing = Pick<ImportContext, 'records' | 'store' | 'actor' | 'now'>;

/**
 * Writes down that a file's rows are in the logs, with the pilot's activity totals
 * as they now are. Also what mends a receipt whose process died in between.
 */
export function finishCommitted(
  context: Finishing,
  receipt: ImportReceipt,
  committedAt: string,
): void {
  const audit = auditEntry(context, 'import.committed', 'import', receipt.id, {
    pilot: receipt.pilotCode,
    format: receipt.format,
    rowsNew: receipt.rowsNew,
    rowsUpdated: receipt.rowsUpdated,
    rowsRefused: receipt.rowsRefused,
  });
  setImportStatusWithTotals(
    context.records,
    audit,
    receipt,
    {
      status: 'committed',
      reason: '',
      processId: null,
      uploadName: null,
      finishedAt: committedAt,
    },
    context.store.activityTotals(receipt.pilotCode),
  );
}

/**
 * Writes down that an import is no longer in the logs, with the totals as they now are.
 * @param undoEffect what went and what stayed, when it was counted
 */
export function finishUndone(
  context: Finishing,
  receipt: ImportReceipt,
  undoEffect: UndoEffect | null = receipt.undoEffect,
): void {
  const audit = auditEntry(context, 'import.undone', 'import', receipt.id, {
    pilot: receipt.pilotCode,
    format: receipt.format,
  });
  setImportStatusWithTotals(
    context.records,
    audit,
    receipt,
    {
      ...{ status: 'undone', reason: '', processId: null, refusedName: null },
      undoneAt: context.now().toISOString(),
      undoEffect,
    },
    context.store.activityTotals(receipt.pilotCode),
  );
}

/** Writes down that an import ended before its rows were in the logs: none of them count. */
export function finishFailed(
  { records, actor, now }: Omit<Finishing, 'store'>,
  receipt: ImportReceipt,
  reason: string,
): void {
  const audit = auditEntry({ actor, now }, 'import.failed', 'import', receipt.id, {
    pilot: receipt.pilotCode,
    format: receipt.format,
  });
  setImportStatus(records, audit, receipt.id, {
    ...{ status: 'failed', reason, processId: null, uploadName: null, refusedName: null },
    ...{ rowsNew: 0, rowsIdentical: 0, rowsUpdated: 0 },
    finishedAt: now().toISOString(),
  });
}
