import type { ReleaseJob } from '#db/records/queries/release-jobs.ts';
import { isAbandoned } from '../processes/is-abandoned.ts';

/** Whether a job is waiting for its process or being worked on. */
export function isUnfinished({ status }: Pick<ReleaseJob, 'status'>): boolean {
  return status === 'queued' || status === 'building';
}

/** Whether a job is unfinished and nobody works on it any more. */
export function isAbandonedJob(job: ReleaseJob, presentMs: number): boolean {
  const { processId, createdAt } = job;
  return isUnfinished(job) && isAbandoned({ processId, since: createdAt }, presentMs);
}
