import { AppError } from '#app/core/app-error.ts';
import type { LogsStore } from '#db/logs/store.ts';
import {
  finishReleaseJob,
  noteReleaseJobProgress,
  type ReleaseJob,
} from '#db/records/queries/release-jobs.ts';
import { auditEntry } from '../audit-entry.ts';
import type { FeatureContext } from '../feature-context.ts';
import { type BuiltRelease, buildRelease } from './build-release.ts';
import type { ReleaseRequest } from './draft-gated-release.ts';
import { isPreview } from './request-release.ts';

export interface ReleaseProcess extends FeatureContext {
  logs: LogsStore;
  /** The deployment's secret, from `readGateSecret`. */
  seed: string;
  /** The deployment's key, from `readReleaseSigningKey`. */
  signingKey: string;
  processId: number;
  /** As in a `ReleaseRequest`. */
  decide?: ReleaseRequest['decide'];
}

/**
 * Builds the release that a job asks for, in the release process, and keeps the job's
 * progress. However it ends, the job says so in a sentence.
 * @throws what building threw, after the job was ended
 */
export async function runReleaseJob(
  process: ReleaseProcess,
  pilotCode: string,
  job: ReleaseJob,
): Promise<BuiltRelease> {
  const { records, published, logs, seed, signingKey, decide, now } = process;
  const { kind, asOf } = job;
  const onProgress = (percentDone: number, message: string) => {
    const progress = { status: 'building', percentDone, message } as const;
    noteReleaseJobProgress(records, job.id, { ...progress, processId: process.processId });
  };
  const databases = { logs, records, published };
  const secrets = { seed, signingKey };
  const asked = {
    kind: isPreview(kind) ? ('preview' as const) : ('publish' as const),
    isRevision: kind === 'preview_revision' || kind === 'publish_revision',
  };
  const request = { ...databases, pilotCode, asOf, ...asked, ...secrets, decide, now, onProgress };
  const built = await buildOrFail(process, pilotCode, job, request);
  const done = isPreview(kind) ? 'The preview is ready.' : 'The release is published.';
  const { number, cellsShown, cellsBanded, cellsHidden, cellsSha256 } = built;
  const details = { number, asOf: built.asOf, cellsShown, cellsBanded, cellsHidden, cellsSha256 };
  finish(process, job, `release.${kind}`, pilotCode, details, {
    ...{ status: 'done', percentDone: 100, message: done, releaseNumber: number },
  });
  return built;
}

/** Only what building itself throws may say that nothing was published. */
async function buildOrFail(
  process: ReleaseProcess,
  pilotCode: string,
  job: ReleaseJob,
  request: Parameters<typeof buildRelease>[0],
): Promise<BuiltRelease> {
  try {
    return await buildRelease(request);
  } catch (error) {
    const isExpected = error instanceof AppError;
    const message = isExpected ? error.message : 'Building failed. Nothing was published.';
    const details = { asOf: job.asOf };
    finish(process, job, 'release.failed', pilotCode, details, {
      ...{ status: isExpected ? 'refused' : 'failed', percentDone: 100, message },
      releaseNumber: null,
    });
    throw error;
  }
}

type Ending = Omit<Parameters<typeof finishReleaseJob>[3], 'finishedAt'>;

function finish(
  process: ReleaseProcess,
  job: ReleaseJob,
  action: string,
  pilotCode: string,
  details: Record<string, unknown>,
  ending: Ending,
): void {
  const audit = auditEntry(process, action, 'pilot', pilotCode, details);
  const finishedAt = process.now().toISOString();
  finishReleaseJob(process.records, audit, job.id, { ...ending, finishedAt });
}
