import { epochMs } from '#app/core/formats/fields/epoch-ms.ts';
import { datePrecisions, type EventRecord, eventTypes } from '#app/core/formats/records.ts';
import {
  contextOf,
  type EventBlock,
  emptyBlock,
  eventsPerBlock,
  idsPerEvent,
  sameAsBefore,
} from './event-block.ts';

const typeNumbers = new Map<string, number>(eventTypes.map((type, index) => [type, index]));
const precisionNumbers = new Map<string, number>(
  datePrecisions.map((precision, index) => [precision, index]),
);
/** Forgotten beyond this, so that memory stays bounded; whoever receives blocks is told. */
const mostContexts = 20_000;

interface KnownContext {
  record: EventRecord;
  place: number;
}

/** Packs events into blocks and hands each on as it is full. */
export class EventPacker {
  /** Null until there is an event for it. */
  #block: EventBlock | null = null;
  #newContexts: string[][] = [];
  #firstContext = 0;
  #ids: string[] = [];
  #credentialId: string | null = null;
  #holderPid: string | null = null;
  readonly #contexts = new Map<string, number>();
  /** By type of event: the context of the one before, which the next one often shares. */
  readonly #recent: (KnownContext | undefined)[] = [];

  constructor(readonly handOn: (block: EventBlock) => void) {}

  add(record: EventRecord, row: number): void {
    const type = typeNumbers.get(record.eventType);
    const precision = precisionNumbers.get(record.datePrecision);
    if (type === undefined || precision === undefined) throw new Error('Unknown event type.');
    const context = this.#placeOf(record, type);
    this.#block ??= emptyBlock();
    const block = this.#block;
    const place = block.count;
    block.rows[place] = row;
    block.types[place] = type;
    block.precisions[place] = precision;
    block.ats[place] = record.occurredAt === null ? Number.NaN : epochMs(record.occurredAt);
    block.contexts[place] = context;
    this.#addIds(record, block.lengths, place * idsPerEvent);
    block.count += 1;
    if (block.count === eventsPerBlock) this.flush();
  }

  /** Hands on what is packed so far. */
  flush(): void {
    const block = this.#block;
    if (block === null) return;
    block.ids = this.#ids.join('');
    block.newContexts = this.#newContexts;
    block.firstContext = this.#firstContext;
    this.#block = null;
    this.#ids = [];
    this.#newContexts = [];
    this.#firstContext = this.#contexts.size;
    this.#credentialId = null;
    this.#holderPid = null;
    this.handOn(block);
  }

  #addIds(
    { eventId, credentialId, holderPid }: EventRecord,
    lengths: Int32Array,
    at: number,
  ): void {
    this.#ids.push(eventId);
    lengths[at] = eventId.length;
    if (credentialId === this.#credentialId) {
      lengths[at + 1] = sameAsBefore;
    } else {
      this.#credentialId = credentialId;
      this.#ids.push(credentialId);
      lengths[at + 1] = credentialId.length;
    }
    if (holderPid === this.#holderPid) {
      lengths[at + 2] = sameAsBefore;
    } else {
      this.#holderPid = holderPid;
      this.#ids.push(holderPid);
      lengths[at + 2] = holderPid.length;
    }
  }

  #placeOf(record: EventRecord, type: number): number {
    const recent = this.#recent[type];
    if (recent !== undefined && isSameContext(recent.record, record)) return recent.place;
    const values = contextOf(record);
    const key = values.join('\0');
    const place = this.#contexts.get(key) ?? this.#announce(key, values);
    this.#recent[type] = { record, place };
    return place;
  }

  #announce(key: string, values: string[]): number {
    if (this.#contexts.size >= mostContexts) {
      this.flush();
      this.#contexts.clear();
      this.#recent.length = 0;
      this.#firstContext = 0;
    }
    const place = this.#contexts.size;
    this.#contexts.set(key, place);
    this.#newContexts.push(values);
    return place;
  }
}

function isSameContext(left: EventRecord, right: EventRecord): boolean {
  return (
    left.issuerId === right.issuerId &&
    left.verifierId === right.verifierId &&
    left.achievementType === right.achievementType &&
    left.credentialFormat === right.credentialFormat &&
    left.channel === right.channel &&
    left.result === right.result &&
    left.errorCode === right.errorCode &&
    left.checkSignature === right.checkSignature &&
    left.checkValidity === right.checkValidity &&
    left.checkStatus === right.checkStatus &&
    left.checkIssuer === right.checkIssuer
  );
}
