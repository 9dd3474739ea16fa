import type { Database } from 'better-sqlite3';
import type { UndoneRows } from '../store.ts';
import { beginWriting, rollBackWriting } from './begin-writing.ts';
import { WeekTotals } from './week-totals.ts';

/**
 * Takes one import back. Events that a later import repeated are handed to that
 * import first; the rest goes, and with it people and contexts that nothing names
 * any more.
 * @throws LogsBusyError when another process is writing
 */
export function undoSqliteBatch(database: Database, importId: number): UndoneRows {
  beginWriting(database);
  try {
    const batch = database
      .prepare<[number], number>('SELECT id FROM batches WHERE import_id = ?')
      .pluck()
      .get(importId);
    const undone = batch === undefined ? nothing : removeBatch(database, batch);
    database.exec('COMMIT');
    return undone;
  } catch (error) {
    rollBackWriting(database);
    throw error;
  }
}

const nothing: UndoneRows = { events: 0, people: 0, applications: 0, populations: 0 };

const eventsOfBatch = `SELECT e.id FROM event_ranges r
  CROSS JOIN events e ON e.id BETWEEN r.first_event AND r.last_event WHERE r.batch = ?`;

function removeBatch(database: Database, batch: number): UndoneRows {
  const remove = (statement: string, ...values: number[]): number =>
    database.prepare(statement).run(...values).changes;
  // The bytes themselves go, not only the way to them.
  database.pragma('secure_delete = ON');
  remove('DELETE FROM event_repeats WHERE batch = ?', batch);
  handOverRepeatedEvents(database, batch);
  remove(
    `DELETE FROM event_keys WHERE key IN (
       SELECT event_key FROM events WHERE id IN (${eventsOfBatch}))`,
    batch,
  );
  const undone = {
    events: remove(`DELETE FROM events WHERE id IN (${eventsOfBatch})`, batch),
    people: remove('DELETE FROM people WHERE batch = ?', batch),
    applications: remove('DELETE FROM applications WHERE batch = ?', batch),
    populations: remove('DELETE FROM populations WHERE batch = ?', batch),
  };
  remove('DELETE FROM event_ranges WHERE batch = ?', batch);
  remove('DELETE FROM batch_totals WHERE batch = ?', batch);
  remove('DELETE FROM batches WHERE id = ?', batch);
  remove(`DELETE FROM holders WHERE id NOT IN (SELECT holder FROM events
    UNION SELECT holder FROM people UNION SELECT holder FROM applications)`);
  remove(`DELETE FROM senders WHERE NOT EXISTS (SELECT 1 FROM batches b
    WHERE b.pilot_code = senders.pilot_code AND b.partner = senders.partner)`);
  remove('DELETE FROM event_contexts WHERE id NOT IN (SELECT context FROM events)');
  return undone;
}

/** Moves each event that another batch held too to the end, into that batch's own range. */
function handOverRepeatedEvents(database: Database, batch: number): void {
  const repeated = database
    .prepare<[number], { event: number; heir: number }>(
      `SELECT event, min(batch) AS heir FROM event_repeats
       WHERE event IN (${eventsOfBatch}) GROUP BY event ORDER BY heir, event`,
    )
    .all(batch);
  const highest = database.prepare<[], number>('SELECT max(id) FROM events').pluck();
  const moveEvent = database.prepare<[number, number], { type: number; at: number | null }>(
    'UPDATE events SET id = ? WHERE id = ? RETURNING type, at',
  );
  const moveKey = database.prepare(
    'UPDATE event_keys SET event = ? WHERE key = (SELECT event_key FROM events WHERE id = ?)',
  );
  const moveRepeats = database.prepare('UPDATE event_repeats SET event = ? WHERE event = ?');
  const endRepeat = database.prepare('DELETE FROM event_repeats WHERE event = ? AND batch = ?');
  const inheritances = new Map<number, Inheritance>();
  let next = (highest.get() ?? 0) + 1;
  for (const { event, heir } of repeated) {
    endRepeat.run(event, heir);
    moveKey.run(next, event);
    const moved = moveEvent.get(next, event);
    moveRepeats.run(next, event);
    const inherited = inheritances.get(heir) ?? {
      first: next,
      last: next,
      totals: new WeekTotals(),
    };
    if (moved) inherited.totals.add(moved.type, moved.at, 1);
    inheritances.set(heir, { ...inherited, last: next });
    next += 1;
  }
  for (const [heir, inherited] of inheritances) noteInheritance(database, heir, inherited);
}

/** The events that a batch takes over, side by side, and how many of each week and type. */
interface Inheritance {
  first: number;
  last: number;
  totals: WeekTotals;
}

function noteInheritance(database: Database, heir: number, inherited: Inheritance): void {
  const { first, last, totals } = inherited;
  database
    .prepare('INSERT INTO event_ranges (batch, first_event, last_event) VALUES (?, ?, ?)')
    .run(heir, first, last);
  const addTotal = database.prepare(
    `INSERT INTO batch_totals (batch, week, type, events) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET events = events + excluded.events`,
  );
  for (const { week, type, events } of totals.rows()) addTotal.run(heir, week, type, events);
}
