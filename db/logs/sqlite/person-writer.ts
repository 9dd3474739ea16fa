import type { Database } from 'better-sqlite3';
import type { PersonRecord } from '#app/core/formats/records.ts';
import { AgeBandWatch } from '#app/core/quality/age-band-watch.ts';
import type { QualityFinding } from '#app/core/quality/quality-rules.ts';
import type { WriteOutcome } from '../write-outcome.ts';
import type { HolderNumbers } from './holder-numbers.ts';

/** Writes what one batch says of people. Earlier batches' words stay underneath. */
export class PersonWriter {
  readonly #codes = new Map<string, number>();
  /** Codes of age bands by their numbers. */
  readonly #bandCodes = new Map<number, string>();
  readonly #bands = new AgeBandWatch();
  readonly #latest;
  readonly #upsert;
  readonly #insertCode;

  constructor(
    database: Database,
    readonly batch: number,
    readonly holders: HolderNumbers,
  ) {
    const codes = database
      .prepare<[], { id: number; dimension: string; code: string }>('SELECT * FROM attribute_codes')
      .all();
    for (const { id, dimension, code } of codes) this.#keepCode(id, dimension, code);
    this.#latest = database.prepare<[number], { attributes: string; batch: number }>(
      'SELECT attributes, batch FROM people WHERE holder = ? ORDER BY batch DESC LIMIT 1',
    );
    this.#upsert = database.prepare(
      `INSERT INTO people (holder, batch, attributes) VALUES (?, ?, ?)
       ON CONFLICT (holder, batch) DO UPDATE SET attributes = excluded.attributes`,
    );
    this.#insertCode = database.prepare(
      'INSERT INTO attribute_codes (dimension, code) VALUES (?, ?)',
    );
  }

  write(record: PersonRecord): WriteOutcome {
    const holder = this.holders.numberOf(record.holderPid);
    const attributes = Object.entries(record.attributes)
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([dimension, code]) => this.#codeNumber(dimension, code))
      .join(',');
    const known = this.#latest.get(holder);
    // Written even when nothing changed: if the earlier batch is undone, this one still said it.
    this.#upsert.run(holder, this.batch, attributes);
    if (known === undefined) return 'new';
    if (known.attributes === attributes) return 'identical';
    const isSameFile = known.batch === this.batch;
    const before = this.#bandOf(known.attributes);
    this.#bands.note(String(holder), before, record.attributes.age_band, isSameFile);
    return 'updated';
  }

  /** How many people were put into another age band than before. */
  findings(): QualityFinding[] {
    return this.#bands.findings();
  }

  #bandOf(attributes: string): string | undefined {
    for (const number of attributes.split(',')) {
      const band = this.#bandCodes.get(Number(number));
      if (band !== undefined) return band;
    }
    return undefined;
  }

  #keepCode(id: number, dimension: string, code: string): void {
    this.#codes.set(`${dimension}\u0000${code}`, id);
    if (dimension === 'age_band') this.#bandCodes.set(id, code);
  }

  #codeNumber(dimension: string, code: string): number {
    const key = `${dimension}\u0000${code}`;
    const known = this.#codes.get(key);
    if (known !== undefined) return known;
    const made = Number(this.#insertCode.run(dimension, code).lastInsertRowid);
    this.#keepCode(made, dimension, code);
    return made;
  }
}
