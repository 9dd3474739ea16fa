import { and, asc, between, eq, inArray, isNull, or, type SQL } from 'drizzle-orm';
import { AppError } from '#app/core/app-error.ts';
import { type AuditEntry, audited, type RecordsTransaction } from '../audited.ts';
import type { RecordsDatabase } from '../open.ts';
import { stakeholderRoles, stakeholders } from '../schema/index.ts';

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

/** As `findStakeholderBySlug`, by its number. */
export function findStakeholderById(
  records: RecordsDatabase,
  id: number,
): StakeholderWithRoles | undefined {
  const row = records.select().from(stakeholders).where(eq(stakeholders.id, id)).get();
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

/** The addresses in use that are a base, or the base with something after it. */
export function listSlugsFrom(records: RecordsDatabase, base: string): string[] {
  return records
    .select({ slug: stakeholders.slug })
    .from(stakeholders)
    .where(between(stakeholders.slug, base, `${base}~`))
    .all()
    .map(({ slug }) => slug);
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

/** Names and sites of all stakeholders, archived and unlisted ones too: to find them again by. */
export function listStakeholderSites(
  records: RecordsDatabase,
): Pick<Stakeholder, 'slug' | 'name' | 'website' | 'archivedAt'>[] {
  const { slug, name, website, archivedAt, id } = stakeholders;
  return records
    .select({ slug, name, website, archivedAt })
    .from(stakeholders)
    .orderBy(asc(id))
    .all();
}

/** The condition under which a stakeholder may be shown to everybody. */
export function isPublicStakeholder(): SQL | undefined {
  return and(isNull(stakeholders.archivedAt), isListedToAll());
}

/** The condition of having chosen to be listed; organisations always are. */
export function isListedToAll(): SQL | undefined {
  return or(eq(stakeholders.kind, 'organisation'), eq(stakeholders.isListed, true));
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

/** The rows with the roles of each. */
export function withRoles(records: RecordsDatabase, rows: Stakeholder[]): StakeholderWithRoles[] {
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
