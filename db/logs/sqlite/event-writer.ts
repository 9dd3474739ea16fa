import type { Database } from 'better-sqlite3';
import { epochMs } from '#app/core/formats/fields/epoch-ms.ts';
import { datePrecisions, type EventRecord, eventTypes } from '#app/core/formats/records.ts';
import type { ReferenceNumberMaker, References } from '#app/core/pseudonyms/reference-maker.ts';
import { CredentialLives } from '#app/core/quality/credential-lives.ts';
import { BoundedCache } from './bounded-cache.ts';
import { ContextNumbers } from './context-numbers.ts';
import { EventRows } from './event-rows.ts';
import type { HolderNumbers } from './holder-numbers.ts';
import { WeekTotals } from './week-totals.ts';

const typeNumbers = new Map<string, number>(eventTypes.map((type, index) => [type, index]));
const precisionNumbers = new Map<string, number>(
  datePrecisions.map((precision, index) => [precision, index]),
);

const dayPrecision = datePrecisions.indexOf('day');

const insertStart =
  'INSERT INTO events (event_key, type, at, precision, holder, credential, context) VALUES ';
const valuesPerEvent = 7;
/** So many in one statement take a third less time than one by one; more gain little. */
const eventsPerStatement = 16;

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
  readonly #pending: EventValue[] = [];
  readonly #insertMany;
  readonly #insertOne;
  readonly #eventNumber: ReferenceNumberMaker;
  readonly #credentialNumber: ReferenceNumberMaker;
  readonly #credentials = new BoundedCache<bigint>(20_000);
  readonly #contexts: ContextNumbers;

  constructor(
    database: Database,
    pilotCode: string,
    references: References,
    readonly holders: HolderNumbers,
  ) {
    this.firstEvent =
      database.prepare<[], number>('SELECT coalesce(max(id), 0) + 1 FROM events').pluck().get() ??
      1;
    const placeholders = `(${Array(valuesPerEvent).fill('?').join(', ')})`;
    this.#insertOne = database.prepare(insertStart + placeholders);
    this.#insertMany = database.prepare(
      insertStart + Array(eventsPerStatement).fill(placeholders).join(', '),
    );
    this.#eventNumber = references.numbersOf('event', pilotCode);
    this.#credentialNumber = references.numbersOf('credential', pilotCode);
    this.#contexts = new ContextNumbers(database);
  }

  write(record: EventRecord, row: number): void {
    const type = typeNumbers.get(record.eventType);
    const precision = precisionNumbers.get(record.datePrecision);
    if (type === undefined || precision === undefined) throw new Error('Unknown event type.');
    const at = record.occurredAt === null ? null : epochMs(record.occurredAt);
    const credential = this.#credentialOf(record.credentialId);
    this.#pending.push(
      this.#eventNumber(record.eventId),
      type,
      at,
      precision,
      this.holders.numberOf(record.holderPid),
      credential,
      this.#contexts.numberOf(record),
    );
    this.rows.note(row);
    this.totals.add(type, at, 1);
    if (credential !== null)
      this.lives.note(credential, record.eventType, at, precision === dayPrecision);
    if (this.#pending.length === eventsPerStatement * valuesPerEvent) {
      this.#insertMany.run(this.#pending);
      this.#pending.length = 0;
    }
  }

  /** Writes what is still waiting for others to be written with it. */
  flush(): void {
    for (let start = 0; start < this.#pending.length; start += valuesPerEvent) {
      this.#insertOne.run(this.#pending.slice(start, start + valuesPerEvent));
    }
    this.#pending.length = 0;
  }

  #credentialOf(credentialId: string): bigint | null {
    if (credentialId === '') return null;
    return this.#credentials.get(credentialId, this.#credentialNumber);
  }
}
