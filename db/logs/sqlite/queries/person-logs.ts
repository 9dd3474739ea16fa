import type { Database } from 'better-sqlite3';
import type { PlacedPersonLogs } from '../../store.ts';
import { collectApplications } from '../person-logs/applications.ts';
import { collectAttributes } from '../person-logs/attributes.ts';
import { type LooksAt, readBatches } from '../person-logs/batches.ts';
import { collectFirstDays } from '../person-logs/first-days.ts';
import { SendersOfHolders } from '../person-logs/senders.ts';

/**
 * Everything a pilot's logs say of each person, in the order of references. Each table is read
 * through once, in the order in which it is stored, into numbers that lie packed by holder:
 * sorting the tables by reference instead would take most of the time. All is read as it was at
 * one moment, whatever imports end meanwhile.
 */
export function* readPersonLogs(database: Database, looksAt: LooksAt): Generator<PlacedPersonLogs> {
  const collect = database.transaction(() => collectAll(database, looksAt));
  const { holders, firstDays, attributes, applications, knownBy } = collect();
  for (const [place, holder] of holders.entries()) {
    const known = attributes.of(holder);
    // Whoever is known by what was sent later than the day that is looked at is nobody here yet.
    if (known === null && !firstDays.has(holder) && !applications.has(holder)) continue;
    yield {
      place,
      firstDays: firstDays.of(holder),
      attributes: known,
      applications: applications.of(holder),
      knownBy: knownBy(holder),
    };
  }
}

function collectAll(database: Database, { pilotCode, asOf, imports }: LooksAt) {
  const highest = database.prepare<[], number | null>('SELECT max(id) FROM holders').pluck().get();
  const places = (highest ?? 0) + 1;
  const senders = new SendersOfHolders(places);
  const pilot = { pilotCode, asOf, batches: readBatches(database, pilotCode, imports) };
  return {
    holders: database.prepare<[], number>('SELECT id FROM holders ORDER BY ref').pluck().all(),
    firstDays: collectFirstDays(database, pilot, places, senders),
    attributes: collectAttributes(database, pilot, places, senders),
    applications: collectApplications(database, pilot, places, senders),
    knownBy: senders.reader(),
  };
}
