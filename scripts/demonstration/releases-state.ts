import { isAbandoned } from '#app/features/processes/is-abandoned.ts';
import type { RecordsDatabase } from '#db/records/open.ts';
import {
  readSystemFact,
  replaceSystemFact,
  writeSystemFact,
} from '#db/records/queries/system-facts.ts';

/**
 * System fact: absent where no releases of the demonstration are wanted, `waiting` until
 * somebody builds them, `building PROCESS SINCE` meanwhile, `done` when none is left.
 */
const fact = 'demonstration-releases';
const waiting = 'waiting';
const done = 'done';

/** Notes that the demonstration's releases are still to be built. */
export function noteReleasesWaiting(records: RecordsDatabase): void {
  writeSystemFact(records, fact, waiting);
}

/** Notes that none of the demonstration's releases is left to be built. */
export function noteReleasesBuilt(records: RecordsDatabase): void {
  writeSystemFact(records, fact, done);
}

/** Whether releases of the demonstration are still to be built, or are being built. */
export function areReleasesMissing(records: RecordsDatabase): boolean {
  const state = readSystemFact(records, fact);
  return state !== undefined && state !== done;
}

/**
 * Takes on the building of the demonstration's releases, unless another living process
 * has: there are never two at once.
 * @returns whether it is this process that builds them now
 */
export function takeOnReleases(
  records: RecordsDatabase,
  processId: number,
  now: () => Date,
): boolean {
  const state = readSystemFact(records, fact);
  if (state === undefined || state === done) return false;
  const [, holder = '', since = ''] = state.split(' ');
  const isHeld = holder !== '' && Number(holder) !== processId;
  if (isHeld && !isAbandoned({ processId: Number(holder), since }, now().getTime())) return false;
  const building = `building ${processId} ${now().toISOString()}`;
  return replaceSystemFact(records, fact, state, building);
}
