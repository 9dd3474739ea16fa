import type { Database } from 'better-sqlite3';
import { datePrecisions, eventTypes } from '#app/core/formats/records.ts';
import type { CredentialLives } from '#app/core/quality/credential-lives.ts';
import { compareWithOwn, type QualityFinding } from '#app/core/quality/quality-rules.ts';
import type { BatchDescription } from '../store.ts';

const dayPrecision = datePrecisions.indexOf('day');

interface EarlierEvent {
  credential: bigint;
  type: bigint;
  at: bigint | null;
  precision: bigint;
}

/**
 * What is remarkable about the credentials of a batch. Those that are used in it and do not
 * begin in it are looked for in the pilot's earlier batches; only when there are such are
 * the earlier events read, once for all of them: first those of the same partner, so that
 * what these alone show is known, then those of all others.
 */
export function findingsOfCredentials(
  database: Database,
  batch: number,
  { pilotCode, partner }: BatchDescription,
  lives: CredentialLives,
): QualityFinding[] {
  if (askFor(database, lives) === 0) return lives.findings();
  const note = (comparison: '=' | '<>') => {
    const earlier = earlierEvents(database, comparison).iterate(pilotCode, batch, partner);
    for (const { credential, type, at, precision } of earlier) {
      const eventType = eventTypes[Number(type)];
      if (eventType === undefined) continue;
      const atMs = at === null ? null : Number(at);
      lives.note(credential, eventType, atMs, Number(precision) === dayPrecision);
    }
  };
  note('=');
  const alone = lives.findings();
  note('<>');
  database.exec('DELETE FROM temp.asked');
  return compareWithOwn(lives.findings(), alone);
}

/** The events of asked credentials in the earlier batches of one partner, or of all others. */
function earlierEvents(database: Database, comparison: '=' | '<>') {
  return database
    .prepare<[string, number, string], EarlierEvent>(
      `SELECT e.credential AS credential, e.type AS type, e.at AS at, e.precision AS precision
       FROM batches b CROSS JOIN event_ranges r ON r.batch = b.id
       CROSS JOIN events e ON e.id BETWEEN r.first_event AND r.last_event
       WHERE b.pilot_code = ? AND b.id <> ? AND b.partner ${comparison} ?
         AND e.credential IN (SELECT credential FROM temp.asked)`,
    )
    .safeIntegers();
}

/** Puts the credentials to look for into a table that only this process sees. */
function askFor(database: Database, lives: CredentialLives): number {
  database.exec('CREATE TEMP TABLE IF NOT EXISTS asked (credential INTEGER PRIMARY KEY NOT NULL)');
  const ask = database.prepare('INSERT OR IGNORE INTO temp.asked (credential) VALUES (?)');
  let asked = 0;
  for (const credential of lives.withoutOrigin()) asked += ask.run(credential).changes;
  return asked;
}
