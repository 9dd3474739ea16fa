import { asc, count, desc, gt, notInArray } from 'drizzle-orm';
import { auditHash } from '../audited.ts';
import type { RecordsDatabase } from '../open.ts';
import { auditLog } from '../schema/index.ts';

export type AuditRow = typeof auditLog.$inferSelect;

/** One page of the audit log, latest first, and how many rows there are. */
export function listAuditRows(
  records: RecordsDatabase,
  { limit, offset }: { limit: number; offset: number },
): { rows: AuditRow[]; total: number } {
  const rows = records
    .select()
    .from(auditLog)
    .orderBy(desc(auditLog.id))
    .limit(limit)
    .offset(offset)
    .all();
  const total = records.select({ total: count() }).from(auditLog).get()?.total;
  return { rows, total: total ?? 0 };
}

/** Whether nobody but these actors has ever written here, as far as writes are audited. */
export function isUntouchedByOthers(records: RecordsDatabase, ...actors: string[]): boolean {
  const { id, actor } = auditLog;
  return records.select({ id }).from(auditLog).where(notInArray(actor, actors)).get() === undefined;
}

const batchSize = 1000;

/**
 * Walks the whole chain of hashes and finds the first row that was changed, or that
 * follows a row taken away.
 * @returns the row's id, or null when the log is whole. Rows cut off at the end
 *   cannot be noticed from the log alone.
 */
export function findBrokenAuditRow(records: RecordsDatabase): number | null {
  let previousHash = '';
  let lastId = 0;
  for (;;) {
    const rows = records
      .select()
      .from(auditLog)
      .where(gt(auditLog.id, lastId))
      .orderBy(asc(auditLog.id))
      .limit(batchSize)
      .all();
    for (const row of rows) {
      if (row.previousHash !== previousHash || row.hash !== auditHash(previousHash, row)) {
        return row.id;
      }
      previousHash = row.hash;
      lastId = row.id;
    }
    if (rows.length < batchSize) return null;
  }
}
