import type { Database } from 'better-sqlite3';
import type { ForeseenKind, ForeseenUndo } from '../../store.ts';

const ownEvents = `FROM event_ranges r
  CROSS JOIN events e ON e.id BETWEEN r.first_event AND r.last_event WHERE r.batch = :batch`;

/** What each kind counts: all rows of a batch, and those that another batch holds too. */
const held = `SELECT count(*) ${ownEvents}`;
const heldByOthers = `SELECT count(*) ${ownEvents}
  AND EXISTS (SELECT 1 FROM event_repeats o WHERE o.event = e.id)`;
const repeated = 'SELECT count(*) FROM event_repeats WHERE batch = :batch';

// Told by the partner's own imports: the page must not say what another partner sent.
const isSamePartner = `(SELECT partner FROM batches WHERE id = o.batch)
  = (SELECT partner FROM batches WHERE id = p.batch)`;

/** Counts what undoing an import would take away and what would stay. Changes nothing. */
export function foreseeSqliteUndo(database: Database, importId: number): ForeseenUndo {
  const count = (statement: string): number =>
    database
      .prepare<{ batch: number }, number>(statement)
      .pluck()
      .get({ batch: batchOf(database, importId) }) ?? 0;
  const stayingEvents = count(heldByOthers);
  return {
    events: { gone: count(held) - stayingEvents, stay: stayingEvents + count(repeated) },
    people: latestOfKind(count, 'people', `o.holder = p.holder AND ${isSamePartner}`),
    applications: latestOfKind(count, 'applications', `o.ref = p.ref AND ${isSamePartner}`),
    populations: latestOfKind(
      count,
      'populations',
      `o.pilot_code = p.pilot_code AND o.dimension = p.dimension
       AND o.value = p.value AND o.as_of = p.as_of AND ${isSamePartner}`,
    ),
  };
}

function latestOfKind(
  count: (statement: string) => number,
  table: 'people' | 'applications' | 'populations',
  isSame: string,
): ForeseenKind {
  const all = count(`SELECT count(*) FROM ${table} WHERE batch = :batch`);
  const stay = count(
    `SELECT count(*) FROM ${table} p WHERE p.batch = :batch
     AND EXISTS (SELECT 1 FROM ${table} o WHERE ${isSame} AND o.batch <> p.batch)`,
  );
  return { gone: all - stay, stay };
}

/** 0, which is no batch, for an import that is not here. */
function batchOf(database: Database, importId: number): number {
  const find = database.prepare<[number], number>('SELECT id FROM batches WHERE import_id = ?');
  return find.pluck().get(importId) ?? 0;
}
