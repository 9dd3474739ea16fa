import Database from 'better-sqlite3';
import { LogsBusyError } from '../store.ts';

/**
 * Takes the only write lock of logs.db.
 * @throws LogsBusyError when another process holds it
 */
export function beginWriting(database: Database.Database): void {
  try {
    database.exec('BEGIN IMMEDIATE');
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) {
      throw new LogsBusyError();
    }
    throw error;
  }
}

/**
 * Whether the write lock could be taken just now, without keeping it.
 * @throws LogsBusyError when another process holds it
 */
export function checkNotBusy(database: Database.Database): void {
  beginWriting(database);
  database.exec('ROLLBACK');
}

/**
 * Ends a transaction without a trace: nothing of what was rolled back stays in the
 * write-ahead log either.
 */
export function rollBackWriting(database: Database.Database): void {
  if (database.inTransaction) database.exec('ROLLBACK');
  database.pragma('wal_checkpoint(TRUNCATE)');
}
