import type { ColumnMapping } from '../formats/column-mapping.ts';
import { compareHeaders, type HeaderChange } from './compare-headers.ts';

/** A mapping as it was saved, with the header it was made for. */
export interface SavedMapping {
  id: number;
  header: string[];
  mapping: ColumnMapping;
  savedAt: string;
}

/** A saved mapping and how the file's header differs from its own; null when it does not. */
export interface RecalledMapping {
  saved: SavedMapping;
  change: HeaderChange | null;
}

/**
 * The saved mapping to read a file by: the one that was made for this very header, or
 * else the latest one. Whether that can be used is told by `change.lost`.
 * @param saved the mappings of one partner and format, latest first
 */
export function recallMapping(
  header: readonly string[],
  saved: readonly SavedMapping[],
): RecalledMapping | null {
  const compared = saved.map((one) => ({
    saved: one,
    change: compareHeaders(one.header, header, one.mapping),
  }));
  return compared.find(({ change }) => change === null) ?? compared[0] ?? null;
}
