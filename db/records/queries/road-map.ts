import { and, asc, desc, eq, type SQL, sql } from 'drizzle-orm';
import { type AuditEntry, audited } from '../audited.ts';
import type { RecordsDatabase } from '../open.ts';
import { stageAssessments, stakeholderRoles, stakeholders } from '../schema/index.ts';
import { isPublicStakeholder } from './stakeholders.ts';

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

/** Where a stakeholder's role stands in a phase now. */
export interface CurrentStage {
  stakeholderId: number;
  slug: string;
  name: string;
  role: string;
  phase: string;
  stage: number;
  assessedOn: string;
  standing: StageAssessment['standing'];
}

/** The current stages of one stakeholder, for the roles that it holds. */
export function listCurrentStages(records: RecordsDatabase, stakeholderId: number): CurrentStage[] {
  return currentStages(records, eq(stakeholders.id, stakeholderId));
}

/** The current stages of every stakeholder that may be shown to everybody, by name. */
export function listPublicStages(records: RecordsDatabase): CurrentStage[] {
  return currentStages(records, isPublicStakeholder());
}

/** How many stakeholders may be shown to everybody, and the roles they hold between them. */
export function countPublicStakeholders(records: RecordsDatabase): {
  stakeholders: number;
  roles: string[];
} {
  const held = records
    .select({ id: stakeholders.id, role: stakeholderRoles.role })
    .from(stakeholders)
    .leftJoin(stakeholderRoles, eq(stakeholderRoles.stakeholderId, stakeholders.id))
    .where(isPublicStakeholder())
    .all();
  const roles = new Set(held.flatMap(({ role }) => (role === null ? [] : [role])));
  return {
    stakeholders: new Set(held.map(({ id }) => id)).size,
    roles: [...roles],
  };
}

function currentStages(records: RecordsDatabase, where: SQL | undefined): CurrentStage[] {
  const { role, phase, stage, assessedOn, standing } = stageAssessments;
  const recency = sql<number>`row_number() over (
    partition by ${stageAssessments.stakeholderId}, ${role}, ${phase}
    order by ${assessedOn} desc, ${stageAssessments.id} desc)`.as('recency');
  const ranked = records
    .select({
      stakeholderId: stakeholders.id,
      slug: stakeholders.slug,
      name: stakeholders.name,
      role,
      phase,
      stage,
      assessedOn,
      standing,
      recency,
    })
    .from(stageAssessments)
    .innerJoin(stakeholders, eq(stakeholders.id, stageAssessments.stakeholderId))
    .innerJoin(
      stakeholderRoles,
      and(
        eq(stakeholderRoles.stakeholderId, stageAssessments.stakeholderId),
        eq(stakeholderRoles.role, role),
      ),
    )
    .where(where)
    .as('ranked');
  return records
    .select({
      stakeholderId: ranked.stakeholderId,
      slug: ranked.slug,
      name: ranked.name,
      role: ranked.role,
      phase: ranked.phase,
      stage: ranked.stage,
      assessedOn: ranked.assessedOn,
      standing: ranked.standing,
    })
    .from(ranked)
    .where(eq(ranked.recency, 1))
    .orderBy(asc(ranked.name), asc(ranked.stakeholderId))
    .all();
}
