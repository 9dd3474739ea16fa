import { findingsForPartners } from '#app/core/quality/quality-rules.ts';
import type { RecordsDatabase } from '#db/records/open.ts';
import type { ImportReceipt } from '#db/records/queries/imports.ts';
import { findLatestOwnImport } from '#db/records/queries/sent-files.ts';

/**
 * Whether an import that is in order must wait for a coordinator. What coordinators and
 * commands send never waits. What a partner sends waits the first time that a format of
 * its is to stand in the pilot, and again whenever a quality rule was not met or there is
 * a warning that its last import did not have.
 */
export function mustWait(records: RecordsDatabase, receipt: ImportReceipt): boolean {
  if (!receipt.isSentByPartner || receipt.approvedAt !== null) return false;
  const last = findLatestOwnImport(records, receipt);
  if (!last || findingsForPartners(receipt.quality).length > 0) return true;
  return receipt.warnings.some((warning) => !last.warnings.includes(warning));
}
