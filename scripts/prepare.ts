import { chmodSync, existsSync } from 'node:fs';
import { readEnvironment } from '#app/core/environment.ts';
import { mendImports } from '#app/features/imports/mend-imports.ts';
import { mendTotals } from '#app/features/imports/mend-totals.ts';
import { mendReleaseJobs } from '#app/features/releases/mend-release-jobs.ts';
import { type DataFolder, ensureDataFolder } from '#db/data-folder.ts';
import { migrateLogs, openLogsStore } from '#db/logs/sqlite/open.ts';
import { noteLogsMigrated } from '#db/migration-state.ts';
import { migratePublished, openPublishedForWriting } from '#db/published/open.ts';
import { migrateRecords, openRecords } from '#db/records/open.ts';
import { loadDemonstration, needsDemonstration } from './load-demonstration.ts';
import { loadRoadMap } from './load-road-map.ts';
import { runCommand } from './run-command.ts';

// What has to be done before the web process starts, in a process of its own
// because it opens logs.db: bring the three files to this version, put right what
// a killed process left behind, load the demonstration into an empty folder, and put
// the road map's words of this version into use. The demonstration's releases are left to
// the server's own process in the background.

await runCommand(async () => {
  const environment = readEnvironment(process.env);
  const folder = ensureDataFolder(environment.dataFolder);
  migrateAll(folder);
  if (environment.isDemonstration && needsDemonstration(folder)) {
    await loadDemonstration(folder, (sentence) => console.log(sentence));
  }
  loadRoadMap(folder);
  return 0;
});

function migrateAll(folder: DataFolder): void {
  migrateLogs(folder.logs);
  const published = openPublishedForWriting(folder.published);
  migratePublished(published);
  published.$client.close();
  const records = openRecords(folder.records);
  migrateRecords(records);
  noteLogsMigrated(records);
  const store = openLogsStore(folder.logs);
  mendImports({ records, store, folder });
  mendTotals({ records, store, now: () => new Date() });
  mendReleaseJobs(records);
  store.close();
  records.$client.close();
  for (const file of [folder.records, folder.logs, folder.published]) {
    for (const path of [file, `${file}-wal`, `${file}-shm`]) {
      if (existsSync(path)) chmodSync(path, 0o600);
    }
  }
}
