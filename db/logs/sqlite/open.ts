import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { openDatabase } from '../../open-database.ts';
import * as schema from '../schema/index.ts';
import type { LogsStore } from '../store.ts';
import { openLogsDatabase } from './open-database.ts';
import { createSqliteStore } from './sqlite-store.ts';

export interface LogsStoreOptions {
  /**
   * The server's own key, under which ids are stored: 32 bytes. Needed for writing only: a
   * release reads logs without ever seeing it.
   */
  key?: Uint8Array;
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
  const database = openLogsDatabase(file);
  if (options.busyTimeoutMs !== undefined) {
    database.pragma(`busy_timeout = ${options.busyTimeoutMs}`);
  }
  if (file === inMemory) {
    migrate(drizzle(database, { schema }), {
      migrationsFolder: options.migrationsFolder ?? defaultMigrationsFolder,
    });
  }
  return createSqliteStore(database, file === inMemory ? null : file, options.key ?? null);
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
