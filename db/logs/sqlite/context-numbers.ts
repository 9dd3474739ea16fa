import type { Database } from 'better-sqlite3';
import type { EventRecord } from '#app/core/formats/records.ts';
import { BoundedCache } from './bounded-cache.ts';

const columns = `achievement_type, credential_format, issuer_id, verifier_id, channel,
  result, error_code, check_signature, check_validity, check_status, check_issuer`;
const match = columns
  .split(',')
  .map((column) => `${column.trim()} = ?`)
  .join(' AND ');

/** From the columns of an event that take few different values together to their number. */
export class ContextNumbers {
  readonly #numbers = new BoundedCache<number>(20_000);
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

  numberOf(record: EventRecord): number {
    const { achievementType, credentialFormat, issuerId, verifierId, channel } = record;
    const { result, errorCode, checkSignature, checkValidity, checkStatus, checkIssuer } = record;
    const key = `${achievementType}\0${credentialFormat}\0${issuerId}\0${verifierId}\0${channel}\0${result}\0${errorCode}\0${checkSignature}\0${checkValidity}\0${checkStatus}\0${checkIssuer}`;
    return this.#numbers.get(key, () => {
      const values = [
        ...[achievementType, credentialFormat, issuerId, verifierId, channel, result, errorCode],
        ...[checkSignature, checkValidity, checkStatus, checkIssuer],
      ];
      return this.#find.get(...values) ?? Number(this.#insert.run(...values).lastInsertRowid);
    });
  }
}
