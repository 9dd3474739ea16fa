import { compareEventTypes } from './event-type-labels.ts';

/** Events of one type in one week, or in any part of one. */
interface EventCount {
  eventType: string;
  events: number;
  /** Short name of the sending partner; empty when nobody in particular sent it. */
  partner: string;
}

/** How many events of a type a pilot has before and after an import. */
export interface MovedTotal {
  eventType: string;
  from: number;
  to: number;
  /** How many of `from` were sent by the sender of the import itself. */
  ownFrom: number;
}

/**
 * Which of a pilot's activity totals an import moves, from what to what, in the order of a
 * credential's life. Types that stay as they are do not appear.
 * @param partner the sender of the import
 */
export function movedTotals(
  before: readonly EventCount[],
  added: readonly EventCount[],
  partner: string,
): MovedTotal[] {
  const from = sumByType(before);
  const own = sumByType(before.filter((one) => one.partner === partner));
  return [...sumByType(added)]
    .filter(([, events]) => events !== 0)
    .map(([eventType, events]) => {
      const start = from.get(eventType) ?? 0;
      return { eventType, from: start, to: start + events, ownFrom: own.get(eventType) ?? 0 };
    })
    .sort((left, right) => compareEventTypes(left.eventType, right.eventType));
}

/** The same totals as far as the sender's own events go: what a partner is told. */
export function ownMovedTotals(
  totals: readonly { eventType: string; from: number; to: number; ownFrom?: number }[],
): { eventType: string; from: number; to: number }[] {
  return totals.flatMap(({ eventType, from, to, ownFrom }) =>
    // Receipts of earlier versions do not say how many were the sender's own.
    ownFrom === undefined ? [] : [{ eventType, from: ownFrom, to: ownFrom + to - from }],
  );
}

function sumByType(counts: readonly EventCount[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { eventType, events } of counts) {
    sums.set(eventType, (sums.get(eventType) ?? 0) + events);
  }
  return sums;
}
