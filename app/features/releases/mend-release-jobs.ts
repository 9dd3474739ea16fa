import type { RecordsDatabase } from '#db/records/open.ts';
import { finishReleaseJob, listUnfinishedReleaseJobs } from '#db/records/queries/release-jobs.ts';
import { auditEntry } from '../audit-entry.ts';
import { isAbandonedJob } from './release-job-state.ts';

/** What a job says whose process died. A release is written whole, so none is half there. */
export const abandonedMessage =
  'Building stopped before it was done. Nothing half-written was published; start it again.';

/**
 * Marks jobs as failed whose process has died, so that a new one can be started.
 * @returns how many there were
 */
export function mendReleaseJobs(records: RecordsDatabase, now: () => Date = () => new Date()) {
  const abandoned = listUnfinishedReleaseJobs(records).filter((job) =>
    isAbandonedJob(job, now().getTime()),
  );
  const context = { actor: { kind: 'command' as const, name: 'mend' }, now };
  for (const { id, percentDone } of abandoned) {
    finishReleaseJob(records, auditEntry(context, 'release.failed', 'release_job', id), id, {
      ...{ status: 'failed', percentDone, message: abandonedMessage },
      ...{ releaseNumber: null, finishedAt: now().toISOString() },
    });
  }
  return abandoned.length;
}
