import type { EventType, LogRecord } from './records.ts';

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
  /** For a column of dates: takes days alone, no times. */
  isDay?: boolean;
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

/** What one word of a vendor becomes: a line of the table that is shown to whoever sends files. */
export interface VocabularyRow {
  /** The column in which the word stands. */
  column: string;
  /** The word itself, or what the column holds, as `a date`. */
  vendorWord: string;
  /** Empty when the word says nothing that is counted. */
  eventTypes: readonly EventType[];
  note: string;
}

/** What a row was found to be, for formats whose rows are judged as they are read. */
interface RowResult {
  id: string;
  label: string;
  /** What it means and what to do, as a sentence. */
  sentence: string;
  /** Whether somebody should look at it although the row counts. */
  isWarned: boolean;
}

/** A file layout that Milepost reads: behaviour and description together. */
export interface LogFormat {
  id: string;
  label: string;
  /** What such a file holds, as a sentence. */
  holds: string;
  /**
   * `lines`: one JSON object a line, whose columns are the paths to its values. A
   * delimited file whose header names those paths is read by the same format. `documents`:
   * signed JSON documents, which are checked as they are read; `columns` are what is kept.
   */
  layout: 'delimited' | 'lines' | 'documents';
  /**
   * Whether a row shows how a credential stood when the file was exported. A later
   * export then says the same event again, perhaps with another date or channel: the
   * event stays as it was said first, and the row is not refused for it.
   */
  isSnapshot: boolean;
  columns: readonly FormatColumn[];
  /** What the vendor's own words become; empty for Milepost's own formats. */
  vocabulary: readonly VocabularyRow[];
  /** A small file that is read without a complaint: header and example rows. */
  template: string;
  /** What the receipt says of every file of this format, where there is something to say. */
  receiptNote?: string;
  /** How to tell what each row was found to be; absent where rows are taken as they are. */
  results?: {
    /** Ids of the results of a row. */
    of(cells: readonly string[]): readonly string[];
    find(id: string): RowResult | undefined;
  };
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
  options: Partial<Pick<FormatColumn, 'isRequired' | 'aliases' | 'codes' | 'isDay'>> = {},
): FormatColumn {
  return { name, role, description, example, isRequired: false, aliases: [], ...options };
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
