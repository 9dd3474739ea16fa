import { dirname, isAbsolute } from 'node:path';
import Database from 'better-sqlite3';

export interface OpenOptions {
  /** Refuse every write, at SQLite's own level. */
  readonly?: boolean;
}

/**
 * Opens one SQLite file with the settings that all three share. WAL lets readers
 * go on while a process writes; the busy timeout lets short writes wait for each
 * other instead of failing.
 * @param file a path, or `:memory:`
 */
export function openDatabase(file: string, { readonly = false }: OpenOptions = {}) {
  // Sorting a large import takes room on the disk: beside the data, not in /tmp, which is
  // often small. SQLite looks at this once, when the first file of a process is opened.
  if (isAbsolute(file)) process.env.SQLITE_TMPDIR ??= dirname(file);
  const database = new Database(file, { readonly, fileMustExist: readonly });
  database.pragma('busy_timeout = 10000');
  database.pragma('foreign_keys = ON');
  if (!readonly) {
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = NORMAL');
  }
  return database;
}
