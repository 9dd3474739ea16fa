import { insertRelease, type Release } from '#db/published/queries/releases.ts';
import { packageRelease } from '../exports/package-release.ts';
import { releaseFacts } from '../exports/release-facts.ts';
import { draftGatedRelease, type ReleaseRequest } from './draft-gated-release.ts';

/** What was built. Holds nothing that is not published with it. */
export type BuiltRelease = Pick<
  Release,
  'id' | 'number' | 'asOf' | 'cellsShown' | 'cellsBanded' | 'cellsHidden' | 'cellsSha256'
>;

/** What a release is built and signed from. */
export interface ReleaseBuild extends ReleaseRequest {
  /** The deployment's key, from `readReleaseSigningKey`. */
  signingKey: string;
}

/**
 * Builds a release and writes it whole, in one transaction: a published one with the
 * next number, or the preview, which replaces the one before it. In the release process
 * only: it reads the private logs. Signing comes before writing, so that neither a release
 * without its signature nor half of one is ever there.
 * @throws AppError `invalid` when the date cannot be used or nothing can be released yet
 */
export async function buildRelease(request: ReleaseBuild): Promise<BuiltRelease> {
  const { manifest, rows, files, facts } = await draftGatedRelease(request);
  request.onProgress?.(92, 'Signing the release.');
  const key = request.kind === 'publish' ? request.signingKey : null;
  const whole = await packageRelease(releaseFacts(request, manifest), files, key);
  request.onProgress?.(95, 'Writing the release.');
  // First what it was counted from: were the release there without it, the next could not hold to it.
  if (request.kind === 'publish') {
    request.logs.keepReleased(manifest.pilotCode, { releaseNumber: manifest.number, facts });
  }
  const id = insertRelease(request.published, manifest, rows, whole);
  const { number, asOf, cellsShown, cellsBanded, cellsHidden, cellsSha256 } = manifest;
  return { id, number, asOf, cellsShown, cellsBanded, cellsHidden, cellsSha256 };
}
