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

// An event packed into one whole number, which is handed over in a third of the time that
// three take: below 2^53 for two thousand million holders.
const typesBound = 32;
const daysBound = 131_072;
/** Added to days, so that they are above 0 from the year 1888 on. */
const daysBefore1970 = 30_000;

/**
 * The first day on which each holder had an event of each type, ordered by holder and type.
 * Takes four bytes for each holder and type.
 */
export function* readFirstEvents(
  database: Database,
  pilotCode: string,
  asOf: string,
): Iterable<FirstEvent> {
  const firsts = collectFirstDays(database, pilotCode, asOf);
  const holders = database
    .prepare<[], [number, string]>('SELECT id, lower(hex(ref)) FROM holders ORDER BY ref')
    .raw()
    .iterate();
  for (const [id, holderRef] of holders) {
    for (let type = 0; type < eventTypes.length; type += 1) {
      const day = firsts[id * eventTypes.length + type] ?? 0;
      if (day === 0) continue;
      const firstOn = dateOfDay(day - daysBefore1970);
      yield { holderRef, eventType: eventType(type), firstOn };
    }
  }
}

/** First days by holder and type: 0 for none, otherwise days since 1970 and `daysBefore1970`. */
function collectFirstDays(database: Database, pilotCode: string, asOf: string): Int32Array {
  const highest = database.prepare<[], number | null>('SELECT max(id) FROM holders').pluck().get();
  const firsts = new Int32Array(((highest ?? 0) + 1) * eventTypes.length);
  const packed = database
    .prepare<[string, number], number>(
      `SELECT (e.holder * ${typesBound} + e.type) * ${daysBound}
         + (e.at + ${daysBefore1970 * msPerDay}) / ${msPerDay}
       ${eventsOfPilot} AND e.at < ?`,
    )
    .pluck()
    .iterate(pilotCode, endOfDay(asOf));
  for (const event of packed) {
    const holderAndType = Math.floor(event / daysBound);
    const day = event - holderAndType * daysBound;
    const holder = Math.floor(holderAndType / typesBound);
    const place = holder * eventTypes.length + holderAndType - holder * typesBound;
    const known = firsts[place] ?? 0;
    if (known === 0 || day < known) firsts[place] = day;
  }
  return firsts;
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
