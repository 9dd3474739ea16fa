import type { PathValues } from '#app/core/formats/json-line.ts';
import type { RowProblem } from '#app/core/formats/log-format.ts';
import type { ReadAs } from '#db/records/schema/imports.ts';

/** One row of a file. */
export interface FileRow {
  values: readonly string[];
  /** Why the row cannot be read, as misplaced quotes; null when it can. */
  problem: RowProblem | null;
  /** What the row holds beside its columns, for files that need not name their columns first. */
  extra?: PathValues;
}

/** What is told of a file while it is read, in this order. Throw to end the reading. */
export interface RowHandlers {
  /** Once, before anything else. */
  onReadAs?(readAs: ReadAs): void;
  /** The first row, or the columns of the format where lines name their own values. */
  onHeader(header: readonly string[]): void;
  /** Every row after the header, in order. Empty lines come too, with one empty value. */
  onRow(row: FileRow): void;
  /** After each piece of the file, with how many bytes of it were read as it lies on disk. */
  onBytes(bytesDone: number): void;
}
