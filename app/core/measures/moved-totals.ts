import { compareEventTypes } from './event-type-labels.ts';

/** Events of one type in one week, or in any part of one. */
interface EventCount {
  eventType: string;
  events: number;
}

/** How many events of a type a pilot has before and after an import. */
export interface MovedTotal {
  eventType: string;
  from: number;
  to: number;
}

/**
 * Which of a pilot's activity totals an import moves, from what to what, in the order of a
 * credential's life. Types that stay as they are do not appear.
 */
export function movedTotals(
  before: readonly EventCount[],
  added: readonly EventCount[],
): MovedTotal[] {
  const from = sumByType(before);
  return [...sumByType(added)]
    .filter(([, events]) => events !== 0)
    .map(([eventType, events]) => {
      const start = from.get(eventType) ?? 0;
      return { eventType, from: start, to: start + events };
    })
    .sort((left, right) => compareEventTypes(left.eventType, right.eventType));
}

function sumByType(counts: readonly EventCount[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { eventType, events } of counts) {
    sums.set(eventType, (sums.get(eventType) ?? 0) + events);
  }
  return sums;
}
