import type { Database } from 'better-sqlite3';
import { datePrecisions, eventTypes } from '#app/core/formats/records.ts';
import type { ReferenceNumberMaker, References } from '#app/core/pseudonyms/reference-maker.ts';
import { CredentialLives } from '#app/core/quality/credential-lives.ts';
import type { BatchDescription } from '../store.ts';
import { ContextNumbers } from './context-numbers.ts';
import { type EventBlock, idsPerEvent, sameAsBefore } from './event-block.ts';
import { EventRows } from './event-rows.ts';
import type { HolderNumbers } from './holder-numbers.ts';
import { senderNumber } from './sender-number.ts';
import { WeekTotals } from './week-totals.ts';

const dayPrecision = datePrecisions.indexOf('day');
const insertStart =
  'INSERT INTO events (event_key, type, at, precision, holder, credential, context) VALUES ';
const valuesPerEvent = 7;
/** So many in one statement take a third less time than one by one; more gain little. */
const eventsPerStatement = 32;

type EventValue = bigint | number | null;

/**
 * Appends the events of one batch, whatever keys they have. Which of them were there
 * before is found out at the end, for all at once (`settle-events.ts`).
 */
export class EventWriter {
  readonly firstEvent: number;
  readonly rows = new EventRows();
  readonly totals = new WeekTotals();
  readonly lives = new CredentialLives();
  readonly #values: EventValue[] = Array(eventsPerStatement * valuesPerEvent).fill(null);
  #waiting = 0;
  readonly #insertMany;
  readonly #insertOne;
  readonly #insertKeys;
  readonly #eventNumber: ReferenceNumberMaker;
  readonly #credentialNumber: ReferenceNumberMaker;
  readonly #contexts: ContextNumbers;

  constructor(
    database: Database,
    description: BatchDescription,
    references: References,
    readonly holders: HolderNumbers,
  ) {
    const { pilotCode } = description;
    this.firstEvent =
      database.prepare<[], number>('SELECT coalesce(max(id), 0) + 1 FROM events').pluck().get() ??
      1;
    const placeholders = `(${Array(valuesPerEvent).fill('?').join(', ')})`;
    this.#insertOne = database.prepare(insertStart + placeholders);
    this.#insertMany = database.prepare(
      insertStart + Array(eventsPerStatement).fill(placeholders).join(', '),
    );
    this.#insertKeys = database.prepare(
      `INSERT INTO event_keys (key, event) SELECT event_key, id FROM events
       WHERE id BETWEEN ? AND ? ORDER BY event_key, id ON CONFLICT DO NOTHING`,
    );
    this.#eventNumber = references.numbersOf(
      'event',
      pilotCode,
      senderNumber(database, description),
    );
    this.#credentialNumber = references.numbersOf('credential', pilotCode);
    this.#contexts = new ContextNumbers(database);
  }

  append(block: EventBlock): void {
    this.#contexts.learn(block);
    const { ids, lengths } = block;
    let start = 0;
    let credential: bigint | null = null;
    let holder = 0;
    const nextId = (length: number) => {
      start += length;
      return ids.slice(start - length, start);
    };
    for (let event = 0; event < block.count; event += 1) {
      const at = event * idsPerEvent;
      const key = this.#eventNumber(nextId(lengths[at] ?? 0));
      const credentialLength = lengths[at + 1] ?? 0;
      if (credentialLength === 0) credential = null;
      else if (credentialLength !== sameAsBefore) {
        credential = this.#credentialNumber(nextId(credentialLength));
      }
      const holderLength = lengths[at + 2] ?? 0;
      if (holderLength !== sameAsBefore) holder = this.holders.numberOf(nextId(holderLength));
      this.#write(block, event, key, credential, holder);
    }
  }

  /**
   * Writes what is still waiting, and brings in the keys of all events in the order of the
   * keys, which SQLite sorts in bounded memory.
   * @returns how many of the events are the first with their keys
   */
  end(): number {
    for (let start = 0; start < this.#waiting; start += valuesPerEvent) {
      this.#insertOne.run(this.#values.slice(start, start + valuesPerEvent));
    }
    this.#waiting = 0;
    return this.#insertKeys.run(this.firstEvent, this.firstEvent + this.rows.count - 1).changes;
  }

  #write(
    { types, precisions, ats, contexts, rows }: EventBlock,
    event: number,
    key: bigint,
    credential: bigint | null,
    holder: number,
  ): void {
    const type = types[event] ?? 0;
    const precision = precisions[event] ?? 0;
    const ms = ats[event] ?? Number.NaN;
    const at = Number.isNaN(ms) ? null : ms;
    const values = this.#values;
    const place = this.#waiting;
    values[place] = key;
    values[place + 1] = type;
    values[place + 2] = at;
    values[place + 3] = precision;
    values[place + 4] = holder;
    values[place + 5] = credential;
    values[place + 6] = this.#contexts.at(contexts[event] ?? -1);
    this.#waiting += valuesPerEvent;
    if (this.#waiting === values.length) {
      this.#insertMany.run(values);
      this.#waiting = 0;
    }
    this.rows.note(rows[event] ?? 0);
    this.totals.add(type, at, 1);
    const eventType = eventTypes[type];
    if (credential !== null && eventType !== undefined) {
      this.lives.note(credential, eventType, at, precision === dayPrecision);
    }
  }
}
