import { asc, eq } from 'drizzle-orm';
import { type AuditEntry, audited, type RecordsTransaction } from '../audited.ts';
import type { RecordsDatabase } from '../open.ts';
import { activityTotals } from '../schema/index.ts';

export type ActivityTotalRow = typeof activityTotals.$inferSelect;
export type ActivityTotalValues = Omit<ActivityTotalRow, 'pilotId'>;

/** The live totals of a pilot: events by week, type and partner. No attribute of a person. */
export function listActivityTotals(
  records: Pick<RecordsDatabase, 'select'>,
  pilotId: number,
): ActivityTotalRow[] {
  return records
    .select()
    .from(activityTotals)
    .where(eq(activityTotals.pilotId, pilotId))
    .orderBy(asc(activityTotals.week), asc(activityTotals.eventType), asc(activityTotals.partner))
    .all();
}

const rowsPerStatement = 500;

/** Puts a pilot's totals in the place of those before. Part of a larger, audited write. */
export function replaceActivityTotals(
  transaction: RecordsTransaction,
  pilotId: number,
  totals: readonly ActivityTotalValues[],
): void {
  transaction.delete(activityTotals).where(eq(activityTotals.pilotId, pilotId)).run();
  for (let start = 0; start < totals.length; start += rowsPerStatement) {
    const rows = totals
      .slice(start, start + rowsPerStatement)
      .map((total) => ({ pilotId, ...total }));
    transaction.insert(activityTotals).values(rows).run();
  }
}

/** Puts a pilot's totals right, when nothing else is to be written with them. */
export function correctActivityTotals(
  records: RecordsDatabase,
  audit: AuditEntry,
  pilotId: number,
  totals: readonly ActivityTotalValues[],
): void {
  audited(records, audit, (transaction) => replaceActivityTotals(transaction, pilotId, totals));
}
