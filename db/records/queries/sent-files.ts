import { and, desc, eq, inArray } from 'drizzle-orm';
import type { RecordsDatabase } from '../open.ts';
import { imports } from '../schema/index.ts';
import { type ImportReceipt, type ImportRow, selectReceipts, toReceipt } from './imports.ts';

/**
 * The files of a pilot that were read to their end and sent in earnest, latest first: what
 * the quality of its logs is judged by.
 */
export function listReadFiles(
  records: RecordsDatabase,
  pilotId: number,
  { partnerId, limit }: { partnerId?: number; limit: number },
): ImportReceipt[] {
  return selectReceipts(records)
    .where(
      and(
        eq(imports.pilotId, pilotId),
        eq(imports.isDryRun, false),
        inArray(imports.status, ['committed', 'refused', 'waiting', 'declined']),
        partnerId === undefined ? undefined : eq(imports.partnerId, partnerId),
      ),
    )
    .orderBy(desc(imports.id))
    .limit(limit)
    .all()
    .map(toReceipt);
}

/**
 * The latest import that a partner itself sent, of one format to one pilot, and that
 * stands: what a coordinator has let in before.
 */
export function findLatestOwnImport(
  records: RecordsDatabase,
  { pilotId, partnerId, format }: Pick<ImportRow, 'pilotId' | 'partnerId' | 'format'>,
): ImportRow | undefined {
  if (partnerId === null) return undefined;
  const ofSender = and(
    eq(imports.pilotId, pilotId),
    eq(imports.partnerId, partnerId),
    eq(imports.format, format),
  );
  return records
    .select()
    .from(imports)
    .where(and(ofSender, eq(imports.isSentByPartner, true), eq(imports.status, 'committed')))
    .orderBy(desc(imports.id))
    .get();
}
