import { and, asc, count, eq, exists, inArray, isNotNull, isNull, or, type SQL } from 'drizzle-orm';
import { AppError } from '#app/core/app-error.ts';
import { type AuditEntry, audited, type RecordsTransaction } from '../audited.ts';
import type { RecordsDatabase } from '../open.ts';
import { stageAssessments, stakeholderRoles, stakeholders } from '../schema/index.ts';
import { containsText } from './contains-text.ts';

export type Stakeholder = typeof stakeholders.$inferSelect;
export type StakeholderValues = Omit<typeof stakeholders.$inferInsert, 'id'>;

/** A role that a stakeholder holds; exactly one of them is primary. */
export interface RoleHeld {
  role: string;
  isPrimary: boolean;
}

export type StakeholderWithRoles = Stakeholder & { roles: RoleHeld[] };

type Audit = AuditEntry | ((stakeholder: Stakeholder) => AuditEntry);

/** A stakeholder by slug, archived or not, listed or not. The caller decides who may see it. */
export function findStakeholderBySlug(
  records: RecordsDatabase,
  slug: string,
): StakeholderWithRoles | undefined {
  const row = records.select().from(stakeholders).where(eq(stakeholders.slug, slug)).get();
  return row && withRoles(records, [row])[0];
}

/**
 * Adds a stakeholder with its roles.
 * @throws AppError `conflict` when the slug is taken
 */
export function insertStakeholder(
  records: RecordsDatabase,
  audit: Audit,
  values: StakeholderValues,
  roles: RoleHeld[],
): Stakeholder {
  return audited(records, audit, (transaction) => {
    refuseTakenSlug(transaction, values.slug);
    const row = transaction.insert(stakeholders).values(values).returning().get();
    writeRoles(transaction, row.id, roles);
    return row;
  });
}

/** Changes a stakeholder and replaces its roles. Assessments of a dropped role stay in history. */
export function updateStakeholder(
  records: RecordsDatabase,
  audit: AuditEntry,
  id: number,
  values: Partial<Omit<StakeholderValues, 'slug' | 'createdAt'>>,
  roles: RoleHeld[],
): void {
  audited(records, audit, (transaction) => {
    transaction.update(stakeholders).set(values).where(eq(stakeholders.id, id)).run();
    transaction.delete(stakeholderRoles).where(eq(stakeholderRoles.stakeholderId, id)).run();
    writeRoles(transaction, id, roles);
  });
}

/** Sets or takes back the archiving of a stakeholder; nothing of it is deleted. */
export function setStakeholderArchived(
  records: RecordsDatabase,
  audit: AuditEntry,
  id: number,
  archivedAt: string | null,
): void {
  audited(records, audit, (transaction) => {
    transaction.update(stakeholders).set({ archivedAt }).where(eq(stakeholders.id, id)).run();
  });
}

export interface StakeholderFilter {
  /** Words looked for in name, summary and region; wildcards stand for themselves. */
  text?: string;
  role?: string;
  /** Only those assessed in this phase, for `role` when that is given too. */
  phase?: string;
  region?: string;
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

/** Current stakeholders to choose from in a form, by name. */
export function listStakeholderChoices(
  records: RecordsDatabase,
): { id: number; slug: string; name: string }[] {
  const { id, slug, name } = stakeholders;
  return records
    .select({ id, slug, name })
    .from(stakeholders)
    .where(isNull(stakeholders.archivedAt))
    .orderBy(asc(name), asc(id))
    .all();
}

/** The condition under which a stakeholder may be shown to everybody. */
export function isPublicStakeholder(): SQL | undefined {
  return and(isNull(stakeholders.archivedAt), isListedToAll());
}

function isListedToAll(): SQL | undefined {
  return or(eq(stakeholders.kind, 'organisation'), eq(stakeholders.isListed, true));
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
    holdsRole(records, filter.role),
    assessedIn(records, filter.phase, filter.role),
  );
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

function refuseTakenSlug(transaction: RecordsTransaction, slug: string): void {
  const taken = transaction
    .select({ id: stakeholders.id })
    .from(stakeholders)
    .where(eq(stakeholders.slug, slug))
    .get();
  if (taken) {
    throw new AppError('conflict', 'A stakeholder with this address exists already.');
  }
}

function writeRoles(transaction: RecordsTransaction, stakeholderId: number, roles: RoleHeld[]) {
  if (roles.length === 0) return;
  transaction
    .insert(stakeholderRoles)
    .values(roles.map(({ role, isPrimary }) => ({ stakeholderId, role, isPrimary })))
    .run();
}

function withRoles(records: RecordsDatabase, rows: Stakeholder[]): StakeholderWithRoles[] {
  const ids = rows.map((row) => row.id);
  const held = records
    .select()
    .from(stakeholderRoles)
    .where(inArray(stakeholderRoles.stakeholderId, ids))
    .all();
  return rows.map((row) => ({
    ...row,
    roles: held
      .filter((role) => role.stakeholderId === row.id)
      .map(({ role, isPrimary }) => ({ role, isPrimary })),
  }));
}
