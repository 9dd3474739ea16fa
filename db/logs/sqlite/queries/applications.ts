import type { Database } from 'better-sqlite3';
import type { ApplicationRecord } from '#app/core/formats/records.ts';
import { dayNumber } from '#app/core/measures/calendar.ts';
import { dateOfDay } from '../../calendar-days.ts';
import type { Keyed } from '../../store.ts';
import { type ApplicationRow, applicationColumns, applicationOfRow } from '../application-row.ts';

/** The latest version of each partner's applications made on or before `asOf`, by holder and date. */
export function* readApplications(
  database: Database,
  pilotCode: string,
  asOf: string,
): Iterable<Keyed<ApplicationRecord>> {
  const columns = applicationColumns.map((column) => `a.${column} AS ${column}`).join(', ');
  const rows = database
    .prepare<[string, number], ApplicationRow>(
      // SQLite takes the other columns of the row that holds the maximum.
      `SELECT lower(hex(a.ref)) AS ref, lower(hex(h.ref)) AS holder_ref, ${columns}
       FROM (SELECT x.*, b.partner AS partner, max(x.batch) FROM applications x
             JOIN batches b ON b.id = x.batch WHERE b.pilot_code = ? GROUP BY x.ref, b.partner) a
       JOIN holders h ON h.id = a.holder
       WHERE a.applied_on <= ? ORDER BY h.ref, a.applied_on, a.ref, a.partner`,
    )
    .iterate(pilotCode, dayNumber(asOf));
  for (const row of rows) yield applicationOfRow(row);
}

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
