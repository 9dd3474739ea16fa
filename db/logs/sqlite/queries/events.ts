import type { Database } from 'better-sqlite3';
import { type EventType, eventTypes } from '#app/core/formats/records.ts';
import { dayNumber } from '#app/core/measures/calendar.ts';
import { mondayOf, msPerDay } from '../../calendar-days.ts';
import type { ActivityTotal } from '../../store.ts';
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

/**
 * Event types with at least one dated event, in their stored order. Counted by weeks already:
 * only in the week of `asOf` the events themselves have to be looked at.
 */
export function readEventTypesPresent(
  database: Database,
  pilotCode: string,
  asOf: string,
): EventType[] {
  const lastWeek = mondayOf(dayNumber(asOf));
  const weeks = database
    .prepare<[string, number], { type: number; isBefore: number }>(
      `SELECT t.type AS type, min(t.week) < ${lastWeek} AS isBefore
       FROM batches b JOIN batch_totals t ON t.batch = b.id
       WHERE b.pilot_code = ? AND t.week <= ? AND t.events > 0 GROUP BY t.type ORDER BY t.type`,
    )
    .all(pilotCode, lastWeek);
  const hasEvent = database
    .prepare<[string, number, number], number>(
      `SELECT EXISTS (SELECT 1 ${eventsOfPilot} AND e.at < ? AND e.type = ?)`,
    )
    .pluck();
  return weeks
    .filter(({ type, isBefore }) => isBefore === 1 || hasEvent.get(pilotCode, endOfDay(asOf), type))
    .map(({ type }) => eventType(type));
}
