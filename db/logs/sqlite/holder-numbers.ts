import type { Database } from 'better-sqlite3';
import type { ReferenceMaker } from '#app/core/pseudonyms/reference-maker.ts';
import { BoundedCache } from './bounded-cache.ts';

/** From a file's `holder_pid` to the number under which the person's reference is stored. */
export class HolderNumbers {
  readonly #numbers = new BoundedCache<number>(100_000);
  readonly #find;
  readonly #insert;

  constructor(
    database: Database,
    readonly pilotCode: string,
    readonly references: ReferenceMaker,
  ) {
    this.#find = database.prepare<[Buffer], number>('SELECT id FROM holders WHERE ref = ?').pluck();
    this.#insert = database.prepare('INSERT INTO holders (ref) VALUES (?)');
  }

  numberOf(pid: string): number {
    return this.#numbers.get(pid, () => {
      const ref = Buffer.from(this.references('holder', this.pilotCode, pid), 'hex');
      return this.#find.get(ref) ?? Number(this.#insert.run(ref).lastInsertRowid);
    });
  }
}
