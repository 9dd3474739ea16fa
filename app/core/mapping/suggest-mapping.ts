import type { ColumnMapping, DateOrder, MappedColumn } from '../formats/column-mapping.ts';
import type { FormatColumn, LogFormat } from '../formats/log-format.ts';
import { fittingDateOrders } from './mapped-date.ts';
import { type SuggestedColumn, suggestColumns } from './suggest-columns.ts';
import { suggestValues } from './suggest-values.ts';

/** How a file of any layout may be read as a format, to be confirmed and completed. */
export interface MappingSuggestion {
  columns: SuggestedColumn[];
  /** Headers of the file that nothing is read from. */
  ignored: string[];
  /** What was found and guessed, as a mapping; not complete unless nothing is left open. */
  mapping: ColumnMapping;
  /** Columns of dates whose order somebody has to choose. */
  openDates: string[];
}

/** A column of a mapping that says nothing yet. */
export const emptyColumn: Readonly<MappedColumn> = {
  from: null,
  constant: '',
  madeOf: [],
  values: {},
  dateOrder: 'iso',
  clock: '',
};

/**
 * Suggests how a file is read as a format, from its header and some of its rows. Pure, so
 * that it runs where the file is. What is ambiguous is left open.
 */
export function suggestMapping(
  header: readonly string[],
  sampleRows: readonly (readonly string[])[],
  format: LogFormat,
): MappingSuggestion {
  const suggested = suggestColumns(header, sampleRows, format.columns);
  const columns: Record<string, MappedColumn> = {};
  const openDates: string[] = [];
  for (const column of format.columns) {
    const from = suggested.find(({ name }) => name === column.name)?.from;
    if (from === null || from === undefined) continue;
    const place = header.indexOf(from);
    const cells = sampleRows.map((row) => row[place] ?? '');
    const { mapped, isOpen } = suggestReading(column, from, cells);
    columns[column.name] = mapped;
    if (isOpen) openDates.push(column.name);
  }
  const used = new Set(Object.values(columns).map(({ from }) => from));
  return {
    columns: suggested,
    ignored: header.filter((name) => !used.has(name)),
    mapping: { version: 1, format: format.id, columns },
    openDates,
  };
}

/**
 * How the cells of one column of a file may be read as a column of a format.
 * @returns also whether the order of its dates is open
 */
export function suggestReading(
  column: FormatColumn,
  from: string,
  cells: readonly string[],
): { mapped: MappedColumn; isOpen: boolean } {
  if (column.role === 'moment') {
    const order = onlyDateOrder(cells);
    // A column that takes days has no use for a time of day.
    const clock = column.isDay && cells.some((cell) => cell.includes(':')) ? 'day' : '';
    const dateOrder = order ?? 'iso';
    return { mapped: { ...emptyColumn, from, dateOrder, clock }, isOpen: order === null };
  }
  const values: Record<string, string> = {};
  if (column.codes) {
    for (const { value, code, basis } of suggestValues(column, from, cells)) {
      if (code !== null && basis !== 'code') values[value] = code;
    }
  }
  return { mapped: { ...emptyColumn, from, values }, isOpen: false };
}

/** The one order that some dates can have, or null when it has to be chosen. */
function onlyDateOrder(cells: readonly string[]): DateOrder | null {
  // Nothing to go by is nothing to choose between: ISO, as the format has it.
  if (cells.every((cell) => cell.trim() === '')) return 'iso';
  const [first, ...others] = fittingDateOrders(cells);
  // A number is a day of Excel's only when somebody says so.
  return first === undefined || others.length > 0 || first === 'excel_serial' ? null : first;
}
