import { AppError } from '#app/core/app-error.ts';
import type { StoredReleaseFile } from '#db/published/queries/release-files.ts';
import type { FeatureContext } from '../feature-context.ts';
import { pilotWithReadableReleases, readRelease } from '../releases/read-release.ts';
import { checkBytes, fileStem, packageOf } from './read-release-file.ts';
import { zipArchive } from './zip-archive.ts';

/** A whole package to be saved. */
export interface ExportedPackage {
  filename: string;
  pilotCode: string;
  files: StoredReleaseFile[];
  /** Whether everybody may have it. */
  isPublic: boolean;
}

/**
 * The package of a published release: its files as they were published, in their order.
 * @throws AppError `not_found`, `sign_in_required`
 * @throws Error when the bytes are no longer those that were published
 */
export function readReleasePackage(
  context: FeatureContext,
  pilotCode: string,
  number: number,
): ExportedPackage {
  const { isPublic } = pilotWithReadableReleases(context, pilotCode);
  const release = readRelease(context, pilotCode, number);
  if (release.status !== 'published') {
    throw new AppError('not_found', 'A preview has no package. Publish it first.');
  }
  const files = packageOf(context, release);
  for (const file of files) checkBytes(release, file);
  const filename = `${fileStem(release)}.zip`;
  return { filename, pilotCode: release.pilotCode, files, isPublic };
}

/** As `readReleasePackage`, as one ZIP: the same bytes for everyone and every time. */
export function readReleaseZip(context: FeatureContext, pilotCode: string, number: number) {
  const { files, ...rest } = readReleasePackage(context, pilotCode, number);
  return { ...rest, bytes: zipArchive(files) };
}
