import { and, asc, eq, exists, lte, type SQL, sql } from 'drizzle-orm';
import type { RecordsDatabase } from '../open.ts';
import {
  pilotPartners,
  pilots,
  stageAssessments,
  stakeholderRoles,
  stakeholders,
} from '../schema/index.ts';
import type { StageAssessment } from './road-map.ts';
import { isPublicStakeholder } from './stakeholders.ts';

/** Where a stakeholder's role stands in a phase. */
export interface CurrentStage {
  stakeholderId: number;
  slug: string;
  name: string;
  role: string;
  phase: string;
  stage: number;
  assessedOn: string;
  standing: StageAssessment['standing'];
  assessmentId: number;
  selfAssessmentId: number | null;
  suggestedStage: number | null;
  evidenceUrl: string;
}

/** Which part of the ecosystem is meant; all of it when empty. */
export interface EcosystemFilter {
  /** Code of a pilot: only those who have a part in it. */
  pilot?: string;
  region?: string;
  role?: string;
  /** YYYY-MM-DD: as the stages were at the end of that day. */
  asOf?: string;
}

/** A role that a stakeholder holds. */
export interface RoleHolder {
  stakeholderId: number;
  slug: string;
  name: string;
  region: string;
  role: string;
}

/** The current stages of one stakeholder, for the roles that it holds. */
export function listCurrentStages(records: RecordsDatabase, stakeholderId: number): CurrentStage[] {
  return currentStages(records, eq(stakeholders.id, stakeholderId));
}

/** The current stages of every stakeholder that may be shown to everybody, by name. */
export function listPublicStages(
  records: RecordsDatabase,
  filter: EcosystemFilter = {},
): CurrentStage[] {
  const { asOf, role } = filter;
  return currentStages(
    records,
    and(
      isPublicStakeholder(),
      isWithin(records, filter),
      role ? eq(stageAssessments.role, role) : undefined,
      asOf ? lte(stageAssessments.assessedOn, asOf) : undefined,
    ),
  );
}

/** Who may be shown to everybody holds which role, by name. */
export function listPublicHolders(
  records: RecordsDatabase,
  filter: EcosystemFilter = {},
): RoleHolder[] {
  const { id: stakeholderId, slug, name, region } = stakeholders;
  return records
    .select({ stakeholderId, slug, name, region, role: stakeholderRoles.role })
    .from(stakeholders)
    .innerJoin(stakeholderRoles, eq(stakeholderRoles.stakeholderId, stakeholders.id))
    .where(
      and(
        isPublicStakeholder(),
        isWithin(records, filter),
        filter.role ? eq(stakeholderRoles.role, filter.role) : undefined,
      ),
    )
    .orderBy(asc(stakeholders.name), asc(stakeholders.id), asc(stakeholderRoles.role))
    .all();
}

/** The regions that stakeholders who may be shown to everybody name. */
export function listPublicRegions(records: RecordsDatabase): string[] {
  return records
    .selectDistinct({ region: stakeholders.region })
    .from(stakeholders)
    .where(isPublicStakeholder())
    .orderBy(asc(stakeholders.region))
    .all()
    .map(({ region }) => region)
    .filter((region) => region !== '');
}

function isWithin(records: RecordsDatabase, { pilot, region }: EcosystemFilter): SQL | undefined {
  const partner = records
    .select({ id: pilotPartners.stakeholderId })
    .from(pilotPartners)
    .innerJoin(pilots, eq(pilots.id, pilotPartners.pilotId))
    .where(and(eq(pilotPartners.stakeholderId, stakeholders.id), eq(pilots.code, pilot ?? '')));
  return and(
    region ? eq(stakeholders.region, region) : undefined,
    pilot ? exists(partner) : undefined,
  );
}

function currentStages(records: RecordsDatabase, where: SQL | undefined): CurrentStage[] {
  const { role, phase, stage, assessedOn, standing, evidenceUrl } = stageAssessments;
  const { id: assessmentId, selfAssessmentId, suggestedStage } = stageAssessments;
  const recency = sql<number>`row_number() over (
    partition by ${stageAssessments.stakeholderId}, ${role}, ${phase}
    order by ${assessedOn} desc, ${stageAssessments.id} desc)`.as('recency');
  const { id: stakeholderId, slug, name } = stakeholders;
  const shown = { slug, name, role, phase, stage, assessedOn, standing, evidenceUrl };
  const ranked = records
    .select({
      ...shown,
      // Two tables have an id: within the query each needs a name of its own.
      stakeholderId: sql<number>`${stakeholderId}`.as('holder_id'),
      assessmentId: sql<number>`${assessmentId}`.as('assessment_id'),
      selfAssessmentId,
      suggestedStage,
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
  const { recency: _, ...columns } = ranked._.selectedFields;
  return records
    .select(columns)
    .from(ranked)
    .where(eq(ranked.recency, 1))
    .orderBy(asc(ranked.name), asc(ranked.stakeholderId))
    .all();
}
