import type { Database } from 'better-sqlite3';
import type { PopulationRecord } from '#app/core/formats/records.ts';
import type { WriteOutcome } from '../write-outcome.ts';

/** Writes the eligible population as one batch gives it. */
export class PopulationWriter {
  readonly #latest;
  readonly #upsert;

  constructor(
    database: Database,
    readonly batch: number,
    readonly pilotCode: string,
  ) {
    this.#latest = database.prepare<string[], { eligible: number; source: string }>(
      `SELECT eligible, source FROM populations
       WHERE pilot_code = ? AND dimension = ? AND value = ? AND as_of = ?
       ORDER BY batch DESC LIMIT 1`,
    );
    this.#upsert = database.prepare(
      `INSERT OR REPLACE INTO populations
         (pilot_code, dimension, value, as_of, batch, eligible, source)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
    );
  }

  write({ dimension, value, asOf, eligible, source }: PopulationRecord): WriteOutcome {
    const known = this.#latest.get(this.pilotCode, dimension, value, asOf);
    this.#upsert.run(this.pilotCode, dimension, value, asOf, this.batch, eligible, source);
    if (known === undefined) return 'new';
    return known.eligible === eligible && known.source === source ? 'identical' : 'updated';
  }
}
