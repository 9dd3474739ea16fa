import { asc, eq } from 'drizzle-orm';
import type { RecordsDatabase } from '../open.ts';
import { activityTotals } from '../schema/index.ts';

export type ActivityTotalRow = typeof activityTotals.$inferSelect;

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
