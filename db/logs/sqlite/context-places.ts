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
/** How many contexts are known at most; then all are forgotten. */
export const mostContexts = 20_000;
/** A prime number, three times as many as there are contexts at most. */
const slots = 60_013;

/**
 * Places of contexts in the order in which they are met. A context is known again by one
 * whole number made of the numbers of its values, or, when a column has more values than are
 * numbered, by its text.
 */
export class ContextPlaces {
  readonly #values = bounds.map((bound) => new ValueNumbers(bound));
  readonly #byNumber = new NumberTable();
  readonly #byText = new Map<string, number>();
  /** How many are known. */
  count = 0;

  /** The place of an event's context, or, when it is new, what `isNew` answers. */
  placeOf(record: EventRecord, isNew: (values: string[]) => void): number {
    const key = this.#keyOf(record);
    const known = key === beyond ? this.#byText.get(textOf(record)) : this.#byNumber.get(key);
    if (known !== undefined && known >= 0) return known;
    isNew(columns.map((column) => record[column]));
    const place = this.count;
    this.count += 1;
    if (key === beyond) this.#byText.set(textOf(record), place);
    else this.#byNumber.set(key, place);
    return place;
  }

  forgetAll(): void {
    this.count = 0;
    this.#byNumber.clear();
    this.#byText.clear();
  }

  #keyOf(record: EventRecord): number {
    let key = 0;
    for (let index = 0; index < columns.length; index += 1) {
      const number = this.#values[index]?.numberOf(record[columns[index] ?? 'channel']) ?? beyond;
      if (number === beyond) return beyond;
      key = key * (bounds[index] ?? 0) + number;
    }
    return key;
  }
}

function textOf(record: EventRecord): string {
  return columns.map((column) => record[column]).join('\0');
}

/** Whole numbers of any size to places. A Map would make an object of each large number. */
class NumberTable {
  /** Each key and 1, so that 0 is a slot that is free. */
  readonly #keys = new Float64Array(slots);
  readonly #places = new Int32Array(slots);

  /** The place of a key, or -1. */
  get(key: number): number {
    const slot = this.#slotOf(key);
    return this.#keys[slot] === 0 ? -1 : (this.#places[slot] ?? -1);
  }

  set(key: number, place: number): void {
    const slot = this.#slotOf(key);
    this.#keys[slot] = key + 1;
    this.#places[slot] = place;
  }

  clear(): void {
    this.#keys.fill(0);
  }

  /** Where a key lies, or, when it is not there, where it belongs. */
  #slotOf(key: number): number {
    let slot = key % slots;
    while (this.#keys[slot] !== 0 && this.#keys[slot] !== key + 1) slot = (slot + 1) % slots;
    return slot;
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
