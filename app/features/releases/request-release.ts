import { z } from 'zod';
import { checkMay } from '#app/core/access/permissions.ts';
import { insertReleaseJob, type ReleaseJob } from '#db/records/queries/release-jobs.ts';
import { actorName } from '../actor-name.ts';
import { auditEntry } from '../audit-entry.ts';
import type { FeatureContext } from '../feature-context.ts';
import { findPilot } from '../pilots/find-pilot.ts';
import { mendReleaseJobs } from './mend-release-jobs.ts';

const calendarDate = z.iso.date('Choose a day, as in 2026-06-30.');

/** What is asked of a release; what the command takes. */
export const releaseForm = z.object({
  kind: z.enum(['preview', 'publish', 'preview_revision', 'publish_revision'], {
    error: 'Choose a preview or a release.',
  }),
  asOf: calendarDate,
});

export type ReleaseForm = z.infer<typeof releaseForm>;

/** Whether nothing is published by a job of a kind. */
export function isPreview(kind: ReleaseForm['kind']): boolean {
  return kind === 'preview' || kind === 'preview_revision';
}

/** The form on the releases page: publishing wants a second yes, with scripts and without. */
export const confirmedReleaseForm = releaseForm
  .extend({ confirmed: z.literal('yes').optional() })
  .refine(({ kind, confirmed }) => isPreview(kind) || confirmed === 'yes', {
    path: ['confirmed'],
    error: 'Tick that you know that a published release cannot be taken back, and publish again.',
  });

/**
 * Queues the building of a release. Whoever calls starts the process that does it, or
 * is that process.
 * @param processId the process that works on it, when it is known already
 * @throws AppError `forbidden`, `not_found`, or `conflict` while another is being built
 */
export function requestRelease(
  context: Pick<FeatureContext, 'records' | 'actor' | 'now'>,
  pilotCode: string,
  { kind, asOf }: ReleaseForm,
  processId: number | null = null,
): ReleaseJob {
  checkMay(context.actor, isPreview(kind) ? 'release:preview' : 'release:publish');
  const { id: pilotId, code } = findPilot(context, pilotCode);
  mendReleaseJobs(context.records, context.now);
  const details = { kind, asOf };
  const audit = auditEntry(context, 'release.requested', 'pilot', code, details);
  return insertReleaseJob(context.records, audit, {
    ...{ pilotId, kind, asOf, processId, status: 'queued', percentDone: 0 },
    ...{ requestedBy: actorName(context.actor), createdAt: context.now().toISOString() },
    message: 'Waiting to start.',
  });
}
