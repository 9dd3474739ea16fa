import type { Database } from 'better-sqlite3';
import type { ApplicationRecord } from '#app/core/formats/records.ts';
import type { ReferenceMaker } from '#app/core/pseudonyms/reference-maker.ts';
import type { BatchDescription } from '../store.ts';
import type { WriteOutcome } from '../write-outcome.ts';
import { applicationColumns, applicationValues } from './application-row.ts';
import type { HolderNumbers } from './holder-numbers.ts';

const columns = ['ref', 'batch', 'holder', ...applicationColumns];

/**
 * Writes what one batch says of applications. Earlier batches' words stay underneath. An
 * application is compared with, and replaced by, what the same partner says of it: ids of
 * two partners name two applications, and none learns what another has sent.
 */
export class ApplicationWriter {
  readonly #latest;
  readonly #upsert;
  readonly #pilotCode: string;
  readonly #partner: string;

  constructor(
    database: Database,
    readonly batch: number,
    { pilotCode, partner }: BatchDescription,
    readonly references: ReferenceMaker,
    readonly holders: HolderNumbers,
  ) {
    this.#pilotCode = pilotCode;
    this.#partner = partner;
    this.#latest = database
      .prepare<[Buffer, string], (string | number | null)[]>(
        `SELECT holder, ${applicationColumns.join(', ')} FROM applications
         WHERE ref = ? AND EXISTS (
           SELECT 1 FROM batches WHERE batches.id = applications.batch AND batches.partner = ?)
         ORDER BY batch DESC LIMIT 1`,
      )
      .raw();
    this.#upsert = database.prepare(
      `INSERT OR REPLACE INTO applications (${columns.join(', ')})
       VALUES (${columns.map(() => '?').join(', ')})`,
    );
  }

  write(record: ApplicationRecord): WriteOutcome {
    const ref = Buffer.from(
      this.references('application', this.#pilotCode, record.applicationId),
      'hex',
    );
    const values = [this.holders.numberOf(record.holderPid), ...applicationValues(record)];
    const known = this.#latest.get(ref, this.#partner);
    // Written even when nothing changed: if the earlier batch is undone, this one still said it.
    this.#upsert.run(ref, this.batch, ...values);
    if (known === undefined) return 'new';
    return values.every((value, index) => value === known[index]) ? 'identical' : 'updated';
  }
}
