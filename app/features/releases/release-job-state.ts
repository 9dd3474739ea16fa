import type { ReleaseJob } from '#db/records/queries/release-jobs.ts';
import { isProcessAlive } from '../imports/is-process-alive.ts';

// A process is named in its job as soon as it has been started; one that never was
// within this time was never started.
const startWithinMs = 60_000;

/** Whether a job is unfinished and nobody works on it any more. */
export function isAbandoned(
  { status, processId, createdAt }: ReleaseJob,
  presentMs: number,
): boolean {
  if (status !== 'queued' && status !== 'building') return false;
  if (processId === null) return presentMs - Date.parse(createdAt) > startWithinMs;
  return !isProcessAlive(processId, createdAt, presentMs);
}
