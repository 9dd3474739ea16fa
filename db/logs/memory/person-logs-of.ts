import { applicationFacts } from '#app/core/measures/application-facts.ts';
import { dayNumber } from '#app/core/measures/calendar.ts';
import { countedEventTypes } from '#app/core/measures/funnel-steps.ts';
import { partnerInsider } from '#app/core/measures/pilot-counter.ts';
import type { PlacedPersonLogs } from '../store.ts';
import { type MemoryBatch, ofSamePartner } from './memory-batch.ts';
import { datedEvents, latestIn } from './rows-of-batches.ts';
import { sendersOf } from './senders-of.ts';

/** What some batches of a pilot say of each person up to `asOf`, as the port means it. */
export function personLogsOf(
  all: readonly MemoryBatch[],
  asOf: string,
  imports?: ReadonlySet<number>,
): PlacedPersonLogs[] {
  const batches = all.filter(({ description }) => imports?.has(description.importId) ?? true);
  const counted = datedEvents(batches, asOf).filter(({ eventType }) =>
    countedEventTypes.includes(eventType),
  );
  const events = byHolder(counted);
  const people = byHolder(latestIn('people', batches));
  const applications = byHolder(applicationsOf(batches, asOf));
  const senders = byHolder(sendersOf(all));
  const holders = new Set([...events.keys(), ...people.keys(), ...applications.keys()]);
  const places = new Map(holdersOf(all).map((holder, place) => [holder, place]));
  return [...holders].sort().map((holder) => ({
    place: places.get(holder) ?? 0,
    firstDays: firstDaysOf(events.get(holder) ?? []),
    attributes: people.get(holder)?.[0]?.attributes ?? null,
    applications: (applications.get(holder) ?? []).map(applicationFacts),
    knownBy: (senders.get(holder) ?? []).map(({ partner }) => partnerInsider(partner)),
  }));
}

/** Everybody of whom there is anything, in order. */
function holdersOf(batches: readonly MemoryBatch[]): string[] {
  const holders = batches.flatMap(({ events, people, applications }) =>
    [events, people, applications].flatMap((rows) =>
      [...rows.values()].map(({ holderRef }) => holderRef),
    ),
  );
  return [...new Set(holders)].sort();
}

function firstDaysOf(events: ReturnType<typeof datedEvents>): Map<string, number> {
  const first = new Map<string, number>();
  for (const { eventType, occurredOn } of events) {
    const day = dayNumber(occurredOn);
    first.set(eventType, Math.min(day, first.get(eventType) ?? day));
  }
  return first;
}

/** The latest version of each partner's applications, in the order of the port. */
function applicationsOf(batches: readonly MemoryBatch[], asOf: string) {
  const partners = [...new Set(batches.map(({ description }) => description.partner))].sort();
  return partners
    .flatMap((partner) => latestIn('applications', ofSamePartner(partner, batches)))
    .filter(({ appliedOn }) => appliedOn <= asOf)
    .sort(
      (left, right) =>
        compare(left.appliedOn, right.appliedOn) ||
        compare(left.applicationId, right.applicationId),
    );
}

function byHolder<T extends { holderRef: string }>(records: readonly T[]): Map<string, T[]> {
  const own = new Map<string, T[]>();
  for (const record of records) {
    const known = own.get(record.holderRef);
    if (known) known.push(record);
    else own.set(record.holderRef, [record]);
  }
  return own;
}

function compare(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
