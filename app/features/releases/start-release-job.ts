import { spawn } from 'node:child_process';
import { noteReleaseJobProgress } from '#db/records/queries/release-jobs.ts';
import type { FeatureContext } from '../feature-context.ts';
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
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'scripts/release.ts', '--job', String(id)],
    {
      cwd: process.cwd(),
      env: { ...process.env, MILEPOST_DATA: dataFolder },
      detached: true,
      stdio: 'ignore',
    },
  );
  // Without a process id the job is found abandoned after a while, and says so.
  child.on('error', () => {});
  child.unref();
  noteReleaseJobProgress(context.records, id, { processId: child.pid ?? null });
  return id;
}
