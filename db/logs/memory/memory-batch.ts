import type {
  ApplicationRecord,
  EventRecord,
  LogRecord,
  PersonRecord,
  PopulationRecord,
} from '#app/core/formats/records.ts';
import type { ReferenceMaker } from '#app/core/pseudonyms/reference-maker.ts';
import type {
  BatchDescription,
  ContradictionRule,
  Keyed,
  Settlement,
  StoredPopulation,
} from '../store.ts';
import { RowOutcomes, type WriteOutcome } from '../write-outcome.ts';

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

/** The records of one row of a file. */
export interface MemoryRow {
  row: number;
  records: LogRecord[];
}

/**
 * Writes the rows of a batch one after the other, knowing the batches of the same pilot
 * before it, and tells what became of each.
 */
export function settleRows(
  batch: MemoryBatch,
  earlier: readonly MemoryBatch[],
  references: ReferenceMaker,
  rows: readonly MemoryRow[],
  rule: ContradictionRule,
): Omit<Settlement, 'totals' | 'findings'> {
  const outcomes = new RowOutcomes();
  const contradictions: number[] = [];
  for (const { row, records } of rows) {
    const events = records.filter((record) => record.kind === 'event');
    const brought = events.map((event) => storedEvent(batch, references, event));
    const isContradicted = brought.some((one, place) => {
      const before = brought.slice(0, place).find(({ key }) => key === one.key)?.event;
      const known = latest('events', [...earlier, batch], one.key) ?? before;
      return known !== undefined && !isSame(known, one.event);
    });
    if (isContradicted) contradictions.push(row);
    if (isContradicted && rule === 'row_is_refused') continue;
    for (const one of brought) outcomes.note(row, writeEvent(batch, earlier, one));
    for (const record of records) {
      if (record.kind === 'event') continue;
      outcomes.note(row, writeOther(batch, earlier, references, record));
    }
  }
  outcomes.end();
  const { counts } = outcomes;
  return {
    ...{ rowsNew: counts.new, rowsIdentical: counts.identical, rowsUpdated: counts.updated },
    contradictions,
  };
}

function writeOther(
  batch: MemoryBatch,
  earlier: readonly MemoryBatch[],
  references: ReferenceMaker,
  record: Exclude<LogRecord, EventRecord>,
): WriteOutcome {
  const { pilotCode } = batch.description;
  switch (record.kind) {
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

/** An event as it is stored, with what it is known by. */
interface BroughtEvent {
  key: string;
  event: MemoryEvent;
}

/** Writes an event unless it is there: then it is noted as repeated when it says the same. */
function writeEvent(
  batch: MemoryBatch,
  earlier: readonly MemoryBatch[],
  { key, event }: BroughtEvent,
): WriteOutcome {
  const own = batch.events.get(key);
  const known = own ?? latest('events', earlier, key);
  if (known === undefined) {
    batch.events.set(key, event);
    return 'new';
  }
  if (own === undefined && isSame(known, event)) batch.repeats.add(key);
  return 'identical';
}

function storedEvent(
  { description: { pilotCode, partner } }: MemoryBatch,
  references: ReferenceMaker,
  { kind: _, eventId, holderPid, ...rest }: EventRecord,
): BroughtEvent {
  return {
    // Ids of events are apart by partner, so that none meets another's.
    key: `${partner}\u0000${references('event', pilotCode, eventId)}`,
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
  // By the same partner's words only: nobody learns by it what another has sent.
  const own = ofSamePartner(batch.description.partner, earlier);
  const known = latest(kind, [...own, batch], key);
  (batch[kind] as Map<string, ValueOf<K>>).set(key, value);
  if (known === undefined) return 'new';
  return isSame(known, value) ? 'identical' : 'updated';
}

/** The batches of one partner. */
export function ofSamePartner(partner: string, batches: readonly MemoryBatch[]): MemoryBatch[] {
  return batches.filter(({ description }) => description.partner === partner);
}

/** Whether two records say the same, whatever order their keys came in. */
export function isSame(left: unknown, right: unknown): boolean {
  return canonical(left) === canonical(right);
}

/** One text for one content, whatever order its keys came in. */
function canonical(value: unknown): string {
  return JSON.stringify(Object.entries(value ?? {}).sort());
}
