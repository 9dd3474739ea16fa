import type { ImportReceipt, ImportRefusal } from '#db/records/queries/imports.ts';

/** A receipt as the API and the command give it. */
export function receiptFields(receipt: ImportReceipt, errors: readonly ImportRefusal[]) {
  return {
    id: receipt.id,
    pilot: receipt.pilotCode,
    partner: receipt.partnerSlug,
    status: receipt.status,
    format: receipt.format,
    isDryRun: receipt.isDryRun,
    sha256: receipt.sha256,
    bytesTotal: receipt.bytesTotal,
    bytesDone: receipt.bytesDone,
    rowsTotal: receipt.rowsTotal,
    rowsNew: receipt.rowsNew,
    rowsIdentical: receipt.rowsIdentical,
    rowsUpdated: receipt.rowsUpdated,
    rowsRefused: receipt.rowsRefused,
    warnings: receipt.warnings,
    /** Why nothing was written, as a sentence; empty otherwise. */
    reason: receipt.reason,
    /** The first refused rows, without their values. */
    errors,
    startedAt: receipt.startedAt,
    finishedAt: receipt.finishedAt,
  };
}
