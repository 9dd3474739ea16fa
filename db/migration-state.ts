import { readFileSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import type { PublishedDatabase } from './published/open.ts';
import type { RecordsDatabase } from './records/open.ts';
import { readSystemFact, writeSystemFact } from './records/queries/system-facts.ts';

export type MigrationState = 'ok' | 'migration pending' | 'cannot be opened';

const logsFact = 'logs.db migration';

/** When the newest migration in a folder was written: drizzle's own mark of a version. */
function newestMigration(database: 'records' | 'logs' | 'published'): number {
  const journal: unknown = JSON.parse(
    readFileSync(`db/${database}/migrations/meta/_journal.json`, 'utf8'),
  );
  const { entries } = journal as { entries: { when: number }[] };
  return Math.max(...entries.map((entry) => entry.when));
}

/** Notes in records.db that logs.db has just been opened and brought to this version. */
export function noteLogsMigrated(records: RecordsDatabase): void {
  writeSystemFact(records, logsFact, String(newestMigration('logs')));
}

/** Whether each file has this version's schema. Says nothing of logs.db's own readability. */
export function databaseStates(records: RecordsDatabase, published: PublishedDatabase) {
  return {
    records: stateOf(records, 'records'),
    published: stateOf(published, 'published'),
    logs: logsState(records),
  };
}

function stateOf(
  database: Pick<RecordsDatabase, 'get'>,
  name: 'records' | 'published',
): MigrationState {
  try {
    const row = database.get<{ at: number } | undefined>(
      sql`select max(created_at) as at from __drizzle_migrations`,
    );
    return Number(row?.at ?? 0) >= newestMigration(name) ? 'ok' : 'migration pending';
  } catch {
    return 'cannot be opened';
  }
}

function logsState(records: RecordsDatabase): MigrationState {
  const noted = Number(readSystemFact(records, logsFact) ?? 0);
  return noted >= newestMigration('logs') ? 'ok' : 'migration pending';
}
