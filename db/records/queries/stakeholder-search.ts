import { and, asc, count, eq, exists, isNotNull, isNull, type SQL } from 'drizzle-orm';
import type { RecordsDatabase } from '../open.ts';
import {
  pilotPartners,
  pilots,
  stageAssessments,
  stakeholderRoles,
  stakeholders,
} from '../schema/index.ts';
import { containsText } from './contains-text.ts';
import { isListedToAll, type StakeholderWithRoles, withRoles } from './stakeholders.ts';

export interface StakeholderFilter {
  /** Words looked for in name, summary and region; wildcards stand for themselves. */
  text?: string;
  role?: string;
  /** Only those assessed in this phase, for `role` when that is given too. */
  phase?: string;
  region?: string;
  /** Code of a pilot that they have a part in. */
  pilot?: string;
  /** Whether individuals who chose not to be listed are found too. */
  includesUnlisted: boolean;
  /** Archived ones instead of current ones. */
  isArchived?: boolean;
}

/** One page of the directory, by name, and how many there are in all. */
export function searchStakeholders(
  records: RecordsDatabase,
  filter: StakeholderFilter,
  { limit, offset }: { limit: number; offset: number },
): { rows: StakeholderWithRoles[]; total: number } {
  const where = matches(records, filter);
  const rows = records
    .select()
    .from(stakeholders)
    .where(where)
    .orderBy(asc(stakeholders.name), asc(stakeholders.id))
    .limit(limit)
    .offset(offset)
    .all();
  const total = records.select({ total: count() }).from(stakeholders).where(where).get()?.total;
  return { rows: withRoles(records, rows), total: total ?? 0 };
}

/** The regions that current stakeholders name, for the directory's filter. */
export function listStakeholderRegions(
  records: RecordsDatabase,
  filter: StakeholderFilter,
): string[] {
  return records
    .selectDistinct({ region: stakeholders.region })
    .from(stakeholders)
    .where(matches(records, filter))
    .orderBy(asc(stakeholders.region))
    .all()
    .map((row) => row.region)
    .filter((region) => region !== '');
}

function matches(records: RecordsDatabase, filter: StakeholderFilter): SQL | undefined {
  const { text, region } = filter;
  const { name, summary } = stakeholders;
  return and(
    filter.isArchived ? isNotNull(stakeholders.archivedAt) : isNull(stakeholders.archivedAt),
    filter.includesUnlisted ? undefined : isListedToAll(),
    ...(text ? text.split(/\s+/) : [])
      .filter((word) => word !== '')
      .map((word) => containsText([name, summary, stakeholders.region], word)),
    region ? eq(stakeholders.region, region) : undefined,
    hasPartIn(records, filter.pilot),
    holdsRole(records, filter.role),
    assessedIn(records, filter.phase, filter.role),
  );
}

function hasPartIn(records: RecordsDatabase, code: string | undefined): SQL | undefined {
  if (!code) return undefined;
  const part = records
    .select({ id: pilotPartners.stakeholderId })
    .from(pilotPartners)
    .innerJoin(pilots, eq(pilots.id, pilotPartners.pilotId))
    .where(and(eq(pilotPartners.stakeholderId, stakeholders.id), eq(pilots.code, code)));
  return exists(part);
}

function holdsRole(records: RecordsDatabase, role: string | undefined): SQL | undefined {
  if (!role) return undefined;
  const held = records
    .select({ role: stakeholderRoles.role })
    .from(stakeholderRoles)
    .where(
      and(eq(stakeholderRoles.stakeholderId, stakeholders.id), eq(stakeholderRoles.role, role)),
    );
  return exists(held);
}

function assessedIn(
  records: RecordsDatabase,
  phase: string | undefined,
  role: string | undefined,
): SQL | undefined {
  if (!phase) return undefined;
  // Joined with the roles held: an assessment of a role given up is history, not the present.
  const assessed = records
    .select({ id: stageAssessments.id })
    .from(stageAssessments)
    .innerJoin(
      stakeholderRoles,
      and(
        eq(stakeholderRoles.stakeholderId, stageAssessments.stakeholderId),
        eq(stakeholderRoles.role, stageAssessments.role),
      ),
    )
    .where(
      and(
        eq(stageAssessments.stakeholderId, stakeholders.id),
        eq(stageAssessments.phase, phase),
        role ? eq(stageAssessments.role, role) : undefined,
      ),
    );
  return exists(assessed);
}
