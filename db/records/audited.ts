import { createHash } from 'node:crypto';
import { desc } from 'drizzle-orm';
import type { RecordsDatabase } from './open.ts';
import { auditLog } from './schema/index.ts';

/** Who did what to what. `details` holds ids and code-list values, never submitted text. */
export interface AuditEntry {
  at: string;
  /** Display name of the account, or the command's name. */
  actor: string;
  accountId: number | null;
  action: string;
  subjectType: string;
  subjectId: string;
  details?: Record<string, unknown>;
}

export type RecordsTransaction = Parameters<Parameters<RecordsDatabase['transaction']>[0]>[0];

/** What an audit row's hash covers, in a fixed order. */
export function auditHash(
  previousHash: string,
  row: Omit<AuditEntry, 'details'> & { details: string },
): string {
  const covered = [
    previousHash,
    row.at,
    row.actor,
    row.accountId ?? '',
    row.action,
    row.subjectType,
    row.subjectId,
    row.details,
  ];
  return createHash('sha256').update(JSON.stringify(covered)).digest('hex');
}

/**
 * Writes and records the writing in one transaction: neither happens without the
 * other. The entry may depend on the result (a new row's id). Every writing query
 * of records.db goes through here.
 */
export function audited<T>(
  records: RecordsDatabase,
  entry: AuditEntry | ((result: T) => AuditEntry),
  write: (transaction: RecordsTransaction) => T,
): T {
  return records.transaction(
    (transaction) => {
      const result = write(transaction);
      appendAudit(transaction, typeof entry === 'function' ? entry(result) : entry);
      return result;
    },
    { behavior: 'immediate' },
  );
}

function appendAudit(transaction: RecordsTransaction, entry: AuditEntry): void {
  const last = transaction
    .select({ hash: auditLog.hash })
    .from(auditLog)
    .orderBy(desc(auditLog.id))
    .limit(1)
    .get();
  const previousHash = last?.hash ?? '';
  const row = { ...entry, details: JSON.stringify(entry.details ?? {}) };
  transaction
    .insert(auditLog)
    .values({ ...row, previousHash, hash: auditHash(previousHash, row) })
    .run();
}
