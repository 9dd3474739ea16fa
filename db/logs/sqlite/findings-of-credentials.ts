import type { Database } from 'better-sqlite3';
import { datePrecisions, eventTypes } from '#app/core/formats/records.ts';
import type { CredentialLives } from '#app/core/quality/credential-lives.ts';
import type { QualityFinding } from '#app/core/quality/quality-rules.ts';

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
 * the earlier events read, once for all of them.
 */
export function findingsOfCredentials(
  database: Database,
  batch: number,
  pilotCode: string,
  lives: CredentialLives,
): QualityFinding[] {
  if (askFor(database, lives) > 0) {
    const earlier = database
      .prepare<[string, number], EarlierEvent>(
        `SELECT e.credential AS credential, e.type AS type, e.at AS at, e.precision AS precision
         FROM batches b CROSS JOIN event_ranges r ON r.batch = b.id
         CROSS JOIN events e ON e.id BETWEEN r.first_event AND r.last_event
         WHERE b.pilot_code = ? AND b.id <> ?
           AND e.credential IN (SELECT credential FROM temp.asked)`,
      )
      .safeIntegers()
      .iterate(pilotCode, batch);
    for (const { credential, type, at, precision } of earlier) {
      const eventType = eventTypes[Number(type)];
      if (eventType === undefined) continue;
      lives.note(
        credential,
        eventType,
        at === null ? null : Number(at),
        Number(precision) === dayPrecision,
      );
    }
    database.exec('DELETE FROM temp.asked');
  }
  return lives.findings();
}

/** Puts the credentials to look for into a table that only this process sees. */
function askFor(database: Database, lives: CredentialLives): number {
  database.exec('CREATE TEMP TABLE IF NOT EXISTS asked (credential INTEGER PRIMARY KEY NOT NULL)');
  const ask = database.prepare('INSERT OR IGNORE INTO temp.asked (credential) VALUES (?)');
  let asked = 0;
  for (const credential of lives.withoutOrigin()) asked += ask.run(credential).changes;
  return asked;
}
