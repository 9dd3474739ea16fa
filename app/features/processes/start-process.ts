import { spawn } from 'node:child_process';
import { closeSync, openSync, statSync } from 'node:fs';
import { join } from 'node:path';

const logName = 'processes.log';
const largestLogBytes = 1024 ** 2;

/**
 * Starts one of the commands that may open the private logs, in a process of its own
 * that goes on when this one ends. What goes wrong there beyond what a receipt can say
 * is written into `processes.log` in the data folder, without a value of any file.
 * @param dataFolder path of the data folder
 * @returns its process id, or null when it could not be started
 */
export function startProcess(
  script: 'scripts/import.ts' | 'scripts/undo.ts' | 'scripts/release.ts',
  args: string[],
  dataFolder: string,
): number | null {
  const log = openLog(join(dataFolder, logName));
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...args], {
    cwd: process.cwd(),
    env: { ...process.env, MILEPOST_DATA: dataFolder },
    detached: true,
    stdio: ['ignore', 'ignore', log],
  });
  closeSync(log);
  // What was not started is found waiting at the next start, and begun then.
  child.on('error', () => {});
  child.unref();
  return child.pid ?? null;
}

/** Opens the log for adding to it; begins it anew when it has grown too large. */
function openLog(path: string): number {
  const bytes = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  return openSync(path, bytes > largestLogBytes ? 'w' : 'a', 0o600);
}
