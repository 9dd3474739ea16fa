import type { ColumnMapping } from '../formats/column-mapping.ts';
import { normaliseHeader } from '../formats/match-header.ts';
import { compareHeaders, type HeaderChange } from './compare-headers.ts';
import type { SavedMapping } from './recall-mapping.ts';

/** A mapping that was saved for a header much like a file's own. */
export interface ClosestMapping<Known extends SavedMapping = SavedMapping> {
  saved: Known;
  /** Null when the headers are the same. */
  change: HeaderChange | null;
}

/** Of the saved header's columns, how many must be there for the file to be of its kind. */
const leastShare = 0.5;

/** Whether a mapping was saved for this very header. */
export function isForHeader({ header, mapping }: SavedMapping, own: readonly string[]): boolean {
  return compareHeaders(header, own, mapping) === null;
}

/**
 * The saved mapping whose header is the most like a file's own, with what has changed
 * since; null when none has even half of its columns in the file.
 * @param header of the file
 * @param saved mappings of one format, latest first; of several alike the latest is taken
 */
export function closestMapping<Known extends SavedMapping>(
  header: readonly string[],
  saved: readonly Known[],
): ClosestMapping<Known> | null {
  const compared = saved.map((one) => {
    const change = compareHeaders(one.header, header, one.mapping);
    const gone = (change?.missing.length ?? 0) + (change?.renamed.length ?? 0);
    // Two files may have all of a header's columns: the one without any other is closer.
    const more = (change?.added.length ?? 0) / 1000;
    return { saved: one, change, share: 1 - gone / Math.max(1, one.header.length), more };
  });
  const [best] = compared
    .filter(({ share }) => share >= leastShare)
    .sort((left, right) => right.share - right.more - (left.share - left.more));
  return best ? { saved: best.saved, change: best.change } : null;
}

/**
 * A mapping for a header that has changed: what was renamed is read under its new name, and
 * what is gone is left open.
 */
export function carryOver(
  mapping: ColumnMapping,
  header: readonly string[],
  change: HeaderChange,
): ColumnMapping {
  const is = new Map(change.renamed.map((pair) => [normaliseHeader(pair.was), pair.is]));
  const lost = new Set(change.lost.map(normaliseHeader));
  const columns = Object.entries(mapping.columns).flatMap(([name, mapped]) => {
    const key = normaliseHeader(mapped.from ?? '');
    if (mapped.from === null || !lost.has(key)) return [[name, mapped] as const];
    const from = is.get(key) ?? '';
    return header.includes(from) ? [[name, { ...mapped, from }] as const] : [];
  });
  return { ...mapping, columns: Object.fromEntries(columns) };
}
