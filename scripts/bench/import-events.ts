import { copyFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { checkImportOrder, registerImport } from '#app/features/imports/register-import.ts';
import { openCommandContext } from '../command-context.ts';
import { type Measured, measureProcess } from './measure-process.ts';

export const benchPilot = 'BENCH';
const typescript = ['--import', 'tsx'];

export interface MeasuredImport {
  /** The import command, from the start of its process to its end. */
  importSeconds: number;
  /** The first days of everybody's events, as a release reads them for its journeys. */
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

/**
 * Imports files into a data folder, one after the other, by the command that everybody uses.
 * @param options of the command, besides
 */
export function importFiles(
  dataFolder: string,
  files: readonly string[],
  options: readonly string[] = [],
): Promise<Measured> {
  return measureProcess(
    process.execPath,
    [
      ...typescript,
      ...['scripts/import.ts', '--pilot', benchPilot, ...options, '--json', ...files],
    ],
    { MILEPOST_DATA: dataFolder },
  );
}

/** Imports a file of events by the command that everybody uses, into a data folder. */
export async function importEvents(dataFolder: string, file: string): Promise<MeasuredImport> {
  const imported = await importFiles(dataFolder, [file], ['--format', 'events-csv']);
  const journeys = await measureProcess(
    process.execPath,
    [...typescript, 'scripts/bench/read-journeys.ts', benchPilot],
    { MILEPOST_DATA: dataFolder },
  );
  return {
    importSeconds: imported.seconds,
    journeySeconds: Number(journeys.stdout),
    peakMegabytes: imported.peakMegabytes,
  };
}

/**
 * Imports a file of events as the web process has it done when somebody sends one: a copy
 * lies in the uploads folder, and a process in the background works on it.
 */
export async function importInBackground(dataFolder: string, file: string): Promise<void> {
  using opened = openCommandContext(dataFolder, 'bench');
  const { folder, context } = opened;
  const uploadName = 'bench';
  copyFileSync(file, join(folder.uploads, uploadName));
  const order = checkImportOrder(context, {
    ...{ pilotCode: benchPilot, format: 'events-csv', partner: '' },
    ...{ acceptsValidRows: false, isDryRun: false },
  });
  const bytesTotal = statSync(file).size;
  const { receipt } = registerImport(context, order, { sha256: '', bytesTotal, uploadName });
  await measureProcess(
    process.execPath,
    [...typescript, 'scripts/import.ts', '--job', String(receipt.id)],
    { MILEPOST_DATA: dataFolder },
  );
}
