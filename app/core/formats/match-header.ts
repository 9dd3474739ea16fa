import type { FormatColumn } from './log-format.ts';

export interface HeaderMatch {
  /** For each column of the format, its place in the file, or -1 when the file has none. */
  positions: number[];
  /** Places in the file that belong to no column of the format. */
  unknown: number[];
  /** Names of required columns that the file lacks. */
  missing: string[];
  /** Names of columns that the file has more than once. */
  duplicated: string[];
}

/** One spelling for one header: lower case, white space and hyphens as underscores. */
export function normaliseHeader(header: string): string {
  return header
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '_');
}

/** Finds the columns of a format in a file's header, by name or by an alias. */
export function matchHeader(
  header: readonly string[],
  columns: readonly FormatColumn[],
): HeaderMatch {
  const placesOf = new Map<string, number[]>();
  header.forEach((name, place) => {
    const key = normaliseHeader(name);
    if (key !== '') placesOf.set(key, [...(placesOf.get(key) ?? []), place]);
  });
  const found = columns.map(({ name, aliases }) =>
    [...new Set([name, ...aliases].map(normaliseHeader))].flatMap((key) => placesOf.get(key) ?? []),
  );
  const taken = new Set(found.flat());
  return {
    positions: found.map(([first = -1]) => first),
    unknown: header.map((_, place) => place).filter((place) => !taken.has(place)),
    missing: columns
      .filter(({ isRequired }, index) => isRequired && found[index]?.length === 0)
      .map(({ name }) => name),
    duplicated: columns
      .filter((_, index) => (found[index]?.length ?? 0) > 1)
      .map(({ name }) => name)
      .concat(repeatedUnknown(header, taken)),
  };
}

function repeatedUnknown(header: readonly string[], taken: ReadonlySet<number>): string[] {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  header.forEach((name, place) => {
    const key = normaliseHeader(name);
    if (taken.has(place) || key === '') return;
    if (seen.has(key)) repeated.add(name.trim());
    seen.add(key);
  });
  return [...repeated];
}
