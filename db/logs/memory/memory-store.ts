import { type EventType, eventTypes } from '#app/core/formats/records.ts';
import { dayNumber } from '#app/core/measures/calendar.ts';
import type { ReferenceMaker } from '#app/core/pseudonyms/reference-maker.ts';
import { dateOfDay, mondayOf } from '../calendar-days.ts';
import {
  type ActivityTotal,
  type BatchDescription,
  type BatchWriter,
  type CommittedBatch,
  type ForeseenUndo,
  LogsBusyError,
  type LogsStore,
  type PlacedPersonLogs,
  type ReleasedFacts,
  type StoredPopulation,
  type UndoneRows,
} from '../store.ts';
import { findingsOfRows } from './findings-of-rows.ts';
import { foreseeMemoryUndo } from './foreseen-undo.ts';
import { emptyBatch, type MemoryBatch, type MemoryRow, settleRows } from './memory-batch.ts';
import { personLogsOf } from './person-logs-of.ts';
import { type DatedEvent, datedEvents, latestIn } from './rows-of-batches.ts';

/**
 * The logs store in memory: the plainest reading of what the port means, against
 * which every other store is compared.
 * @param references how ids are stored; left out, they are stored as they are
 */
export function createMemoryLogsStore(references: ReferenceMaker = (_, __, id) => id): LogsStore {
  return new MemoryLogsStore(references);
}

class MemoryLogsStore implements LogsStore {
  readonly #references: ReferenceMaker;
  #batches: MemoryBatch[] = [];
  #isWriting = false;
  readonly #released = new Map<string, Map<number, Uint8Array>>();

  constructor(references: ReferenceMaker) {
    this.#references = references;
  }

  beginBatch(description: BatchDescription): BatchWriter {
    if (this.#isWriting) throw new LogsBusyError();
    this.#isWriting = true;
    const batch = emptyBatch(description);
    const earlier = this.#ofPilot(description.pilotCode);
    const rows: MemoryRow[] = [];
    return {
      write(record, row) {
        const last = rows.at(-1);
        if (last?.row === row) last.records.push(record);
        else rows.push({ row, records: [record] });
      },
      settle: (rule) => ({
        ...settleRows(batch, earlier, this.#references, rows, rule),
        totals: totalsOf(datedEvents([batch], '9999-12-31')),
        findings: findingsOfRows(rows, earlier, this.#references, description),
      }),
      commit: (committedAt) => {
        this.#batches = [...this.#batches, { ...batch, committedAt }];
        this.#isWriting = false;
      },
      rollBack: () => {
        this.#isWriting = false;
      },
    };
  }

  committedBatches(): CommittedBatch[] {
    return this.#batches.map(({ description: { importId, pilotCode, partner }, committedAt }) => ({
      ...{ importId, committedAt, pilotCode, partner },
    }));
  }

  foreseeUndo(importId: number): ForeseenUndo {
    const batch = this.#batches.find((one) => one.description.importId === importId);
    return foreseeMemoryUndo(
      batch,
      batch ? this.#ofPilot(batch.description.pilotCode).filter((one) => one !== batch) : [],
    );
  }

  undoBatch(importId: number): UndoneRows {
    if (this.#isWriting) throw new LogsBusyError();
    const batch = this.#batches.find((one) => one.description.importId === importId);
    if (!batch) return { events: 0, people: 0, applications: 0, populations: 0 };
    this.#batches = this.#batches.filter((one) => one !== batch);
    let handedOver = 0;
    for (const [key, event] of batch.events) {
      const heir = this.#batches.find((one) => one.repeats.delete(key));
      if (!heir) continue;
      heir.events.set(key, event);
      handedOver += 1;
    }
    return {
      events: batch.events.size - handedOver,
      people: batch.people.size,
      applications: batch.applications.size,
      populations: batch.populations.size,
    };
  }

  activityTotals(pilotCode: string): ActivityTotal[] {
    return totalsOf(this.#events(pilotCode, '9999-12-31'));
  }

  personLogs(pilotCode: string, asOf: string, imports?: ReadonlySet<number>): PlacedPersonLogs[] {
    return personLogsOf(this.#ofPilot(pilotCode), asOf, imports);
  }

  observedUntil(pilotCode: string): string | null {
    const days = this.#ofPilot(pilotCode).flatMap(({ applications }) =>
      [...applications.values()].map(({ observedUntil }) => observedUntil),
    );
    return days.sort().at(-1) ?? null;
  }

  populations(pilotCode: string): StoredPopulation[] {
    const figures = new Map<string, StoredPopulation>();
    for (const figure of latestIn('populations', this.#ofPilot(pilotCode))) {
      const key = `${figure.dimension} ${figure.value}`;
      const known = figures.get(key);
      if (known === undefined || figure.asOf > known.asOf) figures.set(key, figure);
    }
    return [...figures].sort(([left], [right]) => compare(left, right)).map(([, figure]) => figure);
  }

  verifiersSending(pilotCode: string, asOf: string): number {
    const verifiers = this.#events(pilotCode, asOf)
      .filter(({ eventType }) => eventType === 'verified' || eventType === 'presented')
      .map(({ verifierId }) => verifierId)
      .filter((verifierId) => verifierId !== '');
    return new Set(verifiers).size;
  }

  eventTypesPresent(pilotCode: string, asOf: string): EventType[] {
    const present = new Set(this.#events(pilotCode, asOf).map(({ eventType }) => eventType));
    return eventTypes.filter((type) => present.has(type));
  }

  keepReleased(pilotCode: string, { releaseNumber, facts }: ReleasedFacts): void {
    const kept = this.#released.get(pilotCode) ?? new Map<number, Uint8Array>();
    this.#released.set(pilotCode, kept.set(releaseNumber, facts));
  }

  released(pilotCode: string): ReleasedFacts[] {
    return [...(this.#released.get(pilotCode) ?? [])]
      .map(([releaseNumber, facts]) => ({ releaseNumber, facts }))
      .sort((left, right) => left.releaseNumber - right.releaseNumber);
  }

  close(): void {}

  #ofPilot(pilotCode: string): MemoryBatch[] {
    return this.#batches.filter(({ description }) => description.pilotCode === pilotCode);
  }

  #events(pilotCode: string, asOf: string): DatedEvent[] {
    return datedEvents(this.#ofPilot(pilotCode), asOf);
  }
}

function totalsOf(events: readonly DatedEvent[]): ActivityTotal[] {
  const totals = new Map<string, ActivityTotal>();
  for (const { occurredOn, eventType, partner } of events) {
    const week = dateOfDay(mondayOf(dayNumber(occurredOn)));
    const key = `${week} ${eventType} ${partner}`;
    const events = (totals.get(key)?.events ?? 0) + 1;
    totals.set(key, { week, eventType, partner, events });
  }
  return [...totals].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, total]) => total);
}

function compare(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
