import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { openDatabase } from '../open-database.ts';
import * as schema from './schema/index.ts';

/** Opens records.db for reading and writing. The caller closes `$client`. */
export function openRecords(file: string) {
  return drizzle(openDatabase(file), { schema });
}

export type RecordsDatabase = ReturnType<typeof openRecords>;

/** Brings records.db to this version's schema. */
export function migrateRecords(records: RecordsDatabase, folder = 'db/records/migrations'): void {
  migrate(records, { migrationsFolder: folder });
}
