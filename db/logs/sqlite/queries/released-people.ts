import type { Database } from 'better-sqlite3';
import type { ReleasedFacts } from '../../store.ts';

/** Keeps what a release was counted from; once more for the same number replaces it. */
export function keepReleasedPeople(
  database: Database,
  pilotCode: string,
  { releaseNumber, facts }: ReleasedFacts,
): void {
  database
    .prepare<[string, number, Buffer]>(
      `INSERT INTO released_people (pilot_code, release_number, facts) VALUES (?, ?, ?)
       ON CONFLICT (pilot_code, release_number) DO UPDATE SET facts = excluded.facts`,
    )
    .run(pilotCode, releaseNumber, Buffer.from(facts));
}

/** What was kept of a pilot's releases, by ascending number. */
export function readReleasedPeople(database: Database, pilotCode: string): ReleasedFacts[] {
  return database
    .prepare<[string], { releaseNumber: number; facts: Buffer }>(
      `SELECT release_number AS releaseNumber, facts FROM released_people
       WHERE pilot_code = ? ORDER BY release_number`,
    )
    .all(pilotCode)
    .map(({ releaseNumber, facts }) => ({ releaseNumber, facts: new Uint8Array(facts) }));
}
