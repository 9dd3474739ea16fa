import type { Database } from 'better-sqlite3';
import type { ReadOrder } from './batches.ts';
import type { SendersOfHolders } from './senders.ts';

const peopleAtOnce = 1000;

type AttributesRow = [holder: number, batch: number, ...codes: number[]];

/** The latest known attributes of each holder: four bytes for each holder and dimension. */
export class AttributesOfHolders {
  readonly #dimensions: string[];
  /** By number of a code: the place of its dimension, and the code. */
  readonly #codes: ({ place: number; code: string } | undefined)[] = [];
  /** Numbers of codes by holder and dimension, 0 for none. */
  readonly #numbers: Int32Array;
  readonly #isKnown: Uint8Array;

  /**
   * @param codes each dimension and code with its number, from 1
   * @param places one more than the highest number of a holder
   */
  constructor(codes: readonly { id: number; dimension: string; code: string }[], places: number) {
    this.#dimensions = [...new Set(codes.map(({ dimension }) => dimension))];
    for (const { id, dimension, code } of codes) {
      this.#codes[id] = { place: this.#dimensions.indexOf(dimension), code };
    }
    this.#numbers = new Int32Array(places * this.#dimensions.length);
    this.#isKnown = new Uint8Array(places);
  }

  /** Keeps what was said of a holder last, and nothing that was said before. */
  replace([holder, , ...codes]: AttributesRow): void {
    const first = holder * this.#dimensions.length;
    if (this.#isKnown[holder] === 1) this.#numbers.fill(0, first, first + this.#dimensions.length);
    this.#isKnown[holder] = 1;
    for (const number of codes) {
      const known = this.#codes[number];
      if (known) this.#numbers[first + known.place] = number;
    }
  }

  /** Dimension to code; null for a holder of whom nothing was said. */
  of(holder: number): Record<string, string> | null {
    if (this.#isKnown[holder] !== 1) return null;
    const named: Record<string, string> = {};
    let place = holder * this.#dimensions.length;
    for (const dimension of this.#dimensions) {
      const known = this.#codes[this.#numbers[place] ?? 0];
      if (known) named[dimension] = known.code;
      place += 1;
    }
    return named;
  }
}

/** Collects the latest attributes of a pilot's holders, and notes who has sent any of whom. */
export function collectAttributes(
  database: Database,
  { pilotCode, batches }: ReadOrder,
  places: number,
  senders: SendersOfHolders,
): AttributesOfHolders {
  const codes = database.prepare<[], { id: number; dimension: string; code: string }>(
    'SELECT * FROM attribute_codes',
  );
  const attributes = new AttributesOfHolders(codes.all(), places);
  // As text that is parsed at once, which takes half the time of rows one by one.
  const page = database
    .prepare<[string, number, number], string>(
      `SELECT '[' || coalesce(group_concat('[' || holder || ',' || batch
         || iif(attributes = '', '', ',' || attributes) || ']'), '') || ']' FROM (
         SELECT p.* FROM people p JOIN batches b ON b.id = p.batch
         WHERE b.pilot_code = ? AND (p.holder, p.batch) > (?, ?)
         ORDER BY p.holder, p.batch LIMIT ${peopleAtOnce})`,
    )
    .pluck();
  let last: readonly [holder: number, batch: number] = [0, 0];
  for (;;) {
    const rows: AttributesRow[] = JSON.parse(page.get(pilotCode, ...last) ?? '[]');
    for (const row of rows) {
      const batch = batches.get(row[1]);
      senders.marksOf(batch?.partner ?? '')[row[0]] = 1;
      if (batch?.counts) attributes.replace(row);
    }
    const end = rows.at(-1);
    if (!end || rows.length < peopleAtOnce) return attributes;
    last = [end[0], end[1]];
  }
}
