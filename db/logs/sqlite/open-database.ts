import { openDatabase } from '../../open-database.ts';

/**
 * 32 MB of pages, and as much again for sorting: events are appended and their keys come
 * sorted, so that more would not help.
 */
const cacheKilobytes = 32_000;

/** Opens the file of the logs, for one process or thread. */
export function openLogsDatabase(file: string) {
  const database = openDatabase(file);
  database.pragma(`cache_size = -${cacheKilobytes}`);
  return database;
}
