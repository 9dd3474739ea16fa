import type { RowProblem } from '#app/core/formats/log-format.ts';
import type { DataFolder } from '#db/data-folder.ts';
import type { ImportRefusal } from '#db/records/queries/imports.ts';
import type { RepairCount } from '#db/records/schema/imports.ts';
import { importLimits } from './import-limits.ts';
import { RefusedRowsFile } from './refused-rows-file.ts';

/**
 * Collects the rows that were refused: all are counted, by what has to be mended and in
 * a file that can be mended and sent again; the first are listed.
 */
export class RefusedRows {
  count = 0;
  readonly #file: RefusedRowsFile;
  readonly #listed: ImportRefusal[] = [];
  readonly #repairs = new Map<string, RepairCount>();

  /** @param folder where the file of refused rows is put, once there is one */
  constructor(folder: Pick<DataFolder, 'uploads'>) {
    this.#file = new RefusedRowsFile(folder);
  }

  /** The columns of the file that the rows come from. Told before the first row. */
  readHeader(header: readonly string[]): void {
    this.#file.readHeader(header);
  }

  /**
   * @param row 1 for the first row after the header
   * @param values the row as it stood in the file
   */
  note(row: number, values: readonly string[], problems: readonly RowProblem[]): void {
    this.count += 1;
    this.#file.add(row, values, problems);
    for (const problem of problems) {
      this.#countRepair(problem);
      if (this.#listed.length < importLimits.refusalsListed) this.#listed.push({ row, ...problem });
    }
  }

  /** The first refused rows, in the order of the file. */
  inOrder(): ImportRefusal[] {
    return [...this.#listed].sort((left, right) => left.row - right.row);
  }

  /** All refused rows by what has to be mended, what concerns most rows first. */
  repairs(): RepairCount[] {
    return [...this.#repairs.values()].sort((left, right) => right.rows - left.rows);
  }

  /** Name of the file of refused rows in the uploads folder; null when there is none. */
  get fileName(): string | null {
    return this.#file.name;
  }

  /** Says so when the file had no room for all of them. */
  warnings(): string[] {
    const held = this.#file.rows;
    if (this.fileName === null || held === this.count) return [];
    return [
      `The file of refused rows holds the first ${held} of ${this.count}. Mend the file that you sent instead: so many rows have one cause.`,
    ];
  }

  /** Writes what is not on disk yet. After this, the file can be read. */
  close(): void {
    this.#file.close();
  }

  /** Takes away the file: for rows that nobody may keep. */
  forget(): void {
    this.#file.remove();
  }

  #countRepair({ code, column, message }: RowProblem): void {
    const key = `${code}\u0000${column}\u0000${message}`;
    const known = this.#repairs.get(key);
    if (known) known.rows += 1;
    else if (this.#repairs.size < importLimits.repairsListed) {
      this.#repairs.set(key, { code, column, message, rows: 1 });
    }
  }
}
