import { and, count, eq, isNull, lt } from 'drizzle-orm';
import type { RecordsDatabase } from '../open.ts';
import { pilots, stakeholders, uploads } from '../schema/index.ts';

export type UploadRow = typeof uploads.$inferSelect;
export type UploadValues = Omit<UploadRow, 'importId' | 'isEarlier' | 'finishedAt'>;

/** An upload with the names of the pilot and the partner that it is for. */
export interface Upload extends UploadRow {
  pilotCode: string;
  /** Null when no partner was named. */
  partnerSlug: string | null;
}

// None of these writes is audited: an upload decides nothing. The import that it leads to
// is, from its first row on.

/** Notes that a file is going to arrive in pieces. */
export function insertUpload(records: RecordsDatabase, values: UploadValues): void {
  records.insert(uploads).values(values).run();
}

/** The upload with an id, or undefined. */
export function findUpload(records: RecordsDatabase, id: string): Upload | undefined {
  const row = records
    .select({ upload: uploads, pilotCode: pilots.code, partnerSlug: stakeholders.slug })
    .from(uploads)
    .innerJoin(pilots, eq(pilots.id, uploads.pilotId))
    .leftJoin(stakeholders, eq(stakeholders.id, uploads.partnerId))
    .where(eq(uploads.id, id))
    .get();
  return row && { ...row.upload, pilotCode: row.pilotCode, partnerSlug: row.partnerSlug };
}

/** An upload of the same bytes for the same purpose by the same sender that lacks bytes yet. */
export function findSameUpload(
  records: RecordsDatabase,
  { sender, pilotId, partnerId, format, ...rest }: Omit<UploadValues, 'id' | 'createdAt'>,
): UploadRow | undefined {
  return records
    .select()
    .from(uploads)
    .where(
      and(
        isNull(uploads.importId),
        eq(uploads.sender, sender),
        eq(uploads.pilotId, pilotId),
        partnerId === null ? isNull(uploads.partnerId) : eq(uploads.partnerId, partnerId),
        eq(uploads.format, format),
        eq(uploads.isDryRun, rest.isDryRun),
        eq(uploads.acceptsValidRows, rest.acceptsValidRows),
        eq(uploads.bytesTotal, rest.bytesTotal),
        eq(uploads.sha256, rest.sha256),
      ),
    )
    .get();
}

/** How many uploads that are counted together lack bytes yet. */
export function countOpenUploads(records: RecordsDatabase, countedFor: string): number {
  const found = records
    .select({ open: count() })
    .from(uploads)
    .where(and(eq(uploads.countedFor, countedFor), isNull(uploads.importId)))
    .get();
  return found?.open ?? 0;
}

/** Every upload that lacks bytes yet. */
export function listOpenUploads(records: RecordsDatabase): UploadRow[] {
  return records.select().from(uploads).where(isNull(uploads.importId)).all();
}

/** Forgets an upload. */
export function deleteUpload(records: RecordsDatabase, id: string): void {
  records.delete(uploads).where(eq(uploads.id, id)).run();
}

/** Forgets the uploads that became imports before a moment. */
export function deleteFinishedUploads(records: RecordsDatabase, before: string): void {
  records.delete(uploads).where(lt(uploads.finishedAt, before)).run();
}

/**
 * Makes the import of an upload once, however often its last piece is sent. Import and
 * upload change in one transaction: no file becomes two imports.
 * @param work makes or finds the import
 * @returns what became of it, and whether that was so before
 */
export function finishUploadOnce(
  records: RecordsDatabase,
  id: string,
  at: string,
  work: () => { importId: number; isEarlier: boolean },
): { importId: number; isEarlier: boolean; isRepeat: boolean } {
  return records.transaction(
    (transaction) => {
      const upload = transaction.select().from(uploads).where(eq(uploads.id, id)).get();
      if (upload && upload.importId !== null) {
        return { importId: upload.importId, isEarlier: upload.isEarlier, isRepeat: true };
      }
      const made = work();
      transaction
        .update(uploads)
        .set({ ...made, finishedAt: at })
        .where(eq(uploads.id, id))
        .run();
      return { ...made, isRepeat: false };
    },
    { behavior: 'immediate' },
  );
}
