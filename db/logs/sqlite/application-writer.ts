import type { Database } from 'better-sqlite3';
import type { ApplicationRecord } from '#app/core/formats/records.ts';
import type { ReferenceMaker } from '#app/core/pseudonyms/reference-maker.ts';
import type { WriteOutcome } from '../write-outcome.ts';
import { applicationColumns, applicationValues } from './application-row.ts';
import type { HolderNumbers } from './holder-numbers.ts';

const columns = ['ref', 'batch', 'holder', ...applicationColumns];

/** Writes what one batch says of applications. Earlier batches' words stay underneath. */
export class ApplicationWriter {
  readonly #latest;
  readonly #upsert;

  constructor(
    database: Database,
    readonly batch: number,
    readonly pilotCode: string,
    readonly references: ReferenceMaker,
    readonly holders: HolderNumbers,
  ) {
    this.#latest = database
      .prepare<[Buffer], (string | number | null)[]>(
        `SELECT holder, ${applicationColumns.join(', ')} FROM applications
         WHERE ref = ? ORDER BY batch DESC LIMIT 1`,
      )
      .raw();
    this.#upsert = database.prepare(
      `INSERT OR REPLACE INTO applications (${columns.join(', ')})
       VALUES (${columns.map(() => '?').join(', ')})`,
    );
  }

  write(record: ApplicationRecord): WriteOutcome {
    const ref = Buffer.from(
      this.references('application', this.pilotCode, record.applicationId),
      'hex',
    );
    const values = [this.holders.numberOf(record.holderPid), ...applicationValues(record)];
    const known = this.#latest.get(ref);
    // Written even when nothing changed: if the earlier batch is undone, this one still said it.
    this.#upsert.run(ref, this.batch, ...values);
    if (known === undefined) return 'new';
    return values.every((value, index) => value === known[index]) ? 'identical' : 'updated';
  }
}
