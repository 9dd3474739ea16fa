import { once } from 'node:events';
import { createWriteStream, rmSync, type WriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { csvLine } from '#app/core/deidentify/csv-line.ts';
import { ImportProblem } from '../import-problem.ts';

/**
 * Writes rows into a new file, as fast as the disk takes them. An error of the disk comes
 * whenever it likes, also while nobody writes: it is kept, and thrown at the next row.
 */
export class RowsWriter {
  readonly #path: string;
  readonly #mostBytes: number;
  readonly #stream: WriteStream;
  #failure: Error | null = null;
  #bytes = 0;

  /** @param mostBytes how large the file may become: a line of two letters makes a row of forty */
  constructor(path: string, mostBytes: number) {
    this.#path = path;
    this.#mostBytes = mostBytes;
    this.#stream = createWriteStream(path, { mode: 0o600, flags: 'wx' });
    this.#stream.on('error', (error) => {
      this.#failure ??= error;
    });
  }

  /** @throws ImportProblem when the file becomes too large, and what the disk says */
  async write(cells: readonly string[]): Promise<void> {
    if (this.#failure !== null) throw this.#failure;
    const line = csvLine(cells);
    this.#bytes += Buffer.byteLength(line);
    if (this.#bytes > this.#mostBytes) {
      throw new ImportProblem(
        'The file holds more documents than can be read at once. Send it in parts.',
      );
    }
    if (!this.#stream.write(line)) await once(this.#stream, 'drain');
  }

  /** Resolves when the file is whole. Throws what the disk says. */
  async end(): Promise<void> {
    if (this.#failure !== null) throw this.#failure;
    this.#stream.end();
    await finished(this.#stream);
  }

  /** Removes what was written. */
  forget(): void {
    this.#stream.destroy();
    rmSync(this.#path, { force: true });
  }
}
