import { type AuditEntry, audited } from '../audited.ts';
import type { RecordsDatabase } from '../open.ts';

/** Notes in the audit log that something was downloaded. Nothing else is kept of it. */
export function recordDownload(records: RecordsDatabase, audit: AuditEntry): void {
  audited(records, audit, () => undefined);
}
