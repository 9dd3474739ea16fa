import { desc, eq } from 'drizzle-orm';
import { type AuditEntry, audited } from '../audited.ts';
import type { RecordsDatabase } from '../open.ts';
import { stageAssessments } from '../schema/index.ts';

export type StageAssessment = typeof stageAssessments.$inferSelect;
export type StageAssessmentValues = Omit<typeof stageAssessments.$inferInsert, 'id'>;

/** Adds an assessment. There is no query that changes or deletes one: history is append-only. */
export function insertStageAssessment(
  records: RecordsDatabase,
  audit: AuditEntry | ((assessment: StageAssessment) => AuditEntry),
  values: StageAssessmentValues,
): StageAssessment {
  return audited(records, audit, (transaction) =>
    transaction.insert(stageAssessments).values(values).returning().get(),
  );
}

/** Adds several assessments at once, all or none. */
export function insertStageAssessments(
  records: RecordsDatabase,
  audit: AuditEntry,
  values: StageAssessmentValues[],
): void {
  audited(records, audit, (transaction) => {
    transaction.insert(stageAssessments).values(values).run();
  });
}

/** Every assessment of a stakeholder, latest first, those of roles since given up included. */
export function listStageHistory(
  records: RecordsDatabase,
  stakeholderId: number,
): StageAssessment[] {
  return records
    .select()
    .from(stageAssessments)
    .where(eq(stageAssessments.stakeholderId, stakeholderId))
    .orderBy(desc(stageAssessments.assessedOn), desc(stageAssessments.id))
    .all();
}
