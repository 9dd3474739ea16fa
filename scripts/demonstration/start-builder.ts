import { spawn } from 'node:child_process';
import type { RecordsDatabase } from '#db/records/open.ts';
import { areReleasesMissing } from './releases-state.ts';

/**
 * Starts the process that builds the demonstration's missing releases, if any is missing.
 * It ends with this one.
 * @param dataFolder path of the data folder
 */
export function startDemonstrationBuilder(records: RecordsDatabase, dataFolder: string): void {
  if (!areReleasesMissing(records)) return;
  console.log('The releases of the demonstration are being built. Pages say how far they are.');
  const builder = spawn(process.execPath, ['--import', 'tsx', 'scripts/build-demonstration.ts'], {
    env: { ...process.env, MILEPOST_DATA: dataFolder },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  // What could not be started is started with the next server.
  builder.on('error', () => {});
  const end = () => builder.kill('SIGKILL');
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
  process.once('exit', end);
}
