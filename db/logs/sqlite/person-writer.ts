import type { Database } from 'better-sqlite3';
import type { PersonRecord } from '#app/core/formats/records.ts';
import { AgeBandWatch } from '#app/core/quality/age-band-watch.ts';
import type { QualityFinding } from '#app/core/quality/quality-rules.ts';
import { replacesAnotherPartner } from '#app/core/quality/rules/replaces-another-partner.ts';
import type { WriteOutcome } from '../write-outcome.ts';
import type { HolderNumbers } from './holder-numbers.ts';

/**
 * Writes what one batch says of people. Earlier batches' words stay underneath. What is
 * new, the same or changed is told by what the same partner said before: otherwise one
 * partner could ask by its files what another knows of a person.
 */
export class PersonWriter {
  readonly #codes = new Map<string, number>();
  /** Codes of age bands by their numbers. */
  readonly #bandCodes = new Map<number, string>();
  readonly #bands = new AgeBandWatch();
  readonly #latest;
  readonly #latestOfOthers;
  readonly #replaced = new Set<number>();
  readonly #upsert;
  readonly #insertCode;

  constructor(
    database: Database,
    readonly batch: number,
    readonly partner: string,
    readonly holders: HolderNumbers,
  ) {
    const codes = database
      .prepare<[], { id: number; dimension: string; code: string }>('SELECT * FROM attribute_codes')
      .all();
    for (const { id, dimension, code } of codes) this.#keepCode(id, dimension, code);
    this.#latest = latestBy(database, '=');
    this.#latestOfOthers = latestBy(database, '<>');
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
    this.#noteReplaced(holder, attributes);
    const known = this.#latest.get(holder, this.partner);
    // Written even when nothing changed: if the earlier batch is undone, this one still said it.
    this.#upsert.run(holder, this.batch, attributes);
    if (known === undefined) return 'new';
    if (known.attributes === attributes) return 'identical';
    const isSameFile = known.batch === this.batch;
    const before = this.#bandOf(known.attributes);
    this.#bands.note(String(holder), before, record.attributes.age_band, isSameFile);
    return 'updated';
  }

  /** How many people changed their age band, and how many were told otherwise by others. */
  findings(): QualityFinding[] {
    const count = this.#replaced.size;
    const replaced = count === 0 ? [] : [{ rule: replacesAnotherPartner.id, count }];
    return [...this.#bands.findings(), ...replaced];
  }

  /** Notes a person whose latest characteristics are another partner's, and differ. */
  #noteReplaced(holder: number, attributes: string): void {
    const others = this.#latestOfOthers.get(holder, this.partner);
    const own = this.#latest.get(holder, this.partner);
    const isReplaced =
      others !== undefined && others.attributes !== attributes && others.batch > (own?.batch ?? 0);
    if (isReplaced) this.#replaced.add(holder);
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

/** The latest that one partner, or any other, said of a person. */
function latestBy(database: Database, comparison: '=' | '<>') {
  return database.prepare<[number, string], { attributes: string; batch: number }>(
    `SELECT attributes, batch FROM people WHERE holder = ? AND EXISTS (
       SELECT 1 FROM batches WHERE batches.id = people.batch AND batches.partner ${comparison} ?)
     ORDER BY batch DESC LIMIT 1`,
  );
}
