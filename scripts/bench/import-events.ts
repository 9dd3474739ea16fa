import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { measureProcess } from './measure-process.ts';

export const benchPilot = 'BENCH';
const typescript = ['--import', 'tsx'];

export interface MeasuredImport {
  /** The import command, from the start of its process to its end. */
  importSeconds: number;
  /** First events of every person and type, as a release reads them for its journeys. */
  journeySeconds: number;
  peakMegabytes: number | null;
}

/** Makes a data folder with a pilot in it, and answers its path. */
export async function makeDataFolder(folder: string, name: string): Promise<string> {
  const path = join(folder, name);
  rmSync(path, { recursive: true, force: true });
  await measureProcess(
    process.execPath,
    [...typescript, 'scripts/pilots.ts', 'create', '--code', benchPilot, '--name', 'Benchmark'],
    { MILEPOST_DATA: path },
  );
  return path;
}

/** Imports a file of events by the command that everybody uses, into a data folder. */
export async function importEvents(dataFolder: string, file: string): Promise<MeasuredImport> {
  const environment = { MILEPOST_DATA: dataFolder };
  const imported = await measureProcess(
    process.execPath,
    [
      ...typescript,
      ...['scripts/import.ts', '--pilot', benchPilot, '--format', 'events-csv', '--json', file],
    ],
    environment,
  );
  const journeys = await measureProcess(
    process.execPath,
    [...typescript, 'scripts/bench/read-journeys.ts', benchPilot],
    environment,
  );
  return {
    importSeconds: imported.seconds,
    journeySeconds: Number(journeys.stdout),
    peakMegabytes: imported.peakMegabytes,
  };
}
