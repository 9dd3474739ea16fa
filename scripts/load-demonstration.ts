import { chmodSync, rmSync } from 'node:fs';
import { actorName } from '#app/features/actor-name.ts';
import type { FeatureContext } from '#app/features/feature-context.ts';
import { type DataFolder, ensureDataFolder } from '#db/data-folder.ts';
import { migrateLogs } from '#db/logs/sqlite/open.ts';
import { noteLogsMigrated } from '#db/migration-state.ts';
import { migratePublished, openPublishedForWriting } from '#db/published/open.ts';
import { migrateRecords, openRecords } from '#db/records/open.ts';
import { isUntouchedByOthers } from '#db/records/queries/audit.ts';
import { readSystemFact, writeSystemFact } from '#db/records/queries/system-facts.ts';
import type { PilotSeed } from '#seeds/demonstration/pilot-seed.ts';
import { demonstrationPilots } from '#seeds/demonstration/pilots.ts';
import { loadEcosystem } from './demonstration/load-ecosystem.ts';
import { loadPilotRecord } from './demonstration/load-pilot-record.ts';
import { loadPilotResults, simulationFolder } from './demonstration/load-pilot-results.ts';
import { queueNextRelease } from './demonstration/queue-release.ts';
import { noteReleasesWaiting } from './demonstration/releases-state.ts';
import { roadMapLoader } from './load-road-map.ts';

/** System fact: absent where there is no demonstration, `loading` until all of it is there, then `1`. */
const fact = 'demonstration';
const loading = 'loading';

/** Who loads the demonstration and builds its releases, as the audit log has it. */
export const demonstrationLoader = { kind: 'command', name: 'load-demonstration' } as const;

/**
 * Whether the demonstration belongs into a data folder: nobody has written anything
 * there yet, except perhaps a loading that was cut off. The files must be migrated.
 */
export function needsDemonstration(folder: DataFolder): boolean {
  const records = openRecords(folder.records);
  try {
    const state = readSystemFact(records, fact);
    if (state !== undefined && state !== loading) return false;
    const own = [actorName(demonstrationLoader), actorName(roadMapLoader)] as const;
    return isUntouchedByOthers(records, ...own);
  } finally {
    records.$client.close();
  }
}

/**
 * Loads the demonstration ecosystem into a folder that needs it: stakeholders,
 * accounts, three pilots, and their simulated logs through the ordinary import. Their
 * releases take minutes, so they are queued, and built by `buildDemonstrationReleases`.
 * What an earlier, cut off loading left is removed first, so that it begins from empty files.
 * @param say told one sentence at each step
 * @param pilots which pilots; all three unless a test is content with fewer
 */
export async function loadDemonstration(
  folder: DataFolder,
  say: (sentence: string) => void,
  pilots: readonly PilotSeed[] = demonstrationPilots,
): Promise<void> {
  if (!needsDemonstration(folder)) return;
  emptyFiles(folder);
  const records = openRecords(folder.records);
  const published = openPublishedForWriting(folder.published);
  const actor = demonstrationLoader;
  const context: FeatureContext = { records, published, actor, now: () => new Date() };
  try {
    writeSystemFact(records, fact, loading);
    say('Loading the demonstration: a made-up region, its organisations and pilots.');
    const stakeholderIds = loadEcosystem(context);
    for (const pilot of pilots) {
      const { name, simulation } = pilot;
      const people = simulation.people.toLocaleString('en-US');
      say(`Simulating ${people} people of ${name}, importing their logs.`);
      loadPilotRecord(context, pilot, stakeholderIds);
      await loadPilotResults(context, folder, pilot);
    }
    for (const { code } of pilots) queueNextRelease(context, code, null);
    noteReleasesWaiting(records);
    writeSystemFact(records, fact, '1');
  } finally {
    published.$client.close();
    records.$client.close();
  }
}

/** Removes the three files and makes them anew. Only ever called for a folder that needs it. */
function emptyFiles(folder: DataFolder): void {
  rmSync(simulationFolder(folder), { recursive: true, force: true });
  for (const file of [folder.records, folder.logs, folder.published]) {
    for (const path of [file, `${file}-wal`, `${file}-shm`]) rmSync(path, { force: true });
  }
  ensureDataFolder(folder.path);
  migrateLogs(folder.logs);
  const published = openPublishedForWriting(folder.published);
  migratePublished(published);
  published.$client.close();
  const records = openRecords(folder.records);
  migrateRecords(records);
  noteLogsMigrated(records);
  records.$client.close();
  for (const file of [folder.records, folder.logs, folder.published]) chmodSync(file, 0o600);
}
