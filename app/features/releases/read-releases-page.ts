import { canDo } from '#app/core/access/permissions.ts';
import type { FeatureContext } from '../feature-context.ts';
import { today } from '../today.ts';
import { summarizeRelease, summarizeTables } from './describe-release.ts';
import { readFirstReleaseState } from './read-first-release-state.ts';
import { readNextRelease } from './read-next-release.ts';
import {
  findPreview,
  latestRelease,
  listReleases,
  pilotWithReadableReleases,
  tallyRelease,
} from './read-release.ts';
import { readReleaseJob } from './read-release-job.ts';

/**
 * Everything on the page of a pilot's releases. What only those see who may make a
 * release (the preview, the job under way) is null for everybody else.
 * @throws AppError `not_found`, `sign_in_required`
 */
export function readReleasesPage(context: FeatureContext, pilotCode: string) {
  const { code, name, isPublic } = pilotWithReadableReleases(context, pilotCode);
  const mayPreview = canDo(context.actor, 'release:preview');
  const job = mayPreview ? readReleaseJob(context, code) : null;
  const preview = findPreview(context, code);
  const latest = latestRelease(context, code);
  const described = preview ?? latest;
  return {
    ...{ code, name, isPublic, mayPreview, today: today(context) },
    latest: latest ? { number: latest.number, asOf: latest.asOf } : null,
    mayPublish: canDo(context.actor, 'release:publish'),
    job,
    building: readFirstReleaseState(context, code),
    preview: preview ? summarizeRelease(preview) : null,
    /** Not while a job runs: the page is read every second then. */
    next: preview && !job?.isRunning ? readNextRelease(context, code) : null,
    releases: listReleases(context, code).map(summarizeRelease),
    /** Of the preview when there is one, of the newest release otherwise. */
    tables: described ? summarizeTables(tallyRelease(context, described)) : [],
  };
}
