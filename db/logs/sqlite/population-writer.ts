import type { Database } from 'better-sqlite3';
import type { PopulationRecord } from '#app/core/formats/records.ts';
import type { BatchDescription } from '../store.ts';
import type { WriteOutcome } from '../write-outcome.ts';

/**
 * Writes the eligible population as one batch gives it. What is new, the same or changed is
 * told by what the same partner said before, as of people.
 */
export class PopulationWriter {
  readonly #latest;
  readonly #upsert;

  constructor(
    database: Database,
    readonly batch: number,
    readonly description: Pick<BatchDescription, 'pilotCode' | 'partner'>,
  ) {
    this.#latest = database.prepare<string[], { eligible: number; source: string }>(
      `SELECT eligible, source FROM populations
       WHERE pilot_code = ? AND dimension = ? AND value = ? AND as_of = ? AND EXISTS (
         SELECT 1 FROM batches WHERE batches.id = populations.batch AND batches.partner = ?)
       ORDER BY batch DESC LIMIT 1`,
    );
    this.#upsert = database.prepare(
      `INSERT OR REPLACE INTO populations
         (pilot_code, dimension, value, as_of, batch, eligible, source)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
    );
  }

  write({ dimension, value, asOf, eligible, source }: PopulationRecord): WriteOutcome {
    const { pilotCode, partner } = this.description;
    const known = this.#latest.get(pilotCode, dimension, value, asOf, partner);
    this.#upsert.run(pilotCode, dimension, value, asOf, this.batch, eligible, source);
    if (known === undefined) return 'new';
    return known.eligible === eligible && known.source === source ? 'identical' : 'updated';
  }
}
