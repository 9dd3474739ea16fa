import { and, asc, eq, max } from 'drizzle-orm';
import { type AuditEntry, audited } from '../audited.ts';
import type { RecordsDatabase } from '../open.ts';
import { milestones } from '../schema/index.ts';

export type Milestone = typeof milestones.$inferSelect;
/** `position` is the end of the list when it is left out. */
export type MilestoneValues = Omit<typeof milestones.$inferInsert, 'id' | 'position'> & {
  position?: number;
};

/** The milestones of a pilot, in the order of its plan. */
export function listMilestones(records: RecordsDatabase, pilotId: number): Milestone[] {
  return records
    .select()
    .from(milestones)
    .where(eq(milestones.pilotId, pilotId))
    .orderBy(asc(milestones.position), asc(milestones.id))
    .all();
}

/** A milestone of this pilot and of no other. */
export function findMilestone(
  records: RecordsDatabase,
  pilotId: number,
  id: number,
): Milestone | undefined {
  return records
    .select()
    .from(milestones)
    .where(and(eq(milestones.id, id), eq(milestones.pilotId, pilotId)))
    .get();
}

/** Adds a milestone, at the end of the plan unless a position is given. */
export function insertMilestone(
  records: RecordsDatabase,
  audit: AuditEntry | ((milestone: Milestone) => AuditEntry),
  values: MilestoneValues,
): Milestone {
  return audited(records, audit, (transaction) => {
    const last = transaction
      .select({ position: max(milestones.position) })
      .from(milestones)
      .where(eq(milestones.pilotId, values.pilotId))
      .get();
    const position = values.position ?? (last?.position ?? 0) + 1;
    return transaction
      .insert(milestones)
      .values({ ...values, position })
      .returning()
      .get();
  });
}

/** Changes a milestone's title, dates or evidence. */
export function updateMilestone(
  records: RecordsDatabase,
  audit: AuditEntry,
  id: number,
  values: Partial<Omit<MilestoneValues, 'pilotId'>>,
): void {
  audited(records, audit, (transaction) => {
    transaction.update(milestones).set(values).where(eq(milestones.id, id)).run();
  });
}

/** Deletes a milestone. The audit row keeps that it was there. */
export function deleteMilestone(records: RecordsDatabase, audit: AuditEntry, id: number): void {
  audited(records, audit, (transaction) => {
    transaction.delete(milestones).where(eq(milestones.id, id)).run();
  });
}
