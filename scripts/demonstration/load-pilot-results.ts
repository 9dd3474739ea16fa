import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { FeatureContext } from '#app/features/feature-context.ts';
import { importFile } from '#app/features/imports/import-file.ts';
import { openImportStore } from '#app/features/imports/open-import-store.ts';
import type { DataFolder } from '#db/data-folder.ts';
import type { LogsStore } from '#db/logs/store.ts';
import type { PilotSeed } from '#seeds/demonstration/pilot-seed.ts';
import {
  eventsFileOf,
  simulateDemonstrationPilot,
} from '#seeds/demonstration/simulate-demonstration-pilot.ts';
import { tellPilotFiles } from '#seeds/simulation/tell-pilot-files.ts';
import { writePieces } from '../write-pieces.ts';

/** Where the files of a pilot are written and read again; gone afterwards. */
export function simulationFolder(folder: DataFolder): string {
  return join(folder.path, 'demonstration-files');
}

/**
 * Simulates a pilot into files and imports them as its partners would send them. Runs in
 * a process that may open logs.db.
 */
export async function loadPilotResults(
  context: FeatureContext,
  folder: DataFolder,
  pilot: PilotSeed,
): Promise<void> {
  const files = simulationFolder(folder);
  mkdirSync(files, { recursive: true, mode: 0o700 });
  const store = openImportStore(folder);
  try {
    await importPilot(context, { folder, store, files }, pilot);
  } finally {
    store.close();
    rmSync(files, { recursive: true, force: true });
  }
}

async function importPilot(
  { records, actor, now }: FeatureContext,
  { folder, store, files }: { folder: DataFolder; store: LogsStore; files: string },
  pilot: PilotSeed,
): Promise<void> {
  const { simulation, senders, eventsFile } = simulateDemonstrationPilot(pilot);
  await writePieces(files, tellPilotFiles(simulation, eventsFile));
  const coordinator = pilot.partners.find(([, part]) => part === 'coordinator')?.[0] ?? '';
  const orders = [
    { format: 'people-csv', file: 'people.csv', partner: coordinator },
    { format: 'population-csv', file: 'population.csv', partner: coordinator },
    { format: 'applications-csv', file: 'applications.csv', partner: coordinator },
    ...senders.map((slug) => ({
      ...{ format: 'events-csv', file: eventsFileOf(slug), partner: slug },
    })),
  ];
  for (const { format, file, partner } of orders) {
    const { receipt } = await importFile(
      { records, store, folder, actor, now },
      {
        ...{ pilotCode: pilot.code, format, partner, path: join(files, file) },
        ...{ acceptsValidRows: false, isDryRun: false },
      },
    );
    if (receipt.status !== 'committed') {
      throw new Error(`The demonstration's ${file} was ${receipt.status}: ${receipt.reason}`);
    }
  }
}
