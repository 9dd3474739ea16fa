import { latest, type MemoryBatch, type MemoryEvent } from './memory-batch.ts';

export type DatedEvent = MemoryEvent & { occurredOn: string; partner: string };

/** What some batches said last of everything of one kind. */
export function latestIn<K extends 'people' | 'applications' | 'populations'>(
  kind: K,
  batches: readonly MemoryBatch[],
) {
  const keys = new Set(batches.flatMap((batch) => [...batch[kind].keys()]));
  return [...keys].flatMap((key) => latest(kind, batches, key) ?? []);
}

/** The events of some batches up to a day `YYYY-MM-DD`, with who sent them; none of unknown date. */
export function datedEvents(batches: readonly MemoryBatch[], asOf: string): DatedEvent[] {
  return batches.flatMap(({ events, description }) =>
    [...events.values()].flatMap((event) => {
      const occurredOn = event.occurredAt?.slice(0, 10);
      if (occurredOn === undefined || occurredOn > asOf) return [];
      return [{ ...event, occurredOn, partner: description.partner }];
    }),
  );
}
