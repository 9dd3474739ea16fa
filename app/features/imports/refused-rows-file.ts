import { randomUUID } from 'node:crypto';
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { RowProblem } from '#app/core/formats/log-format.ts';
import type { DataFolder } from '#db/data-folder.ts';
import { importLimits } from './import-limits.ts';

/** What a file of refused rows has beside the columns of the file that they come from. */
const refusalColumns = ['_row', '_error_code', '_error'];

/** Written to disk in pieces of this many characters. */
const pieceCharacters = 64 * 1024;

/** Whether a column is one of those that a file of refused rows adds. They are not read. */
export function isRefusalColumn(header: string): boolean {
  return refusalColumns.includes(header.trim().toLowerCase());
}

/**
 * The refused rows of a file as a file of their own: the original columns unchanged and
 * three more, for the sender to mend and send again. Begun with the first row, under a
 * name that nobody can guess. Cells are left as they are, formulas too: it goes back to
 * whom it came from.
 */
export class RefusedRowsFile {
  name: string | null = null;
  rows = 0;
  readonly #uploads: string;
  #columns: readonly string[] = [];
  /** Places of the columns that are the sender's own, not those of an earlier such file. */
  #places: readonly number[] = [];
  #descriptor: number | null = null;
  #pending = '';
  #characters = 0;

  constructor({ uploads }: Pick<DataFolder, 'uploads'>) {
    this.#uploads = uploads;
  }

  readHeader(header: readonly string[]): void {
    this.#columns = header;
    this.#places = header.flatMap((name, place) => (isRefusalColumn(name) ? [] : [place]));
  }

  add(row: number, values: readonly string[], problems: readonly RowProblem[]): void {
    if (this.#characters >= importLimits.refusedFileCharacters) return;
    if (this.name === null) this.#begin();
    const codes = problems.map(({ code }) => code).join(' ');
    const sentences = problems.map(({ column, message }) =>
      column === '' ? message : `${column}: ${message}`,
    );
    // What does not fit into the columns follows at the end: nothing is lost, and a row that
    // is sent again as it is will be refused again.
    const surplus = values.slice(this.#columns.length);
    this.#write([...this.#ownCells(values), String(row), codes, sentences.join(' '), ...surplus]);
    this.rows += 1;
  }

  close(): void {
    if (this.#descriptor === null) return;
    const descriptor = this.#descriptor;
    this.#descriptor = null;
    try {
      writeWhole(descriptor, this.#pending);
    } finally {
      closeSync(descriptor);
    }
    this.#pending = '';
  }

  remove(): void {
    if (this.#descriptor !== null) closeSync(this.#descriptor);
    this.#descriptor = null;
    this.#pending = '';
    if (this.name !== null) rmSync(join(this.#uploads, this.name), { force: true });
    this.name = null;
    this.rows = 0;
  }

  #begin(): void {
    const name = randomUUID();
    this.#descriptor = openSync(join(this.#uploads, name), 'wx', 0o600);
    this.name = name;
    this.#write([...this.#ownCells(this.#columns), ...refusalColumns]);
  }

  #ownCells(values: readonly string[]): string[] {
    return this.#places.map((place) => values[place] ?? '');
  }

  #write(cells: string[]): void {
    const line = `${Papa.unparse([cells])}\n`;
    this.#pending += line;
    this.#characters += line.length;
    if (this.#pending.length < pieceCharacters || this.#descriptor === null) return;
    writeWhole(this.#descriptor, this.#pending);
    this.#pending = '';
  }
}

function writeWhole(descriptor: number, text: string): void {
  const bytes = Buffer.from(text, 'utf8');
  for (let written = 0; written < bytes.length; ) {
    written += writeSync(descriptor, bytes, written);
  }
}
