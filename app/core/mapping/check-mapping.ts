import type { ColumnMapping, MappedColumn } from '../formats/column-mapping.ts';
import { isDate } from '../formats/fields/calendar-day.ts';
import type { FormatColumn, LogFormat } from '../formats/log-format.ts';
import { normaliseHeader } from '../formats/match-header.ts';
import { classifyHeader } from '../formats/personal-data/classify-header.ts';
import { columnName } from '../formats/personal-data.ts';

/**
 * What keeps a mapping from being used for a file with this header, as sentences that
 * name columns and never values. None: every required column is made from something.
 */
export function checkMapping(
  format: LogFormat,
  header: readonly string[],
  mapping: ColumnMapping,
): string[] {
  if (mapping.format !== format.id) return [`The mapping is for the format ${mapping.format}.`];
  const known = new Map(format.columns.map((column) => [column.name, column]));
  const problems = Object.entries(mapping.columns).flatMap(([name, mapped]) => {
    const column = known.get(name);
    if (!column) return ['The mapping names a column that the format does not have.'];
    return checkSource(column, mapped, header, mapping) ?? checkReading(column, mapped) ?? [];
  });
  const missing = format.columns.filter(
    ({ name, isRequired }) => isRequired && mapping.columns[name] === undefined,
  );
  return [
    ...problems,
    ...missing.map(({ name }) => `Say which column holds ${name}: it is required.`),
    ...checkTwice(mapping),
  ];
}

/** What is wrong with where a column comes from, or null. */
function checkSource(
  { name, role }: FormatColumn,
  { from, constant, madeOf }: MappedColumn,
  header: readonly string[],
  mapping: ColumnMapping,
): string[] | null {
  const sources = [from !== null, constant !== '', madeOf.length > 0].filter(Boolean).length;
  if (sources !== 1) return [`Give ${name} a column, or one value for every row.`];
  if (from !== null) return checkHeaderOf(name, role, from, header);
  if (constant !== '' && role === 'person') {
    return [`${name} cannot be the same in every row: each row is about somebody.`];
  }
  if (madeOf.length === 0) return null;
  const isWhole = madeOf.every((part) => mapping.columns[part]?.madeOf.length === 0);
  if (role === 'id' && isWhole) return null;
  return [`${name} cannot be made of these columns.`];
}

function checkHeaderOf(
  name: string,
  role: FormatColumn['role'],
  from: string,
  header: readonly string[],
): string[] | null {
  const place = header.findIndex((one) => normaliseHeader(one) === normaliseHeader(from));
  if (place < 0)
    return [`The file has no column “${columnName(from, 0)}”, from which ${name} is read.`];
  if (header.some((one, at) => at > place && normaliseHeader(one) === normaliseHeader(from))) {
    return [
      `“${columnName(from, place)}” stands more than once in the header. Rename one of them in the file.`,
    ];
  }
  if (columnName(from, place) !== from.trim()) {
    return [
      `The header of column ${place + 1} looks like a value. Give the column a name in the file.`,
    ];
  }
  // A header that promises personal data keeps its promise, whatever the column is called here.
  if (role === 'person' || classifyHeader(from).kind === null) return null;
  return [`“${from}” is about a person and cannot be read as ${name}.`];
}

/** What is wrong with how a column's cells are read, or null. */
function checkReading(
  { name, role, codes }: FormatColumn,
  { from, constant, values, dateOrder, clock }: MappedColumn,
): string[] | null {
  const meanings = Object.values(values);
  if (meanings.length > 0 && (!codes || from === null))
    return [`The values of ${name} need no meanings.`];
  if (meanings.some((code) => code !== '' && !codes?.includes(code))) {
    return [`A value of ${name} is given a meaning that is none of its codes.`];
  }
  if (role !== 'moment' && (dateOrder !== 'iso' || clock !== ''))
    return [`${name} holds no dates.`];
  if (constant === '') return null;
  if (codes && !codes.includes(constant)) return [`${name} must be one of its codes.`];
  return role === 'moment' && !isDate(constant) ? [`${name} must be a date, as 2025-03-04.`] : null;
}

function checkTwice({ columns }: ColumnMapping): string[] {
  const seen = new Set<string>();
  const twice = Object.values(columns).flatMap(({ from }) => {
    if (from === null) return [];
    const key = normaliseHeader(from);
    if (seen.has(key)) return [from];
    seen.add(key);
    return [];
  });
  return twice.map((from) => `“${columnName(from, 0)}” is read for two columns. Read it for one.`);
}
