import { and, desc, eq, isNotNull, isNull } from 'drizzle-orm';
import { AppError } from '#app/core/app-error.ts';
import { type AuditEntry, audited } from '../audited.ts';
import type { RecordsDatabase } from '../open.ts';
import { selfAssessments, stageAssessments } from '../schema/index.ts';
import type { StageAssessmentValues } from './road-map.ts';

export type SelfAssessment = typeof selfAssessments.$inferSelect;
type SelfAssessmentValues = Omit<typeof selfAssessments.$inferInsert, 'id' | 'handedInAt'>;

/** The self-assessment of a stakeholder's role that is not handed in yet. */
export function findOpenSelfAssessment(
  records: RecordsDatabase,
  stakeholderId: number,
  role: string,
): SelfAssessment | undefined {
  return records.select().from(selfAssessments).where(isOpenFor(stakeholderId, role)).get();
}

/** The self-assessment of a stakeholder's role that was handed in last. */
export function findLatestHandedIn(
  records: RecordsDatabase,
  stakeholderId: number,
  role: string,
): SelfAssessment | undefined {
  return records
    .select()
    .from(selfAssessments)
    .where(
      and(
        eq(selfAssessments.stakeholderId, stakeholderId),
        eq(selfAssessments.role, role),
        isNotNull(selfAssessments.handedInAt),
      ),
    )
    .orderBy(desc(selfAssessments.id))
    .limit(1)
    .get();
}

/** All self-assessments of a stakeholder, open ones too, latest first. */
export function listSelfAssessments(
  records: RecordsDatabase,
  stakeholderId: number,
): SelfAssessment[] {
  return records
    .select()
    .from(selfAssessments)
    .where(eq(selfAssessments.stakeholderId, stakeholderId))
    .orderBy(desc(selfAssessments.id))
    .all();
}

/** Begins the self-assessment of a role, or saves what has been answered of the open one. */
export function saveSelfAssessment(
  records: RecordsDatabase,
  audit: AuditEntry,
  values: SelfAssessmentValues,
): void {
  audited(records, audit, (transaction) => {
    const { contentVersion, answers, overrides, savedAt } = values;
    const saved = transaction
      .update(selfAssessments)
      .set({ contentVersion, answers, overrides, savedAt })
      .where(isOpenFor(values.stakeholderId, values.role))
      .run();
    if (saved.changes === 0) transaction.insert(selfAssessments).values(values).run();
  });
}

/**
 * Hands in a self-assessment with the stages that come of it, all or nothing. It is closed
 * from then on.
 * @throws AppError `conflict` when it was handed in already
 */
export function handInSelfAssessment(
  records: RecordsDatabase,
  audit: AuditEntry,
  id: number,
  handedInAt: string,
  stages: Omit<StageAssessmentValues, 'selfAssessmentId'>[],
): void {
  audited(records, audit, (transaction) => {
    const closed = transaction
      .update(selfAssessments)
      .set({ handedInAt })
      .where(and(eq(selfAssessments.id, id), isNull(selfAssessments.handedInAt)))
      .run();
    if (closed.changes === 0) {
      throw new AppError('conflict', 'This self-assessment is handed in already. Reload the page.');
    }
    transaction
      .insert(stageAssessments)
      .values(stages.map((stage) => ({ ...stage, selfAssessmentId: id })))
      .run();
  });
}

function isOpenFor(stakeholderId: number, role: string) {
  return and(
    eq(selfAssessments.stakeholderId, stakeholderId),
    eq(selfAssessments.role, role),
    isNull(selfAssessments.handedInAt),
  );
}
