import { noteReleaseJobProgress } from '#db/records/queries/release-jobs.ts';
import type { FeatureContext } from '../feature-context.ts';
import { startProcess } from '../processes/start-process.ts';
import { type ReleaseForm, requestRelease } from './request-release.ts';

/**
 * Starts building a release in a process of its own, which alone may read the private
 * logs and goes on when the web process ends. Its progress is in the job.
 * @param dataFolder path of the data folder
 * @returns the job's id
 * @throws AppError `forbidden`, `not_found`, or `conflict` while another is being built
 */
export function startReleaseJob(
  context: FeatureContext,
  dataFolder: string,
  pilotCode: string,
  form: ReleaseForm,
): number {
  const { id } = requestRelease(context, pilotCode, form);
  const processId = startProcess('scripts/release.ts', ['--job', String(id)], dataFolder);
  noteReleaseJobProgress(context.records, id, { processId });
  return id;
}
