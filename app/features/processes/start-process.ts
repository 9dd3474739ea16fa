import { spawn } from 'node:child_process';

/**
 * Starts one of the commands that may open the private logs, in a process of its own
 * that goes on when this one ends.
 * @param dataFolder path of the data folder
 * @returns its process id, or null when it could not be started
 */
export function startProcess(
  script: 'scripts/import.ts' | 'scripts/undo.ts' | 'scripts/release.ts',
  args: string[],
  dataFolder: string,
): number | null {
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...args], {
    cwd: process.cwd(),
    env: { ...process.env, MILEPOST_DATA: dataFolder },
    detached: true,
    stdio: 'ignore',
  });
  // What was not started is found waiting at the next start, and begun then.
  child.on('error', () => {});
  child.unref();
  return child.pid ?? null;
}
