import { and, desc, eq, inArray } from 'drizzle-orm';
import { AppError } from '#app/core/app-error.ts';
import { type AuditEntry, audited } from '../audited.ts';
import type { RecordsDatabase } from '../open.ts';
import { releaseJobs } from '../schema/index.ts';

export type ReleaseJob = typeof releaseJobs.$inferSelect;
export type ReleaseJobValues = Omit<typeof releaseJobs.$inferInsert, 'id'>;

const unfinished = inArray(releaseJobs.status, ['queued', 'building']);

/**
 * Adds a job unless one of the same pilot is still under way.
 * @throws AppError `conflict`
 */
export function insertReleaseJob(
  records: RecordsDatabase,
  audit: AuditEntry,
  values: ReleaseJobValues,
): ReleaseJob {
  return audited(records, audit, (transaction) => {
    const running = transaction
      .select({ id: releaseJobs.id })
      .from(releaseJobs)
      .where(and(eq(releaseJobs.pilotId, values.pilotId), unfinished))
      .get();
    if (running) {
      throw new AppError(
        'conflict',
        'A release of this pilot is being built already. Wait until it is done.',
      );
    }
    return transaction.insert(releaseJobs).values(values).returning().get();
  });
}

/** A job by its id, or undefined. */
export function findReleaseJob(records: RecordsDatabase, id: number): ReleaseJob | undefined {
  return records.select().from(releaseJobs).where(eq(releaseJobs.id, id)).get();
}

/** The newest job of a pilot, or undefined. */
export function findLatestReleaseJob(
  records: RecordsDatabase,
  pilotId: number,
): ReleaseJob | undefined {
  return records
    .select()
    .from(releaseJobs)
    .where(eq(releaseJobs.pilotId, pilotId))
    .orderBy(desc(releaseJobs.id))
    .get();
}

/** Jobs that nobody has finished yet, of every pilot. */
export function listUnfinishedReleaseJobs(records: RecordsDatabase): ReleaseJob[] {
  return records.select().from(releaseJobs).where(unfinished).all();
}

/**
 * Notes how far a job has come. Progress of a machine, several times a second: no audit
 * row, as nobody decided anything. Starting and finishing have one.
 */
export function noteReleaseJobProgress(
  records: RecordsDatabase,
  id: number,
  progress: Partial<Pick<ReleaseJobValues, 'processId' | 'status' | 'percentDone' | 'message'>>,
): void {
  records.update(releaseJobs).set(progress).where(eq(releaseJobs.id, id)).run();
}

/** Ends a job, well or badly. */
export function finishReleaseJob(
  records: RecordsDatabase,
  audit: AuditEntry,
  id: number,
  values: Pick<
    ReleaseJobValues,
    'status' | 'percentDone' | 'message' | 'releaseNumber' | 'finishedAt'
  >,
): void {
  audited(records, audit, (transaction) => {
    transaction.update(releaseJobs).set(values).where(eq(releaseJobs.id, id)).run();
  });
}
