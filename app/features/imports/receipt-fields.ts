import { qualitySentences } from '#app/core/quality/quality-rules.ts';
import type { ImportReceipt, ImportRefusal } from '#db/records/queries/imports.ts';
import { describeResults } from './describe-results.ts';

/** A receipt as the API and the command give it. */
export function receiptFields(receipt: ImportReceipt, errors: readonly ImportRefusal[]) {
  const findings = qualitySentences(receipt.quality);
  return {
    id: receipt.id,
    pilot: receipt.pilotCode,
    partner: receipt.partnerSlug,
    status: receipt.status,
    format: receipt.format,
    /** The saved mapping by which the columns were read; null when their names were known. */
    mapping: receipt.mappingId,
    isDryRun: receipt.isDryRun,
    sha256: receipt.sha256,
    bytesTotal: receipt.bytesTotal,
    bytesDone: receipt.bytesDone,
    rowsTotal: receipt.rowsTotal,
    rowsNew: receipt.rowsNew,
    rowsIdentical: receipt.rowsIdentical,
    rowsUpdated: receipt.rowsUpdated,
    rowsRefused: receipt.rowsRefused,
    warnings: [...receipt.warnings, ...findings.map(({ sentence }) => sentence)],
    /** What the quality rules found. The sentences stand in `warnings` too. */
    quality: findings.map(({ rule, sentence }) => ({
      ...{ rule, sentence },
      count: receipt.quality.find((one) => one.rule === rule)?.count ?? 0,
    })),
    /** What the rows were found to be, for formats whose rows are judged as they are read. */
    results: describeResults(receipt),
    /** All refused rows by what has to be mended. */
    repairs: receipt.repairs,
    /** Which activity totals the rows move or would move. */
    movedTotals: receipt.movedTotals,
    /** Why nothing was written, as a sentence; empty otherwise. */
    reason: receipt.reason,
    /** The first refused rows, without their values. */
    errors,
    /** Where the refused rows are, with what is wrong with each; null when there are none. */
    refusedRows: receipt.refusedName === null ? null : `/api/v1/imports/${receipt.id}/refused.csv`,
    approvedBy: receipt.approvedBy,
    approvedAt: receipt.approvedAt,
    startedAt: receipt.startedAt,
    finishedAt: receipt.finishedAt,
    undoneAt: receipt.undoneAt,
    /** How many rows of each kind went and stayed when it was undone. */
    undoEffect: receipt.undoEffect,
  };
}
