import { and, desc, eq, inArray, isNull, or } from 'drizzle-orm';
import { type AuditEntry, audited } from '../audited.ts';
import type { RecordsDatabase } from '../open.ts';
import { mappings, stakeholders } from '../schema/index.ts';

export type MappingRow = typeof mappings.$inferSelect;
export type MappingValues = Omit<typeof mappings.$inferInsert, 'id' | 'retiredAt'>;

/** A mapping with the partner whose files it is for. */
export interface PartnerMapping extends MappingRow {
  /** Slug and name of the partner; null when the files are nobody's in particular. */
  partnerSlug: string | null;
  partnerName: string | null;
}

type MappingKey = Pick<MappingRow, 'partnerId' | 'format'>;

function selectMappings(records: RecordsDatabase) {
  return records
    .select({
      mapping: mappings,
      partnerSlug: stakeholders.slug,
      partnerName: stakeholders.name,
    })
    .from(mappings)
    .leftJoin(stakeholders, eq(stakeholders.id, mappings.partnerId))
    .$dynamic();
}

/** A mapping by its id, standing or retired. */
export function findMapping(records: RecordsDatabase, id: number): PartnerMapping | undefined {
  const row = selectMappings(records).where(eq(mappings.id, id)).get();
  return row && { ...row.mapping, partnerSlug: row.partnerSlug, partnerName: row.partnerName };
}

/** The standing mappings of some partners and of nobody in particular, latest first. */
export function listMappings(
  records: RecordsDatabase,
  partnerIds: readonly number[],
  { withNobodys }: { withNobodys: boolean },
): PartnerMapping[] {
  return selectMappings(records)
    .where(
      and(
        isNull(mappings.retiredAt),
        or(
          inArray(mappings.partnerId, [...partnerIds]),
          withNobodys ? isNull(mappings.partnerId) : undefined,
        ),
      ),
    )
    .orderBy(desc(mappings.id))
    .all()
    .map(({ mapping, ...partner }) => ({ ...mapping, ...partner }));
}

/** The standing mappings for one partner's files of a format, latest first. */
export function listMappingsFor(records: RecordsDatabase, key: MappingKey): MappingRow[] {
  return records.select().from(mappings).where(isStandingFor(key)).orderBy(desc(mappings.id)).all();
}

/** Keeps a mapping and retires the one it replaces, for the same partner, format and header. */
export function insertMapping(
  records: RecordsDatabase,
  audit: (made: MappingRow) => AuditEntry,
  values: MappingValues,
): MappingRow {
  return audited(records, audit, (transaction) => {
    transaction
      .update(mappings)
      .set({ retiredAt: values.savedAt })
      .where(and(isStandingFor(values), eq(mappings.headerFingerprint, values.headerFingerprint)))
      .run();
    return transaction.insert(mappings).values(values).returning().get();
  });
}

/** Takes a mapping out of use. It is kept, since receipts name it. */
export function retireMapping(
  records: RecordsDatabase,
  audit: AuditEntry,
  id: number,
  retiredAt: string,
): void {
  audited(records, audit, (transaction) => {
    transaction.update(mappings).set({ retiredAt }).where(eq(mappings.id, id)).run();
  });
}

function isStandingFor({ partnerId, format }: Partial<MappingKey> & Pick<MappingKey, 'format'>) {
  return and(
    isNull(mappings.retiredAt),
    eq(mappings.format, format),
    partnerId === null || partnerId === undefined
      ? isNull(mappings.partnerId)
      : eq(mappings.partnerId, partnerId),
  );
}
