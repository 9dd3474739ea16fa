import type { Database } from 'better-sqlite3';
import { type EventType, eventTypes } from '#app/core/formats/records.ts';
import { dayNumber } from '#app/core/measures/calendar.ts';
import { dateOfDay, msPerDay } from '../../calendar-days.ts';
import type { ActivityTotal, FirstEvent } from '../../store.ts';
import { activityTotal, sortedActivity } from '../week-totals.ts';

// A batch's events lie side by side, so that a pilot's are found by their numbers.
// CROSS JOIN keeps SQLite to that order.
const eventsOfPilot = `FROM batches b
  CROSS JOIN event_ranges r ON r.batch = b.id
  CROSS JOIN events e ON e.id BETWEEN r.first_event AND r.last_event
  WHERE b.pilot_code = ? AND e.at IS NOT NULL`;

/** Milliseconds at which the day after `asOf` begins, UTC. */
function endOfDay(asOf: string): number {
  return (dayNumber(asOf) + 1) * msPerDay;
}

function eventType(number: number): EventType {
  const type = eventTypes[number];
  if (type === undefined) throw new Error('logs.db holds an event type that this version lacks.');
  return type;
}

/** Events by week, type and partner. Events of unknown date fall into no week. */
export function readActivityTotals(database: Database, pilotCode: string): ActivityTotal[] {
  const rows = database
    .prepare<[string], { week: number; type: number; partner: string; events: number }>(
      `SELECT t.week AS week, t.type AS type, b.partner AS partner, sum(t.events) AS events
       FROM batches b CROSS JOIN batch_totals t ON t.batch = b.id
       WHERE b.pilot_code = ? GROUP BY 1, 2, 3`,
    )
    .all(pilotCode);
  return sortedActivity(
    rows.map(({ week, type, partner, events }) => activityTotal(week, type, partner, events)),
  );
}

/** Above the number of event types there will ever be. */
const typesBound = 64;

/**
 * The first day on which each holder had an event of each type, ordered by holder and type.
 * Holders are numbered by their place among all references, so that one sort of whole
 * numbers, in bounded memory, both groups the events and puts them in order.
 */
export function* readFirstEvents(
  database: Database,
  pilotCode: string,
  asOf: string,
): Iterable<FirstEvent> {
  const firsts = database
    .prepare<[string, number], [number, number]>(
      `WITH places AS MATERIALIZED
         (SELECT id, row_number() OVER (ORDER BY ref) - 1 AS place FROM holders)
       SELECT p.place * ${typesBound} + e.type AS place_and_type, min(e.at)
       FROM batches b
       CROSS JOIN event_ranges r ON r.batch = b.id
       CROSS JOIN events e ON e.id BETWEEN r.first_event AND r.last_event
       CROSS JOIN places p ON p.id = e.holder
       WHERE b.pilot_code = ? AND e.at IS NOT NULL AND e.at < ? GROUP BY place_and_type`,
    )
    .raw()
    .iterate(pilotCode, endOfDay(asOf));
  const refs = database
    .prepare<[], string>('SELECT lower(hex(ref)) FROM holders ORDER BY ref')
    .pluck()
    .iterate();
  let place = -1;
  let holderRef = '';
  try {
    for (const [placeAndType, at] of firsts) {
      const wanted = Math.floor(placeAndType / typesBound);
      for (; place < wanted; place += 1) holderRef = refs.next().value ?? '';
      const firstOn = dateOfDay(Math.floor(at / msPerDay));
      yield { holderRef, eventType: eventType(placeAndType % typesBound), firstOn };
    }
  } finally {
    refs.return?.();
  }
}

/** Distinct verifiers with a `verified` or `presented` event. */
export function countVerifiersSending(database: Database, pilotCode: string, asOf: string): number {
  const types = [eventTypes.indexOf('verified'), eventTypes.indexOf('presented')].join(', ');
  return (
    database
      .prepare<[string, number], number>(
        `SELECT count(DISTINCT c.verifier_id) FROM event_contexts c
         WHERE c.verifier_id <> '' AND c.id IN (
           SELECT e.context ${eventsOfPilot} AND e.at < ? AND e.type IN (${types}))`,
      )
      .pluck()
      .get(pilotCode, endOfDay(asOf)) ?? 0
  );
}

/** Event types with at least one dated event, in their stored order. */
export function readEventTypesPresent(
  database: Database,
  pilotCode: string,
  asOf: string,
): EventType[] {
  return database
    .prepare<[string, number], number>(
      `SELECT DISTINCT e.type ${eventsOfPilot} AND e.at < ? ORDER BY e.type`,
    )
    .pluck()
    .all(pilotCode, endOfDay(asOf))
    .map(eventType);
}
