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

const recentSlots = 1024;

interface KnownContext {
  values: readonly string[];
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
  readonly #contexts = new Map<string, KnownContext>();
  /** Contexts met lately, each in the slot that its fingerprint names. */
  readonly #recent: (KnownContext | undefined)[] = Array(recentSlots).fill(undefined);

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
    const slot = fingerprint(record, type);
    const recent = this.#recent[slot];
    if (recent !== undefined && isContextOf(record, recent.values)) return recent.place;
    const values = contextOf(record);
    const key = values.join('\0');
    const context = this.#contexts.get(key) ?? this.#announce(key, values);
    this.#recent[slot] = context;
    return context.place;
  }

  #announce(key: string, values: string[]): KnownContext {
    if (this.#contexts.size >= mostContexts) {
      this.flush();
      this.#contexts.clear();
      this.#recent.fill(undefined);
      this.#firstContext = 0;
    }
    // Pieces of the key: those of the file would keep the whole file in memory.
    const pieces = key.split('\0');
    const own = pieces.length === values.length ? pieces : values;
    const context = { values: own, place: this.#contexts.size };
    this.#contexts.set(key, context);
    this.#newContexts.push(own);
    return context;
  }
}

/** A number below `recentSlots` that different contexts seldom share, and quick to tell. */
function fingerprint({ issuerId, verifierId, result, channel }: EventRecord, type: number): number {
  return (
    (type +
      31 * ending(issuerId) +
      131 * ending(verifierId) +
      7 * result.length +
      11 * channel.length) &
    (recentSlots - 1)
  );
}

function ending(text: string): number {
  const last = text.length - 1;
  return last < 1 ? last + 1 : text.charCodeAt(last) + 5 * text.charCodeAt(last - 1);
}

/** Whether an event has a context, given as `contextOf` tells it. */
function isContextOf(record: EventRecord, values: readonly string[]): boolean {
  return (
    record.issuerId === values[2] &&
    record.verifierId === values[3] &&
    record.achievementType === values[0] &&
    record.credentialFormat === values[1] &&
    record.channel === values[4] &&
    record.result === values[5] &&
    record.errorCode === values[6] &&
    record.checkSignature === values[7] &&
    record.checkValidity === values[8] &&
    record.checkStatus === values[9] &&
    record.checkIssuer === values[10]
  );
}
