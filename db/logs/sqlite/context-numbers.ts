import type { Database } from 'better-sqlite3';
import type { EventBlock } from './event-block.ts';

const columns = `achievement_type, credential_format, issuer_id, verifier_id, channel,
  result, error_code, check_signature, check_validity, check_status, check_issuer`;
const match = columns
  .split(',')
  .map((column) => `${column.trim()} = ?`)
  .join(' AND ');

/** From the contexts that blocks announce to the numbers under which they are stored. */
export class ContextNumbers {
  readonly #numbers: number[] = [];
  readonly #find;
  readonly #insert;

  constructor(database: Database) {
    this.#find = database
      .prepare<string[], number>(`SELECT id FROM event_contexts WHERE ${match}`)
      .pluck();
    this.#insert = database.prepare(
      `INSERT INTO event_contexts (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
  }

  /** Takes note of the contexts that are new in a block. */
  learn({ newContexts, firstContext }: EventBlock): void {
    this.#numbers.length = firstContext;
    for (const values of newContexts) {
      const known = this.#find.get(...values);
      this.#numbers.push(known ?? Number(this.#insert.run(...values).lastInsertRowid));
    }
  }

  /** The number of a context, by its place among those announced. */
  at(place: number): number {
    const number = this.#numbers[place];
    if (number === undefined) throw new Error('An event names a context that nobody announced.');
    return number;
  }
}
