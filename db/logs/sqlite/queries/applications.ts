import type { Database } from 'better-sqlite3';
import { dateOfDay } from '../../calendar-days.ts';

/** The last day up to which any job seeker was observed; null without applications. */
export function readObservedUntil(database: Database, pilotCode: string): string | null {
  const day = database
    .prepare<[string], number | null>(
      `SELECT max(observed_until) FROM applications
       WHERE batch IN (SELECT id FROM batches WHERE pilot_code = ?)`,
    )
    .pluck()
    .get(pilotCode);
  return typeof day === 'number' ? dateOfDay(day) : null;
}
