import { and, eq } from 'drizzle-orm';
import { type AuditEntry, audited } from '../audited.ts';
import type { RecordsDatabase } from '../open.ts';
import { dataTerms } from '../schema/index.ts';

export type AcceptedTerms = typeof dataTerms.$inferSelect;

/** What an account accepted of this version of the terms, or undefined. */
export function findAcceptedTerms(
  records: RecordsDatabase,
  accountId: number,
  version: string,
): AcceptedTerms | undefined {
  return records
    .select()
    .from(dataTerms)
    .where(and(eq(dataTerms.accountId, accountId), eq(dataTerms.version, version)))
    .get();
}

/**
 * Notes that terms were accepted. An account accepts a version once: later tries are noted in
 * the audit log and change nothing.
 * @param accepted null for somebody without an account, of whom nothing else is kept
 */
export function recordAcceptedTerms(
  records: RecordsDatabase,
  audit: AuditEntry,
  accepted: AcceptedTerms | null,
): void {
  audited(records, audit, (transaction) => {
    if (accepted) transaction.insert(dataTerms).values(accepted).onConflictDoNothing().run();
  });
}
