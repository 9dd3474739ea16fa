import type { Database } from 'better-sqlite3';
import { datePrecisions, type EventRecord, eventTypes } from '#app/core/formats/records.ts';
import type { ReferenceMaker } from '#app/core/pseudonyms/reference-maker.ts';
import type { WriteOutcome } from '../store.ts';
import { BoundedCache } from './bounded-cache.ts';
import type { HolderNumbers } from './holder-numbers.ts';

const typeNumbers = new Map<string, number>(eventTypes.map((type, index) => [type, index]));
const precisionNumbers = new Map<string, number>(
  datePrecisions.map((precision, index) => [precision, index]),
);

const contextColumns = `achievement_type, credential_format, issuer_id, verifier_id, channel,
  result, error_code, check_signature, check_validity, check_status, check_issuer`;
const contextMatch = contextColumns
  .split(',')
  .map((column) => `${column.trim()} = ?`)
  .join(' AND ');

interface EventValues {
  type: number;
  at: number | null;
  precision: number;
  holder: number;
  credential: Buffer | null;
  context: number;
}

type StoredEvent = EventValues & { id: number };

/** Writes the events of one batch, one prepared statement for all, and counts them. */
export class EventWriter {
  readonly firstEvent: number;
  #written = 0;
  readonly #insert;
  readonly #find;
  readonly #repeat;
  readonly #findContext;
  readonly #insertContext;
  readonly #contexts = new BoundedCache<number>(20_000);
  readonly #credentials = new BoundedCache<Buffer>(50_000);

  constructor(
    database: Database,
    readonly batch: number,
    readonly pilotCode: string,
    readonly references: ReferenceMaker,
    readonly holders: HolderNumbers,
  ) {
    this.firstEvent =
      database.prepare<[], number>('SELECT coalesce(max(id), 0) + 1 FROM events').pluck().get() ??
      1;
    this.#insert = database.prepare(
      `INSERT INTO events (event_key, type, at, precision, holder, credential, context)
       VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
    );
    this.#find = database.prepare<[Buffer], StoredEvent>(
      'SELECT id, type, at, precision, holder, credential, context FROM events WHERE event_key = ?',
    );
    this.#repeat = database.prepare(
      'INSERT INTO event_repeats (event, batch) VALUES (?, ?) ON CONFLICT DO NOTHING',
    );
    this.#findContext = database
      .prepare<string[], number>(`SELECT id FROM event_contexts WHERE ${contextMatch}`)
      .pluck();
    this.#insertContext = database.prepare(
      `INSERT INTO event_contexts (${contextColumns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
  }

  write(record: EventRecord): WriteOutcome {
    const key = this.#keyOf(record);
    const { type, at, precision, holder, credential, context } = this.#valuesOf(record);
    const inserted = this.#insert.run(key, type, at, precision, holder, credential, context);
    if (inserted.changes === 1) {
      this.#written += 1;
      return 'new';
    }
    const known = this.#find.get(key);
    if (known === undefined) throw new Error('An event vanished while it was compared.');
    if (!isSameEvent(known, { type, at, precision, holder, credential, context })) {
      return 'conflict';
    }
    if (known.id < this.firstEvent) this.#repeat.run(known.id, this.batch);
    return 'identical';
  }

  /** Whether another event with this id and other content is stored. */
  conflicts(record: EventRecord): boolean {
    const known = this.#find.get(this.#keyOf(record));
    return known !== undefined && !isSameEvent(known, this.#valuesOf(record));
  }

  #keyOf({ eventId }: EventRecord): Buffer {
    return Buffer.from(this.references('event', this.pilotCode, eventId), 'hex');
  }

  #valuesOf(record: EventRecord): EventValues {
    const type = typeNumbers.get(record.eventType);
    const precision = precisionNumbers.get(record.datePrecision);
    if (type === undefined || precision === undefined) throw new Error('Unknown event type.');
    return {
      type,
      at: record.occurredAt === null ? null : Date.parse(record.occurredAt),
      precision,
      holder: this.holders.numberOf(record.holderPid),
      credential: this.#credentialOf(record.credentialId),
      context: this.#contextOf(record),
    };
  }

  /** The last event written, one before the first when there was none. */
  get lastEvent(): number {
    return this.firstEvent + this.#written - 1;
  }

  #credentialOf(credentialId: string): Buffer | null {
    if (credentialId === '') return null;
    return this.#credentials.get(credentialId, (id) =>
      Buffer.from(this.references('credential', this.pilotCode, id), 'hex'),
    );
  }

  #contextOf(record: EventRecord): number {
    const values = [
      record.achievementType,
      record.credentialFormat,
      record.issuerId,
      record.verifierId,
      record.channel,
      record.result,
      record.errorCode,
      record.checkSignature,
      record.checkValidity,
      record.checkStatus,
      record.checkIssuer,
    ];
    return this.#contexts.get(values.join('\u0000'), () => {
      const known = this.#findContext.get(...values);
      return known ?? Number(this.#insertContext.run(...values).lastInsertRowid);
    });
  }
}

function isSameEvent(left: EventValues, right: EventValues): boolean {
  return (
    left.type === right.type &&
    left.at === right.at &&
    left.precision === right.precision &&
    left.holder === right.holder &&
    left.context === right.context &&
    isSameReference(left.credential, right.credential)
  );
}

function isSameReference(left: Buffer | null, right: Buffer | null): boolean {
  if (left === null || right === null) return left === right;
  return left.equals(right);
}
