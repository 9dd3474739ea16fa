import { eventTypes } from '#app/core/formats/records.ts';
import { dateOfDay, mondayOf, msPerDay } from '../calendar-days.ts';
import type { ActivityTotal } from '../store.ts';

/** Above the number of event types there will ever be. */
const typesBound = 64;

/** Counts dated events by week and type. */
export class WeekTotals {
  readonly #events = new Map<number, number>();

  /**
   * @param type place in `eventTypes`
   * @param at milliseconds since 1970; null, a date unknown, falls into no week
   * @param events how many to add, or, below 0, to take away
   */
  add(type: number, at: number | null, events: number): void {
    if (at === null) return;
    const key = Math.floor(at / msPerDay) * typesBound + type;
    this.#events.set(key, (this.#events.get(key) ?? 0) + events);
  }

  /** Week as the day number of its Monday, type and events; none without events. */
  *rows(): Iterable<{ week: number; type: number; events: number }> {
    const weeks = new Map<number, number>();
    for (const [key, events] of this.#events) {
      const day = Math.floor(key / typesBound);
      const weekKey = mondayOf(day) * typesBound + (key - day * typesBound);
      weeks.set(weekKey, (weeks.get(weekKey) ?? 0) + events);
    }
    for (const [key, events] of weeks) {
      const week = Math.floor(key / typesBound);
      if (events !== 0) yield { week, type: key - week * typesBound, events };
    }
  }

  /** As the port tells them, in its order. */
  activity(partner: string): ActivityTotal[] {
    return sortedActivity(
      [...this.rows()].map(({ week, type, events }) => activityTotal(week, type, partner, events)),
    );
  }
}

/** One total with its names in place of its numbers. */
export function activityTotal(
  week: number,
  type: number,
  partner: string,
  events: number,
): ActivityTotal {
  const eventType = eventTypes[type];
  if (eventType === undefined) {
    throw new Error('logs.db holds an event type that this version lacks.');
  }
  return { week: dateOfDay(week), eventType, partner, events };
}

/** By week, type and partner. */
export function sortedActivity(totals: readonly ActivityTotal[]): ActivityTotal[] {
  const keyed = totals.map((total): [string, ActivityTotal] => [
    `${total.week} ${total.eventType} ${total.partner}`,
    total,
  ]);
  return keyed.sort(([left], [right]) => (left < right ? -1 : 1)).map(([, total]) => total);
}
