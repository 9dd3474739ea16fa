import { checkMay } from '#app/core/access/permissions.ts';
import { findLatestReleaseJob, type ReleaseJob } from '#db/records/queries/release-jobs.ts';
import type { FeatureContext } from '../feature-context.ts';
import { findPilot } from '../pilots/find-pilot.ts';
import { abandonedMessage } from './mend-release-jobs.ts';
import { isAbandoned } from './release-job-state.ts';

/** A job as the page shows it. */
export type ReleaseJobState = Pick<
  ReleaseJob,
  'id' | 'kind' | 'asOf' | 'status' | 'percentDone' | 'message' | 'releaseNumber'
> & { isRunning: boolean };

/**
 * The newest job of a pilot, or null. One whose process has died is shown as failed.
 * @throws AppError `forbidden`, `not_found`
 */
export function readReleaseJob(context: FeatureContext, pilotCode: string): ReleaseJobState | null {
  checkMay(context.actor, 'release:preview');
  const job = findLatestReleaseJob(context.records, findPilot(context, pilotCode).id);
  if (!job) return null;
  const { id, kind, asOf, percentDone, releaseNumber } = job;
  const state = { id, kind, asOf, percentDone, releaseNumber };
  if (isAbandoned(job, context.now().getTime())) {
    return { ...state, status: 'failed', message: abandonedMessage, isRunning: false };
  }
  const isRunning = job.status === 'queued' || job.status === 'building';
  return { ...state, status: job.status, message: job.message, isRunning };
}
