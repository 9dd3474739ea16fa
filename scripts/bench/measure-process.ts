import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { AppError } from '#app/core/app-error.ts';

export interface Measured {
  /** From the start of the process to its end. */
  seconds: number;
  /** The most memory it ever held, as Linux counts it; null where that cannot be told. */
  peakMegabytes: number | null;
  stdout: string;
}

const lookMs = 20;

/**
 * Runs a process to its end and measures it.
 * @throws AppError when it ends badly, with what it said last
 */
export function measureProcess(
  command: string,
  args: readonly string[],
  environment: Record<string, string> = {},
): Promise<Measured> {
  return new Promise((settle, reject) => {
    const startedAt = performance.now();
    const child = spawn(command, args, {
      env: { ...process.env, NODE_ENV: 'production', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    let peakMegabytes: number | null = null;
    const looking = setInterval(() => {
      peakMegabytes = peakOf(child.pid) ?? peakMegabytes;
    }, lookMs);
    child.stdout.on('data', (text) => {
      stdout += text;
    });
    child.stderr.on('data', (text) => {
      stderr += text;
    });
    child.once('error', reject);
    child.once('close', (code) => {
      clearInterval(looking);
      const seconds = (performance.now() - startedAt) / 1000;
      if (code === 0) settle({ seconds, peakMegabytes, stdout });
      else reject(new AppError('conflict', `${command} ended with ${code}: ${stderr.trim()}`));
    });
  });
}

/** The high-water mark of a process's memory. Only ever grows, so the last look counts. */
function peakOf(processId: number | undefined): number | null {
  try {
    const status = readFileSync(`/proc/${processId}/status`, 'utf8');
    const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(status) ?? [];
    return kilobytes === undefined ? null : Number(kilobytes) / 1024;
  } catch {
    return null;
  }
}
