import { actorName } from '#app/features/actor-name.ts';
import type { FeatureContext } from '#app/features/feature-context.ts';
import { findPilot } from '#app/features/pilots/find-pilot.ts';
import { isAbandonedJob, isUnfinished } from '#app/features/releases/release-job-state.ts';
import { requestRelease } from '#app/features/releases/request-release.ts';
import { findLatestRelease } from '#db/published/queries/releases.ts';
import {
  findLatestReleaseJob,
  noteReleaseJobProgress,
  type ReleaseJob,
} from '#db/records/queries/release-jobs.ts';
import { demonstrationReleases } from '#seeds/demonstration/pilots.ts';

/** What a job says while those before it are built. */
const waitingMessage = 'Waiting for its turn: the releases are built one after the other.';

/**
 * Queues the next release of a demonstration pilot as an ordinary job. One that was queued
 * before and has nobody to work on it is taken on as it is.
 * @param processId the process that will work on it; null when there is none yet
 * @returns the job, or null when the pilot has all of its releases
 * @throws AppError `conflict` while somebody else builds a release of the pilot
 */
export function queueNextRelease(
  context: FeatureContext,
  pilotCode: string,
  processId: number | null,
): ReleaseJob | null {
  const asOf = nextRelease(context, pilotCode);
  if (asOf === undefined) return null;
  const job = ownJob(context, pilotCode, asOf, processId);
  const queued = job ?? requestRelease(context, pilotCode, { kind: 'publish', asOf }, processId);
  const progress = { status: 'queued', percentDone: 0, message: waitingMessage } as const;
  noteReleaseJobProgress(context.records, queued.id, { ...progress, processId });
  return queued;
}

/** The day of the first release that the pilot does not have yet. */
function nextRelease({ published }: FeatureContext, pilotCode: string): string | undefined {
  const last = findLatestRelease(published, pilotCode)?.asOf ?? '';
  return demonstrationReleases.find((asOf) => asOf > last);
}

function ownJob(
  context: FeatureContext,
  pilotCode: string,
  asOf: string,
  processId: number | null,
): ReleaseJob | undefined {
  const job = findLatestReleaseJob(context.records, findPilot(context, pilotCode).id);
  if (!job || !isUnfinished(job) || job.requestedBy !== actorName(context.actor)) return undefined;
  const isFree =
    job.processId === null ||
    job.processId === processId ||
    isAbandonedJob(job, context.now().getTime());
  return isFree && job.kind === 'publish' && job.asOf === asOf ? job : undefined;
}
