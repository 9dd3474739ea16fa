import { checkMay } from '#app/core/access/permissions.ts';
import { findLatestReleaseJob, type ReleaseJob } from '#db/records/queries/release-jobs.ts';
import type { FeatureContext } from '../feature-context.ts';
import { findPilot } from '../pilots/find-pilot.ts';
import { abandonedMessage } from './mend-release-jobs.ts';
import { isAbandonedJob, isUnfinished } from './release-job-state.ts';

// For how long a page still says how a job ended.
const endingShownMs = 10 * 60_000;

/** A job as the page shows it. */
export type ReleaseJobState = Pick<
  ReleaseJob,
  'id' | 'kind' | 'asOf' | 'status' | 'percentDone' | 'message' | 'releaseNumber'
> & { isRunning: boolean };

/**
 * The newest job of a pilot, if it is under way or ended in the last ten minutes, or
 * null. One whose process has died is shown as failed.
 * @throws AppError `forbidden`, `not_found`
 */
export function readReleaseJob(context: FeatureContext, pilotCode: string): ReleaseJobState | null {
  checkMay(context.actor, 'release:preview');
  const job = findLatestReleaseJob(context.records, findPilot(context, pilotCode).id);
  if (!job) return null;
  const { id, kind, asOf, percentDone, releaseNumber } = job;
  const state = { id, kind, asOf, percentDone, releaseNumber };
  const presentMs = context.now().getTime();
  if (isAbandonedJob(job, presentMs)) {
    return { ...state, status: 'failed', message: abandonedMessage, isRunning: false };
  }
  if (job.finishedAt && presentMs - Date.parse(job.finishedAt) > endingShownMs) return null;
  return { ...state, status: job.status, message: job.message, isRunning: isUnfinished(job) };
}
