import type { RecordsDatabase } from '#db/records/open.ts';
import { findImport, type ImportReceipt, setImportStatus } from '#db/records/queries/imports.ts';
import { auditEntry } from '../audit-entry.ts';
import type { ImportContext } from './import-context.ts';

/** Somebody asked for an import to end before anything of it was written. */
export class ImportCancelled extends Error {
  constructor() {
    super('The import was cancelled.');
    this.name = 'ImportCancelled';
  }
}

/** @throws ImportCancelled when somebody has asked for it since the import was begun */
export function checkNotCancelled(records: RecordsDatabase, importId: number): void {
  const receipt = findImport(records, importId);
  if (receipt?.cancelRequestedAt) throw new ImportCancelled();
}

/** Writes down that an import was ended on request: none of its rows count. */
export function finishCancelled(
  { records, actor, now }: Pick<ImportContext, 'records' | 'actor' | 'now'>,
  receipt: ImportReceipt,
): ImportReceipt {
  const audit = auditEntry({ actor, now }, 'import.cancelled', 'import', receipt.id, {
    pilot: receipt.pilotCode,
    format: receipt.format,
  });
  setImportStatus(records, audit, receipt.id, {
    ...{ status: 'cancelled', reason: '', processId: null, uploadName: null },
    ...{ rowsNew: 0, rowsIdentical: 0, rowsUpdated: 0 },
    finishedAt: now().toISOString(),
  });
  return findImport(records, receipt.id) ?? receipt;
}
