import { canDo, checkMay } from '#app/core/access/permissions.ts';
import { AppError } from '#app/core/app-error.ts';
import { findFormat } from '#app/core/formats/format-registry.ts';
import {
  findImport,
  type ImportReceipt,
  type ImportStatus,
  listImportRefusals,
} from '#db/records/queries/imports.ts';
import type { FeatureContext } from '../feature-context.ts';
import { asReaderSees } from './as-reader-sees.ts';
import { ownPartnerId } from './own-partner.ts';
import { receiptFields } from './receipt-fields.ts';

const running: readonly ImportStatus[] = ['queued', 'reading', 'undoing'];

/** A receipt as a line of a list. */
export function receiptLine(receipt: ImportReceipt) {
  return {
    id: receipt.id,
    status: receipt.status,
    isRunning: running.includes(receipt.status),
    isDryRun: receipt.isDryRun,
    formatLabel: findFormat(receipt.format)?.label ?? receipt.format,
    partnerName: receipt.partnerName,
    requestedBy: receipt.requestedBy,
    createdAt: receipt.createdAt,
    rowsTotal: receipt.rowsTotal,
    rowsNew: receipt.rowsNew,
    rowsUpdated: receipt.rowsUpdated,
    rowsIdentical: receipt.rowsIdentical,
    rowsRefused: receipt.rowsRefused,
  };
}

/** The receipt as the API gives it. Throws as `readImport` does. */
export function readReceipt(context: FeatureContext, id: number) {
  const receipt = findReadableImport(context, id);
  return receiptFields(receipt, listImportRefusals(context.records, id));
}

/**
 * The receipt with a number, for whoever may read it. To a partner and its programs other
 * partners' numbers are not there at all, so that nothing can be learned by counting.
 * @throws AppError `sign_in_required`, `forbidden` or `not_found`
 */
export function findReadableImport({ records, actor }: FeatureContext, id: number): ImportReceipt {
  checkMay(actor, 'import:read');
  const receipt = Number.isSafeInteger(id) ? findImport(records, id) : undefined;
  const resource = { partnerId: receipt?.partnerId ?? null, pilotId: receipt?.pilotId };
  const isHidden = ownPartnerId(actor) !== null && !canDo(actor, 'import:read', resource);
  if (!receipt || isHidden) {
    throw new AppError('not_found', 'There is no import with this number.');
  }
  checkMay(actor, 'import:read', { partnerId: receipt.partnerId });
  return asReaderSees(actor, receipt);
}
