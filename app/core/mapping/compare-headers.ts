import type { ColumnMapping } from '../formats/column-mapping.ts';
import { normaliseHeader } from '../formats/match-header.ts';
import { columnName } from '../formats/personal-data.ts';
import { headerSimilarity, headerWords } from './header-similarity.ts';

/** How a file's header differs from the one that a mapping was made for. Names, never values. */
export interface HeaderChange {
  added: string[];
  missing: string[];
  /** Columns that stand in another place among those that both headers have. */
  moved: string[];
  /** Pairs of a missing and an added column that are likely the same. */
  renamed: { was: string; is: string }[];
  /** Missing columns that the mapping reads: without them it cannot be used. */
  lost: string[];
}

/** From here on two headers are taken for the same column under a new name. */
const sameColumn = 0.6;

/** A header as it may be stored and told: each column by a name that is no value. */
export function nameableHeader(header: readonly string[]): string[] {
  return header.map(columnName);
}

/** Compares a file's header with the one a mapping was saved for; null when they are the same. */
export function compareHeaders(
  saved: readonly string[],
  header: readonly string[],
  mapping: ColumnMapping,
): HeaderChange | null {
  const was = nameableHeader(saved);
  const is = nameableHeader(header);
  const keysWere = was.map(normaliseHeader);
  const keysAre = is.map(normaliseHeader);
  if (keysWere.join('\n') === keysAre.join('\n')) return null;
  const missing = was.filter((_, at) => !keysAre.includes(keysWere[at] ?? ''));
  const added = is.filter((_, at) => !keysWere.includes(keysAre[at] ?? ''));
  const used = new Set(
    Object.values(mapping.columns).flatMap(({ from }) => (from ? [normaliseHeader(from)] : [])),
  );
  const renamed = pairRenamed(missing, added);
  return {
    added: added.filter((name) => !renamed.some((pair) => pair.is === name)),
    missing: missing.filter((name) => !renamed.some((pair) => pair.was === name)),
    moved: movedColumns(keysWere, keysAre, is),
    renamed,
    lost: missing.filter((name) => used.has(normaliseHeader(name))),
  };
}

/** Pairs what went with what came, the most alike first. */
function pairRenamed(
  missing: readonly string[],
  added: readonly string[],
): HeaderChange['renamed'] {
  const pairs = missing
    .flatMap((was) =>
      added.map((is) => ({
        was,
        is,
        likeness: headerSimilarity(headerWords(was), headerWords(is)),
      })),
    )
    .filter(({ likeness }) => likeness >= sameColumn)
    .sort((left, right) => right.likeness - left.likeness);
  const renamed: HeaderChange['renamed'] = [];
  for (const { was, is } of pairs) {
    if (renamed.some((pair) => pair.was === was || pair.is === is)) continue;
    renamed.push({ was, is });
  }
  return renamed;
}

/** Of the columns that both have, those that left the order: what stays is kept as long as can be. */
function movedColumns(
  keysWere: readonly string[],
  keysAre: readonly string[],
  names: readonly string[],
): string[] {
  const places = keysAre
    .map((key, at) => ({ was: keysWere.indexOf(key), at }))
    .filter(({ was, at }) => was >= 0 && keysAre.indexOf(keysAre[at] ?? '') === at);
  const kept = longestRise(places.map(({ was }) => was));
  return places.filter(({ was }) => !kept.has(was)).map(({ at }) => names[at] ?? '');
}

/** The members of a longest rising run, not necessarily neighbours, of different numbers. */
function longestRise(numbers: readonly number[]): Set<number> {
  const best: { length: number; before: number }[] = [];
  let end = -1;
  numbers.forEach((number, at) => {
    let own = { length: 1, before: -1 };
    for (let earlier = 0; earlier < at; earlier += 1) {
      const other = best[earlier];
      const isBelow = (numbers[earlier] ?? number) < number;
      if (other && isBelow && other.length >= own.length) {
        own = { length: other.length + 1, before: earlier };
      }
    }
    best.push(own);
    if (own.length > (best[end]?.length ?? 0)) end = at;
  });
  const kept = new Set<number>();
  for (let at = end; at >= 0; at = best[at]?.before ?? -1) kept.add(numbers[at] ?? -1);
  return kept;
}

/** What changed, as one sentence. */
export function describeHeaderChange({ added, missing, moved, renamed }: HeaderChange): string {
  const list = (names: readonly string[]) => names.map((name) => `“${name}”`).join(', ');
  const parts = [
    added.length > 0 ? `new: ${list(added)}` : '',
    missing.length > 0 ? `gone: ${list(missing)}` : '',
    renamed.length > 0
      ? `renamed, it seems: ${renamed.map(({ was, is }) => `“${was}” to “${is}”`).join(', ')}`
      : '',
    moved.length > 0 ? `moved: ${list(moved)}` : '',
  ].filter((part) => part !== '');
  const what = parts.length > 0 ? parts.join('; ') : 'a column is there more often or less often';
  return `The columns of the file have changed since its mapping was saved (${what}).`;
}
