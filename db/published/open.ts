import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { openDatabase } from '../open-database.ts';
import * as schema from './schema/index.ts';

/** Opens published.db read-only, as the web process does: SQLite itself refuses a write. */
export function openPublished(file: string) {
  return drizzle(openDatabase(file, { readonly: true }), { schema });
}

/** Opens published.db for the release process, the only one that writes to it. */
export function openPublishedForWriting(file: string) {
  return drizzle(openDatabase(file), { schema });
}

export type PublishedDatabase = ReturnType<typeof openPublished>;

/** Brings published.db to this version's schema. */
export function migratePublished(
  published: PublishedDatabase,
  folder = 'db/published/migrations',
): void {
  migrate(published, { migrationsFolder: folder });
}
