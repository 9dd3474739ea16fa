/** In which order the parts of a date stand. Never guessed: 03/04/2025 has several meanings. */
export type DateOrder =
  | 'iso'
  | 'month_day_year'
  | 'day_month_year'
  | 'year_month_day'
  | 'excel_serial';

/** How one column of a file is read as a column of a format. */
export interface MappedColumn {
  /** The file's own header; null when every row has the same value. */
  from: string | null;
  /** The value of every row when there is no column for it; empty otherwise. */
  constant: string;
  /** What a value in the file means, by the value as it is written there, trimmed. */
  values: Record<string, string>;
  /** For columns of dates. */
  dateOrder: DateOrder;
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
