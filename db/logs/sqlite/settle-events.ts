import type { Database } from 'better-sqlite3';
import type { ContradictionRule } from '../store.ts';
import type { EventWriter } from './event-writer.ts';
import { type Repeat, RepeatVerdicts } from './repeat-verdicts.ts';

/** What became of the rows that hold events. */
export interface SettledEvents {
  rowsNew: number;
  rowsIdentical: number;
  /** Ascending. */
  contradictions: readonly number[];
}

const difference = `e.type <> f.type OR e.at IS NOT f.at OR e.precision <> f.precision
  OR e.holder <> f.holder OR e.credential IS NOT f.credential OR e.context <> f.context`;

/**
 * Finds out which events of a batch were there before, in the batch or in an earlier one:
 * those whose keys did not get in. Repeated events go and are noted; what contradicts goes
 * by the rule.
 */
export function settleEvents(
  database: Database,
  batch: number,
  writer: EventWriter,
  rule: ContradictionRule,
): SettledEvents {
  const { firstEvent, rows } = writer;
  const lastEvent = firstEvent + rows.count - 1;
  if (writer.end() === rows.count) {
    return { rowsNew: rows.rowCount, rowsIdentical: 0, contradictions: [] };
  }
  collectRepeats(database, firstEvent, lastEvent);
  const verdicts = judgeRepeats(database, writer, rule);
  removeDropped(database, writer, verdicts);
  removeRepeats(database, batch, writer);
  const { contradictions, identicalRows: rowsIdentical } = verdicts;
  const refused = rule === 'row_is_refused' ? contradictions.length : 0;
  return { rowsNew: rows.rowCount - rowsIdentical - refused, rowsIdentical, contradictions };
}

/** Puts the events whose key another event has into a table that only this process sees. */
function collectRepeats(database: Database, firstEvent: number, lastEvent: number): void {
  database.exec(`CREATE TEMP TABLE IF NOT EXISTS repeats
    (event INTEGER PRIMARY KEY NOT NULL, first INTEGER NOT NULL)`);
  database
    .prepare(
      // LIMIT keeps the inner order, so that the keys are looked up one page after another.
      `INSERT INTO temp.repeats (event, first) SELECT e.id, k.event
       FROM (SELECT event_key, id FROM events WHERE id BETWEEN ? AND ?
             ORDER BY event_key, id LIMIT -1) e
       CROSS JOIN event_keys k ON k.key = e.event_key
       WHERE k.event <> e.id ORDER BY e.id`,
    )
    .run(firstEvent, lastEvent);
}

function judgeRepeats(
  database: Database,
  { firstEvent, rows }: EventWriter,
  rule: ContradictionRule,
): RepeatVerdicts {
  const compare = database
    .prepare<[number, number], number>(
      `SELECT ${difference} FROM events e CROSS JOIN events f WHERE e.id = ? AND f.id = ?`,
    )
    .pluck();
  const areDifferent = (left: number, right: number) => compare.get(left, right) === 1;
  const verdicts = new RepeatVerdicts(rule, firstEvent, rows, areDifferent);
  const repeats = database.prepare<[], Repeat>(
    `SELECT r.event AS event, r.first AS first, ${difference} AS differs FROM temp.repeats r
     CROSS JOIN events e ON e.id = r.event CROSS JOIN events f ON f.id = r.first
     ORDER BY r.event`,
  );
  for (const repeat of repeats.iterate()) verdicts.take(repeat);
  verdicts.end();
  return verdicts;
}

function removeDropped(
  database: Database,
  { totals }: EventWriter,
  { dropped, heirs }: RepeatVerdicts,
): void {
  const releaseKey = database.prepare(
    'DELETE FROM event_keys WHERE key = (SELECT event_key FROM events WHERE id = ?) AND event = ?',
  );
  const remove = database.prepare<[number], { type: number; at: number | null }>(
    'DELETE FROM events WHERE id = ? RETURNING type, at',
  );
  const forget = database.prepare('DELETE FROM temp.repeats WHERE event = ?');
  const inherit = database.prepare(
    'INSERT INTO event_keys (key, event) SELECT event_key, id FROM events WHERE id = ?',
  );
  for (const event of dropped) {
    releaseKey.run(event, event);
    const removed = remove.get(event);
    if (removed) totals.add(removed.type, removed.at, -1);
    forget.run(event);
  }
  for (const heir of heirs.values()) {
    if (heir === null) continue;
    inherit.run(heir);
    forget.run(heir);
  }
}

/** Removes what says once more what is there, and notes that this batch held it too. */
function removeRepeats(database: Database, batch: number, writer: EventWriter): void {
  const repeated = database.prepare<[], { type: number; at: number | null }>(
    'SELECT e.type AS type, e.at AS at FROM temp.repeats r CROSS JOIN events e ON e.id = r.event',
  );
  for (const { type, at } of repeated.iterate()) writer.totals.add(type, at, -1);
  database
    .prepare(
      `INSERT OR IGNORE INTO event_repeats (event, batch)
       SELECT first, ? FROM temp.repeats WHERE first < ?`,
    )
    .run(batch, writer.firstEvent);
  database.exec('DELETE FROM events WHERE id IN (SELECT event FROM temp.repeats)');
  database.exec('DELETE FROM temp.repeats');
}
