import { epochMs } from '#app/core/formats/fields/epoch-ms.ts';
import { datePrecisions, type EventRecord, eventTypes } from '#app/core/formats/records.ts';
import { ContextPlaces, mostContexts } from './context-places.ts';
import {
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

/** Packs events into blocks and hands each on as it is full. */
export class EventPacker {
  /** Null until there is an event for it. */
  #block: EventBlock | null = null;
  #newContexts: string[][] = [];
  #firstContext = 0;
  #ids: string[] = [];
  #credentialId: string | null = null;
  #holderPid: string | null = null;
  readonly #contexts = new ContextPlaces();

  readonly #announce = (values: string[]) => {
    this.#newContexts.push(values);
  };

  constructor(readonly handOn: (block: EventBlock) => void) {}

  add(record: EventRecord, row: number): void {
    const type = typeNumbers.get(record.eventType);
    const precision = precisionNumbers.get(record.datePrecision);
    if (type === undefined || precision === undefined) throw new Error('Unknown event type.');
    const context = this.#placeOf(record);
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
    this.#firstContext = this.#contexts.count;
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

  #placeOf(record: EventRecord): number {
    if (this.#contexts.count >= mostContexts) {
      this.flush();
      this.#contexts.forgetAll();
      this.#firstContext = 0;
    }
    return this.#contexts.placeOf(record, this.#announce);
  }
}
