import type {
  ApplicationRecord,
  EventRecord,
  LogRecord,
  PersonRecord,
  PopulationRecord,
} from '#app/core/formats/records.ts';
import type { ReferenceMaker } from '#app/core/pseudonyms/reference-maker.ts';
import type { BatchDescription, Keyed, StoredPopulation, WriteOutcome } from '../store.ts';

export type MemoryEvent = Omit<Keyed<EventRecord>, 'eventId'>;

/** What one import brought, by the references under which it is stored. */
export interface MemoryBatch {
  description: BatchDescription;
  committedAt: string;
  events: Map<string, MemoryEvent>;
  /** Keys of events that were here before and came again. */
  repeats: Set<string>;
  people: Map<string, Keyed<PersonRecord>>;
  applications: Map<string, Keyed<ApplicationRecord>>;
  populations: Map<string, StoredPopulation>;
}

/** An import that holds nothing yet. */
export function emptyBatch(description: BatchDescription): MemoryBatch {
  return {
    description,
    committedAt: '',
    events: new Map(),
    repeats: new Set(),
    people: new Map(),
    applications: new Map(),
    populations: new Map(),
  };
}

/** Writes one record into `batch`, knowing the batches of the same pilot before it. */
export function writeToBatch(
  batch: MemoryBatch,
  earlier: readonly MemoryBatch[],
  references: ReferenceMaker,
  record: LogRecord,
): WriteOutcome {
  const { pilotCode } = batch.description;
  switch (record.kind) {
    case 'event':
      return writeEvent(batch, earlier, references, record);
    case 'person': {
      const { kind: _, holderPid, attributes } = record;
      const ref = references('holder', pilotCode, holderPid);
      const sorted = Object.fromEntries(Object.entries(attributes).sort());
      return put('people', batch, earlier, ref, { holderRef: ref, attributes: sorted });
    }
    case 'application': {
      const { kind: _, holderPid, ...rest } = record;
      const ref = references('application', pilotCode, record.applicationId);
      const holderRef = references('holder', pilotCode, holderPid);
      return put('applications', batch, earlier, ref, { ...rest, applicationId: ref, holderRef });
    }
    case 'population':
      return writePopulation(batch, earlier, record);
  }
}

/** Whether writing would answer `conflict`. */
export function conflictsWithBatch(
  batch: MemoryBatch,
  earlier: readonly MemoryBatch[],
  references: ReferenceMaker,
  record: LogRecord,
): boolean {
  if (record.kind !== 'event') return false;
  const { key, event } = storedEvent(batch, references, record);
  const known = latest('events', [...earlier, batch], key);
  return known !== undefined && !isSame(known, event);
}

function writeEvent(
  batch: MemoryBatch,
  earlier: readonly MemoryBatch[],
  references: ReferenceMaker,
  record: EventRecord,
): WriteOutcome {
  const { key, event } = storedEvent(batch, references, record);
  const own = batch.events.get(key);
  const known = own ?? latest('events', earlier, key);
  if (known === undefined) {
    batch.events.set(key, event);
    return 'new';
  }
  if (!isSame(known, event)) return 'conflict';
  if (own === undefined) batch.repeats.add(key);
  return 'identical';
}

function storedEvent(
  { description: { pilotCode } }: MemoryBatch,
  references: ReferenceMaker,
  { kind: _, eventId, holderPid, ...rest }: EventRecord,
): { key: string; event: MemoryEvent } {
  return {
    key: references('event', pilotCode, eventId),
    event: {
      ...rest,
      occurredAt: rest.occurredAt === null ? null : new Date(rest.occurredAt).toISOString(),
      credentialId:
        rest.credentialId === '' ? '' : references('credential', pilotCode, rest.credentialId),
      holderRef: references('holder', pilotCode, holderPid),
    },
  };
}

function writePopulation(
  batch: MemoryBatch,
  earlier: readonly MemoryBatch[],
  { kind: _, ...population }: PopulationRecord,
): WriteOutcome {
  const key = [population.dimension, population.value, population.asOf].join('\u0000');
  return put('populations', batch, earlier, key, population);
}

type Kind = 'events' | 'people' | 'applications' | 'populations';
type ValueOf<K extends Kind> = MemoryBatch[K] extends Map<string, infer V> ? V : never;

/** What the latest batch said under a key. */
export function latest<K extends Kind>(
  kind: K,
  batches: readonly MemoryBatch[],
  key: string,
): ValueOf<K> | undefined {
  const map = batches.findLast((batch) => batch[kind].has(key))?.[kind];
  return map?.get(key) as ValueOf<K> | undefined;
}

function put<K extends 'people' | 'applications' | 'populations'>(
  kind: K,
  batch: MemoryBatch,
  earlier: readonly MemoryBatch[],
  key: string,
  value: ValueOf<K>,
): WriteOutcome {
  const known = latest(kind, [...earlier, batch], key);
  (batch[kind] as Map<string, ValueOf<K>>).set(key, value);
  if (known === undefined) return 'new';
  return isSame(known, value) ? 'identical' : 'updated';
}

function isSame(left: unknown, right: unknown): boolean {
  return canonical(left) === canonical(right);
}

/** One text for one content, whatever order its keys came in. */
function canonical(value: unknown): string {
  return JSON.stringify(Object.entries(value ?? {}).sort());
}
