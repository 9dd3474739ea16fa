/**
 * In which order the parts of a date stand. Never guessed: 03/04/2025 has several
 * meanings. `excel_serial` counts days of Excel's 1900 date system.
 */
export const dateOrders = [
  'iso',
  'month_day_year',
  'day_month_year',
  'year_month_day',
  'excel_serial',
] as const;
export type DateOrder = (typeof dateOrders)[number];

/** How one column of a file is read as a column of a format. */
export interface MappedColumn {
  /** The file's own header; null when the column is made of something else. */
  from: string | null;
  /** The value of every row when there is no column for it; empty otherwise. */
  constant: string;
  /**
   * Columns of the format whose values, joined, make this one: for files whose rows have
   * no id of their own. Two rows alike in all of them are one. Empty otherwise.
   */
  madeOf: string[];
  /** What a value in the file means, by the value as it is written there, trimmed. */
  values: Record<string, string>;
  /** For columns of dates. */
  dateOrder: DateOrder;
  /**
   * For columns of dates with times that name no offset: empty refuses them, `day` keeps
   * the day alone, anything else is the time zone whose clocks were read, as
   * `America/Chicago`.
   */
  clock: string;
}

/**
 * How a file of any layout is read as one of the formats: for each column of the format
 * that the file has in some form, where it comes from and what its values mean.
 */
export interface ColumnMapping {
  /** Names the layout of this description itself. */
  version: 1;
  format: string;
  /** By the format's own column names. */
  columns: Record<string, MappedColumn>;
}
