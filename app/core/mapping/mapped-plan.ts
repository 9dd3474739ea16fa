import type { ColumnMapping, MappedColumn } from '../formats/column-mapping.ts';
import type { ColumnPlan } from '../formats/column-plan.ts';
import type { FormatColumn, LogFormat } from '../formats/log-format.ts';
import { normaliseHeader } from '../formats/match-header.ts';
import { columnName } from '../formats/personal-data.ts';
import { readMappedDate } from './mapped-date.ts';
import { foldValue } from './words/word-list.ts';

type ReadCell = (value: string) => string;

/** Between the values that an id is made of. Ids that clash would need it in a value. */
const joint = '|';

/** Cells remembered for a column: all days of many years, or all codes. */
const mostRemembered = 20_000;

/**
 * Plans how a file with this header is read as a format by a mapping. A cell that the
 * mapping cannot read stays as it is, so that its row is refused by the format's own rules.
 */
export function planByMapping(
  header: readonly string[],
  format: LogFormat,
  mapping: ColumnMapping,
): ColumnPlan {
  const { columns } = format;
  const placesOf = placesByName(header);
  const mapped = columns.map(({ name }) => mapping.columns[name]);
  const positions = mapped.map((one) => placesOf.get(normaliseHeader(one?.from ?? ''))?.[0] ?? -1);
  const taken = new Set(positions);
  const copies: { index: number; place: number }[] = [];
  const readings: { index: number; place: number; read: ReadCell }[] = [];
  columns.forEach((column, index) => {
    const place = positions[index] ?? -1;
    const read = place < 0 ? null : readingOf(column, mapped[index]);
    if (read) readings.push({ index, place, read });
    else if (place >= 0) copies.push({ index, place });
  });
  const joined = mapped.flatMap((one, index) => {
    const parts = one?.madeOf.map((name) => columns.findIndex((column) => column.name === name));
    return parts && parts.length > 0 ? [{ index, parts }] : [];
  });
  const cells = mapped.map((one) => one?.constant ?? '');
  return {
    positions,
    unknown: header.map((_, place) => place).filter((place) => !taken.has(place)),
    missing: columns
      .filter(({ isRequired }, index) => isRequired && !isMade(mapped[index], positions[index]))
      .map(({ name }) => name),
    duplicated: mapped.flatMap((one) =>
      one?.from && (placesOf.get(normaliseHeader(one.from))?.length ?? 0) > 1 ? [one.from] : [],
    ),
    nameOf(column) {
      const from = mapping.columns[column]?.from;
      return from ? columnName(from, 0) : column;
    },
    cellsOf(values) {
      for (const { index, place } of copies) cells[index] = values[place] ?? '';
      for (const { index, place, read } of readings) cells[index] = read(values[place] ?? '');
      for (const { index, parts } of joined) {
        cells[index] = parts.map((part) => cells[part]?.trim() ?? '').join(joint);
      }
      return cells;
    },
  };
}

function placesByName(header: readonly string[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  header.forEach((name, place) => {
    const key = normaliseHeader(name);
    if (key !== '') places.set(key, [...(places.get(key) ?? []), place]);
  });
  return places;
}

function isMade(mapped: MappedColumn | undefined, place = -1): boolean {
  return (
    place >= 0 || (mapped !== undefined && (mapped.constant !== '' || mapped.madeOf.length > 0))
  );
}

/** How the cells of a column are read, or null when they are taken as they are. */
function readingOf(column: FormatColumn, mapped: MappedColumn | undefined): ReadCell | null {
  if (!mapped) return null;
  if (column.role === 'moment') {
    const { dateOrder, clock } = mapped;
    if (dateOrder === 'iso' && clock === '') return null;
    return remembering((value) => {
      const text = value.trim();
      return text === '' ? '' : (readMappedDate(text, dateOrder, clock) ?? text);
    });
  }
  const meanings = Object.entries(mapped.values);
  return meanings.length === 0 ? null : byMeaning(meanings);
}

/**
 * Reads a value as it is written or, where no other is meant by that, whatever its case
 * and marks.
 */
function byMeaning(meanings: readonly (readonly [value: string, code: string])[]): ReadCell {
  const exact = new Map(meanings);
  const folded = new Map<string, string | null>();
  for (const [value, code] of meanings) {
    const key = foldValue(value);
    const other = folded.get(key);
    folded.set(key, other === undefined || other === code ? code : null);
  }
  return remembering((value) => {
    const text = value.trim();
    return exact.get(text) ?? folded.get(foldValue(text)) ?? text;
  });
}

/** Remembers what was read: codes and days come again and again. */
function remembering(read: ReadCell): ReadCell {
  const known = new Map<string, string>();
  return (value) => {
    const before = known.get(value);
    if (before !== undefined) return before;
    const text = read(value);
    if (known.size < mostRemembered) known.set(value, text);
    return text;
  };
}
