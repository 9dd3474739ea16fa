import { and, asc, eq } from 'drizzle-orm';
import { AppError } from '#app/core/app-error.ts';
import { type AuditEntry, audited } from '../audited.ts';
import type { RecordsDatabase } from '../open.ts';
import { pilotPartners, pilots, stakeholders } from '../schema/index.ts';

export type PilotPartnerValues = typeof pilotPartners.$inferInsert;
export type PartnerPart = PilotPartnerValues['part'];

/** A part that a stakeholder plays in a pilot. One stakeholder may play several. */
export interface PilotPartner {
  stakeholderId: number;
  slug: string;
  name: string;
  kind: 'organisation' | 'individual';
  isListed: boolean;
  archivedAt: string | null;
  part: PartnerPart;
  sendsLogs: boolean;
}

/**
 * Gives a stakeholder a part in a pilot.
 * @throws AppError `conflict` when it plays that part already
 */
export function addPilotPartner(
  records: RecordsDatabase,
  audit: AuditEntry,
  values: PilotPartnerValues,
): void {
  audited(records, audit, (transaction) => {
    const added = transaction.insert(pilotPartners).values(values).onConflictDoNothing().run();
    if (added.changes === 0) {
      throw new AppError('conflict', 'This partner plays this part in the pilot already.');
    }
  });
}

/** Which part of which stakeholder in which pilot. */
export type PilotPartKey = Pick<PilotPartnerValues, 'pilotId' | 'stakeholderId' | 'part'>;

/** Takes a part away from a stakeholder. Logs that it sent stay. */
export function removePilotPartner(
  records: RecordsDatabase,
  audit: AuditEntry,
  key: PilotPartKey,
): void {
  audited(records, audit, (transaction) => {
    transaction.delete(pilotPartners).where(isPart(key)).run();
  });
}

/** Says whether a partner has agreed to send logs for its part. */
export function setPartnerSendsLogs(
  records: RecordsDatabase,
  audit: AuditEntry,
  key: PilotPartKey,
  sendsLogs: boolean,
): void {
  audited(records, audit, (transaction) => {
    transaction.update(pilotPartners).set({ sendsLogs }).where(isPart(key)).run();
  });
}

/** The partners of a pilot, by name and part. */
export function listPilotPartners(records: RecordsDatabase, pilotId: number): PilotPartner[] {
  return records
    .select({
      stakeholderId: stakeholders.id,
      slug: stakeholders.slug,
      name: stakeholders.name,
      kind: stakeholders.kind,
      isListed: stakeholders.isListed,
      archivedAt: stakeholders.archivedAt,
      part: pilotPartners.part,
      sendsLogs: pilotPartners.sendsLogs,
    })
    .from(pilotPartners)
    .innerJoin(stakeholders, eq(stakeholders.id, pilotPartners.stakeholderId))
    .where(eq(pilotPartners.pilotId, pilotId))
    .orderBy(asc(stakeholders.name), asc(stakeholders.id), asc(pilotPartners.part))
    .all();
}

/** The identifiers under which the partners of a pilot sign credentials. */
export function listIssuerIds(records: RecordsDatabase, pilotId: number): string[] {
  const rows = records
    .selectDistinct({ id: stakeholders.id, issuerIds: stakeholders.issuerIds })
    .from(pilotPartners)
    .innerJoin(stakeholders, eq(stakeholders.id, pilotPartners.stakeholderId))
    .where(eq(pilotPartners.pilotId, pilotId))
    .all();
  return rows.flatMap(({ issuerIds }) => issuerIds);
}

/** The addresses of the own sites of a pilot's partners; none for partners without one. */
export function listPartnerWebsites(records: RecordsDatabase, pilotId: number): string[] {
  const rows = records
    .selectDistinct({ website: stakeholders.website })
    .from(pilotPartners)
    .innerJoin(stakeholders, eq(stakeholders.id, pilotPartners.stakeholderId))
    .where(eq(pilotPartners.pilotId, pilotId))
    .all();
  return rows.flatMap(({ website }) => website || []);
}

/** The pilots that a stakeholder plays a part in, by name. */
export function listPilotsOfStakeholder(
  records: RecordsDatabase,
  stakeholderId: number,
): { code: string; name: string; part: PartnerPart; sendsLogs: boolean }[] {
  return records
    .select({
      code: pilots.code,
      name: pilots.name,
      part: pilotPartners.part,
      sendsLogs: pilotPartners.sendsLogs,
    })
    .from(pilotPartners)
    .innerJoin(pilots, eq(pilots.id, pilotPartners.pilotId))
    .where(eq(pilotPartners.stakeholderId, stakeholderId))
    .orderBy(asc(pilots.name), asc(pilotPartners.part))
    .all();
}

function isPart({ pilotId, stakeholderId, part }: PilotPartKey) {
  return and(
    eq(pilotPartners.pilotId, pilotId),
    eq(pilotPartners.stakeholderId, stakeholderId),
    eq(pilotPartners.part, part),
  );
}
