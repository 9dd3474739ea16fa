import type { Database } from 'better-sqlite3';
import { dayNumber } from '#app/core/measures/calendar.ts';
import {
  type ApplicationRow,
  ApplicationsOfHolders,
  appliedOn,
} from './applications-of-holders.ts';
import type { ReadBatch, ReadOrder } from './batches.ts';
import type { SendersOfHolders } from './senders.ts';

const applicationsAtOnce = 1000;

/** Of `ApplicationRow`. */
const columns = [
  ...['hex(ref)', 'batch', 'holder', 'employer_id', 'occupation_soc', 'ler_in_application'],
  ...['requisition_opened_on', 'applied_on', 'interviewed_on', 'accepted_on', 'left_search_on'],
  'observed_until',
];

/**
 * Collects the latest version of each partner's applications made on or before `asOf`, and
 * notes who has sent any of whom.
 * @param places one more than the highest number of a holder
 */
export function collectApplications(
  database: Database,
  { pilotCode, asOf, batches }: ReadOrder,
  places: number,
  senders: SendersOfHolders,
): ApplicationsOfHolders {
  const applications = new ApplicationsOfHolders(places, countAll(database));
  const lastDay = dayNumber(asOf);
  /** What was said of the application that is being read. */
  let versions: ApplicationRow[] = [];
  const keep = () => {
    for (const row of latestOfPartners(versions, batches)) {
      if (row[appliedOn] <= lastDay) applications.add(row);
    }
  };
  for (const row of readRows(database, pilotCode)) {
    const [ref, number, holder] = row;
    const batch = batches.get(number);
    senders.marksOf(batch?.partner ?? '')[holder] = 1;
    if (!batch?.counts) continue;
    if (versions[0]?.[0] !== ref) {
      keep();
      versions = [];
    }
    versions.push(row);
  }
  keep();
  return applications;
}

/** What each partner said last of an application, in the order of partners. */
function latestOfPartners(
  versions: ApplicationRow[],
  batches: ReadonlyMap<number, ReadBatch>,
): ApplicationRow[] {
  if (versions.length < 2) return versions;
  const latest = new Map(versions.map((row) => [batches.get(row[1])?.partner ?? '', row]));
  return [...latest].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, row]) => row);
}

/** Every version of a pilot's applications, ordered by reference and batch, as they are stored. */
function* readRows(database: Database, pilotCode: string): Generator<ApplicationRow> {
  // As text that is parsed at once, which takes half the time of rows one by one.
  const page = database
    .prepare<[string, Buffer, number], string>(
      `SELECT json_group_array(json_array(${columns.join(', ')}))
       FROM (
         SELECT a.* FROM applications a JOIN batches b ON b.id = a.batch
         WHERE b.pilot_code = ? AND (a.ref, a.batch) > (?, ?)
         ORDER BY a.ref, a.batch LIMIT ${applicationsAtOnce})`,
    )
    .pluck();
  let last: readonly [ref: Buffer, batch: number] = [Buffer.alloc(0), 0];
  for (;;) {
    const rows: ApplicationRow[] = JSON.parse(page.get(pilotCode, ...last) ?? '[]');
    yield* rows;
    const end = rows.at(-1);
    if (!end || rows.length < applicationsAtOnce) return;
    last = [Buffer.from(end[0], 'hex'), end[1]];
  }
}

function countAll(database: Database): number {
  return database.prepare<[], number>('SELECT count(*) FROM applications').pluck().get() ?? 0;
}
