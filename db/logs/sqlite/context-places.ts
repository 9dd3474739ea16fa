import type { EventRecord } from '#app/core/formats/records.ts';

/** The columns of an event that take few different values together, in their stored order. */
const columns = [
  'achievementType',
  'credentialFormat',
  'issuerId',
  'verifierId',
  'channel',
  'result',
  'errorCode',
  'checkSignature',
  'checkValidity',
  'checkStatus',
  'checkIssuer',
] as const satisfies readonly (keyof EventRecord)[];

/** How many values of each column are numbered; multiplied they stay below 2^53. */
const bounds = [64, 16, 512, 512, 64, 8, 128, 4, 4, 4, 4];
const beyond = -1;

/**
 * Places of contexts in the order in which they are met. A context is known again by one
 * whole number made of the numbers of its values, or, when a column has more values than are
 * numbered, by its text.
 */
export class ContextPlaces {
  readonly #values = bounds.map((bound) => new ValueNumbers(bound));
  readonly #places = new Map<number | string, number>();

  /** How many are known. */
  get count(): number {
    return this.#places.size;
  }

  /** The place of an event's context, or, when it is new, what `isNew` answers. */
  placeOf(record: EventRecord, isNew: (values: string[]) => void): number {
    const key = this.#keyOf(record);
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    isNew(columns.map((column) => record[column]));
    const place = this.#places.size;
    this.#places.set(key, place);
    return place;
  }

  forgetAll(): void {
    this.#places.clear();
  }

  #keyOf(record: EventRecord): number | string {
    let key = 0;
    for (let index = 0; index < columns.length; index += 1) {
      const number = this.#values[index]?.numberOf(record[columns[index] ?? 'channel']) ?? beyond;
      if (number === beyond) return columns.map((column) => record[column]).join('\0');
      key = key * (bounds[index] ?? 0) + number;
    }
    return key;
  }
}

/** Numbers the values of one column from 0 on. */
class ValueNumbers {
  readonly #numbers = new Map<string, number>([['', 0]]);
  #lastValue = '';
  #lastNumber = 0;

  constructor(readonly bound: number) {}

  /** The number of a value, or `beyond` when there are too many. */
  numberOf(value: string): number {
    // Rows beside each other often say the same, and that is quicker to tell.
    if (value === this.#lastValue) return this.#lastNumber;
    const known = this.#numbers.get(value);
    const number = known ?? this.#numbers.size;
    if (known === undefined) {
      if (number >= this.bound) return beyond;
      // In memory of its own: a piece of the file would keep much of it.
      this.#numbers.set(Buffer.from(value).toString(), number);
    }
    this.#lastValue = value;
    this.#lastNumber = number;
    return number;
  }
}
