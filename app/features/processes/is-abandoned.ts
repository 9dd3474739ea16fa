import { uptime } from 'node:os';

/** Work without a process this young may be about to get one. */
const startWithinMs = 60_000;

/** Unfinished work, as the process that took it on has noted it. */
interface UnfinishedWork {
  /** Null until a process has taken it on. */
  processId: number | null;
  /** ISO 8601, when the work was asked for or taken on. */
  since: string;
}

/** Whether nobody works any more on something that is not finished. */
export function isAbandoned({ processId, since }: UnfinishedWork, presentMs: number): boolean {
  if (processId === null) return presentMs - Date.parse(since) > startWithinMs;
  // Process numbers begin anew when a machine does, so work from before that is nobody's.
  if (Date.parse(since) < presentMs - uptime() * 1000) return true;
  return !isProcessAlive(processId);
}

function isProcessAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // It exists, but belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
