import type { Database } from 'better-sqlite3';
import type { PersonLogs } from '#app/core/measures/pilot-counter.ts';
import { collectApplications } from '../person-logs/applications.ts';
import { collectAttributes } from '../person-logs/attributes.ts';
import { collectFirstDays } from '../person-logs/first-days.ts';
import { SendersOfHolders } from '../person-logs/senders.ts';

/**
 * Everything a pilot's logs say of each person, in the order of references. Each table is read
 * through once, in the order in which it is stored, into numbers that lie packed by holder:
 * sorting the tables by reference instead would take most of the time.
 */
export function* readPersonLogs(
  database: Database,
  pilotCode: string,
  asOf: string,
): Generator<PersonLogs> {
  const places =
    1 + (database.prepare<[], number | null>('SELECT max(id) FROM holders').pluck().get() ?? 0);
  const senders = new SendersOfHolders(places);
  const pilot = { pilotCode, asOf };
  const firstDays = collectFirstDays(database, pilot, places, senders);
  const attributes = collectAttributes(database, pilotCode, places, senders);
  const applications = collectApplications(database, pilot, places, senders);
  const knownBy = senders.reader();
  const inOrder = database.prepare<[], number>('SELECT id FROM holders ORDER BY ref').pluck().all();
  for (const holder of inOrder) {
    const known = attributes.of(holder);
    // Whoever is known by what was sent later than the day that is looked at is nobody here yet.
    if (known === null && !firstDays.has(holder) && !applications.has(holder)) continue;
    yield {
      firstDays: firstDays.of(holder),
      attributes: known,
      applications: applications.of(holder),
      knownBy: knownBy(holder),
    };
  }
}
