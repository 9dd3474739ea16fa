import type { Database } from 'better-sqlite3';
import type { StoredPopulation } from '../../store.ts';

/** The latest figure for each dimension and value: the latest date, then the latest import. */
export function readPopulations(database: Database, pilotCode: string): StoredPopulation[] {
  return database
    .prepare<[string], StoredPopulation>(
      `SELECT dimension, value, eligible, as_of AS asOf, source FROM (
         SELECT *, row_number() OVER (
           PARTITION BY dimension, value ORDER BY as_of DESC, batch DESC) AS place
         FROM populations WHERE pilot_code = ?)
       WHERE place = 1 ORDER BY dimension, value`,
    )
    .all(pilotCode);
}
