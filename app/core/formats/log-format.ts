import type { LogRecord } from './records.ts';

/**
 * What the personal-data gate may expect of a column's values. `person` holds
 * pseudonymous ids of people; `empty` is personal by design and must hold nothing;
 * `organisation` may hold an organisation's own address; `title` holds names of
 * things and places, which may look like names of people.
 */
export type ColumnRole =
  | 'person'
  | 'empty'
  | 'organisation'
  | 'title'
  | 'id'
  | 'code'
  | 'moment'
  | 'number'
  | 'free';

export interface FormatColumn {
  name: string;
  isRequired: boolean;
  role: ColumnRole;
  description: string;
  /** Other headers under which the same column is found. */
  aliases: readonly string[];
  example: string;
  /** The values a column of codes may hold; absent where any value may stand. */
  codes?: readonly string[];
}

/** What is wrong with one cell. The message says what is expected and never what was found. */
export interface RowProblem {
  column: string;
  code: string;
  message: string;
}

/** What a row says: its records when nothing is wrong, its problems otherwise. */
interface RowReading {
  records: LogRecord[];
  problems: readonly RowProblem[];
}

/** A file layout that Milepost reads: behaviour and description together. */
export interface LogFormat {
  id: string;
  label: string;
  /** What such a file holds, as a sentence. */
  holds: string;
  columns: readonly FormatColumn[];
  /** A small file that is read without a complaint: header and example rows. */
  template: string;
  /**
   * Reads one row. Pure: the same cells always give the same records.
   * @param cells the row's values in the order of `columns`, empty where the file has none
   */
  readRow(cells: readonly string[]): RowReading;
}

/** A column, with what most columns have filled in. */
export function column(
  name: string,
  role: ColumnRole,
  description: string,
  example: string,
  options: { isRequired?: boolean; aliases?: readonly string[]; codes?: readonly string[] } = {},
): FormatColumn {
  const { isRequired = false, aliases = [], codes } = options;
  return { name, role, description, example, isRequired, aliases, ...(codes ? { codes } : {}) };
}

/** The template of a format whose example row is made of its columns' examples. */
export function templateOf(columns: readonly FormatColumn[]): string {
  const line = (cells: string[]) => cells.map(quoteWhenNeeded).join(',');
  const header = line(columns.map(({ name }) => name));
  const example = line(columns.map((one) => one.example));
  return `${header}\n${example}\n`;
}

function quoteWhenNeeded(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
