import { openDatabase } from '../../open-database.ts';

/**
 * 24 MB of pages, and as much again for sorting: events are appended and their keys come
 * sorted, so that more would not help.
 */
const cacheKilobytes = 24_000;

/** Opens the file of the logs, for one process or thread. */
export function openLogsDatabase(file: string) {
  const database = openDatabase(file);
  database.pragma(`cache_size = -${cacheKilobytes}`);
  return database;
}
