import { uptime } from 'node:os';

/**
 * Whether the process that took on some work still runs. Process numbers begin anew
 * when a machine does, so work taken on before that is nobody's.
 * @param since ISO 8601, when the work was taken on
 */
export function isProcessAlive(processId: number, since: string, presentMs: number): boolean {
  if (Date.parse(since) < presentMs - uptime() * 1000) return false;
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // It exists, but belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
