import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import type { References } from '#app/core/pseudonyms/reference-maker.ts';
import { openDatabase } from '../../open-database.ts';
import * as schema from '../schema/index.ts';
import type { LogsStore } from '../store.ts';
import { createSqliteStore } from './sqlite-store.ts';

export interface LogsStoreOptions {
  /**
   * Makes the references under which ids are stored. Needed for writing only:
   * a release reads logs without ever seeing the server's key.
   */
  references?: References;
  /** Where the migrations lie, for a file in memory, which is migrated as it is made. */
  migrationsFolder?: string;
  /** How long to wait for another process that is writing. */
  busyTimeoutMs?: number;
}

const defaultMigrationsFolder = 'db/logs/migrations';
const inMemory = ':memory:';

/**
 * Opens logs.db. For the import and release processes only: the web process has no
 * business here. A file on disk must have been brought to this version's schema by
 * `migrateLogs` before.
 */
export function openLogsStore(file: string, options: LogsStoreOptions = {}): LogsStore {
  const database = openDatabase(file);
  // 64 MB of pages: the index of event keys is read and written at random places.
  database.pragma('cache_size = -64000');
  if (options.busyTimeoutMs !== undefined) {
    database.pragma(`busy_timeout = ${options.busyTimeoutMs}`);
  }
  if (file === inMemory) {
    migrate(drizzle(database, { schema }), {
      migrationsFolder: options.migrationsFolder ?? defaultMigrationsFolder,
    });
  }
  return createSqliteStore(database, options.references ?? refuseToWrite);
}

/** Brings logs.db to this version's schema. */
export function migrateLogs(file: string, folder = defaultMigrationsFolder): void {
  const database = openDatabase(file);
  try {
    migrate(drizzle(database, { schema }), { migrationsFolder: folder });
  } finally {
    database.close();
  }
}

const refuseToWrite: References = {
  referenceOf: refuse,
  numbersOf: refuse,
};

function refuse(): never {
  throw new Error('These logs were opened without a reference maker, for reading only.');
}
