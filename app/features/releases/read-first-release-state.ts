import { findLatestRelease } from '#db/published/queries/releases.ts';
import { findLatestReleaseJob } from '#db/records/queries/release-jobs.ts';
import type { FeatureContext } from '../feature-context.ts';
import { pilotWithReadableReleases } from './read-release.ts';
import { isAbandonedJob, isUnfinished } from './release-job-state.ts';

/** How far the first release of a pilot has come. */
export interface FirstReleaseState {
  /** 0 to 100. */
  percentDone: number;
  /** Whether it waits for others to be built before it. */
  isWaiting: boolean;
}

/**
 * How far the first release of a pilot has come, for everybody who may read its releases;
 * null when there is a release already, or none is being built. Says nothing else of the
 * work: only those who may make a release learn how it ends.
 * @throws AppError `not_found`, `sign_in_required`
 */
export function readFirstReleaseState(
  context: FeatureContext,
  pilotCode: string,
): FirstReleaseState | null {
  const { id, code } = pilotWithReadableReleases(context, pilotCode);
  const { records, published, now } = context;
  const job = findLatestReleaseJob(records, id);
  if (job?.kind !== 'publish' || !isUnfinished(job)) return null;
  if (isAbandonedJob(job, now().getTime())) return null;
  if (findLatestRelease(published, code)) return null;
  return { percentDone: job.percentDone, isWaiting: job.status === 'queued' };
}
