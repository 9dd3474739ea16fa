import type { ColumnMapping } from '#app/core/formats/column-mapping.ts';
import type { LogFormat } from '#app/core/formats/log-format.ts';
import { matchHeader } from '#app/core/formats/match-header.ts';
import { describeHeaderChange } from '#app/core/mapping/compare-headers.ts';
import { recallMapping, type SavedMapping } from '#app/core/mapping/recall-mapping.ts';
import type { RecordsDatabase } from '#db/records/open.ts';
import { type ImportReceipt, noteImportProgress } from '#db/records/queries/imports.ts';
import { findMapping, listMappingsFor } from '#db/records/queries/mappings.ts';
import { isRefusalColumn } from '../refused-rows-file.ts';

/** By what the columns of a file are read. */
export interface ChosenMapping {
  /** Null when the columns are known by their names. */
  mapping: ColumnMapping | null;
  /** Sentences for the receipt. */
  warnings: string[];
  /** Why the file cannot be read by its mapping, as a sentence, or null. */
  problem: string | null;
}

/** What a receipt says of how its file is to be read. */
type ReadReceipt = Pick<
  ImportReceipt,
  'id' | 'partnerId' | 'format' | 'mappingId' | 'isReadByNames' | 'approvedAt'
>;

const byNames: ChosenMapping = { mapping: null, warnings: [], problem: null };

/**
 * Chooses how the columns of a file are read: by the mapping that came with it or was
 * saved for this very header; by the names of the columns when those are known; or else by
 * the latest mapping of the same partner and format, as far as its columns are still
 * there. Writes into the receipt which one it was.
 */
export function chooseMapping(
  records: RecordsDatabase,
  receipt: ReadReceipt,
  format: LogFormat,
  header: readonly string[],
): ChosenMapping {
  // A file of refused rows has three columns more, which say nothing of the sender's layout.
  const own = header.filter((name) => !isRefusalColumn(name));
  const named = receipt.mappingId === null ? undefined : findMapping(records, receipt.mappingId);
  // Approved or tried as it was read: a mapping saved since then was seen by nobody who let it in.
  if (!named && (receipt.isReadByNames || receipt.approvedAt !== null)) return byNames;
  const known: SavedMapping[] = named ? [named] : listMappingsFor(records, receipt);
  const recalled = recallMapping(own, known);
  if (!recalled) return byNames;
  const { saved, change } = recalled;
  const isKnownByNames = matchHeader(header, format.columns).missing.length === 0;
  if (change !== null && isKnownByNames && !named) return byNames;
  noteImportProgress(records, receipt.id, { mappingId: saved.id });
  if (change === null) return { mapping: saved.mapping, warnings: [], problem: null };
  const changed = describeHeaderChange(change);
  if (change.lost.length === 0) {
    const warning = `${changed} Every column that is read is still there, so the mapping was used.`;
    return { mapping: saved.mapping, warnings: [warning], problem: null };
  }
  const lost = change.lost.map((name) => `“${name}”`).join(', ');
  const them = change.lost.length === 1 ? 'it is' : 'they are';
  const problem = `${changed} ${lost} cannot be found, and ${them} needed to read the file. Save a mapping for the new columns, or send the file as it was laid out before.`;
  // The gate still knows by it which column holds pseudonymous ids.
  return { mapping: saved.mapping, warnings: [], problem };
}
