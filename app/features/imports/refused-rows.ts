import type { RowProblem } from '#app/core/formats/log-format.ts';
import type { ImportRefusal } from '#db/records/queries/imports.ts';
import { importLimits } from './import-limits.ts';

/** Collects the rows that were refused: all are counted, the first are listed. */
export class RefusedRows {
  count = 0;
  readonly listed: ImportRefusal[] = [];

  /**
   * @param row 1 for the first row after the header
   * @param values the row as it stood in the file
   */
  note(row: number, _values: readonly string[], problems: readonly RowProblem[]): void {
    this.count += 1;
    for (const problem of problems) {
      if (this.listed.length >= importLimits.refusalsListed) return;
      this.listed.push({ row, ...problem });
    }
  }
}
