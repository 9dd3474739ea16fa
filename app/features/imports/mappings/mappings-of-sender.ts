import type { RecordsDatabase } from '#db/records/open.ts';
import { listMappings, type PartnerMapping } from '#db/records/queries/mappings.ts';

/**
 * The standing mappings by which one sender's files are read, latest first: a partner's own,
 * or those for files of nobody in particular.
 * @param partnerId null when nobody in particular sends
 */
export function mappingsOfSender(
  records: RecordsDatabase,
  partnerId: number | null,
): PartnerMapping[] {
  const partners = partnerId === null ? [] : [partnerId];
  return listMappings(records, partners, { withNobodys: partnerId === null });
}
