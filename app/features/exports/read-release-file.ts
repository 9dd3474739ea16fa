import { createHash } from 'node:crypto';
import { AppError } from '#app/core/app-error.ts';
import { findReleaseFile, type StoredReleaseFile } from '#db/published/queries/release-files.ts';
import type { Release } from '#db/published/queries/releases.ts';
import type { FeatureContext } from '../feature-context.ts';
import {
  pilotWithReadableReleases,
  readCells,
  readCurve,
  readRelease,
} from '../releases/read-release.ts';
import { makeReleaseFile, releaseFileNames } from './release-files.ts';

/** A file to be saved. */
export interface ExportedFile {
  filename: string;
  text: string;
  sha256: string;
  /** Whether everybody may have it. */
  isPublic: boolean;
}

/**
 * A file of a release as it was published, the same bytes by every way. For a release
 * older than stored files it is made anew from the release's own cells.
 * @param number of the release; 0 for the preview
 * @param name one of `releaseFileNames`
 * @throws AppError `not_found`, `sign_in_required`, `forbidden`
 * @throws Error when the bytes are no longer those that were published
 */
export function readReleaseFile(
  context: FeatureContext,
  pilotCode: string,
  number: number,
  name: string,
): ExportedFile {
  const { isPublic } = pilotWithReadableReleases(context, pilotCode);
  const release = readRelease(context, pilotCode, number);
  if (!releaseFileNames.includes(name)) {
    throw new AppError('not_found', 'A release has no file of this name.');
  }
  const file = findReleaseFile(context.published, release.id, name) ?? anew(context, release, name);
  const sha256 = createHash('sha256').update(file.text).digest('hex');
  const published = name === 'cells.csv' ? release.cellsSha256 : file.sha256;
  if (sha256 !== published || sha256 !== file.sha256) {
    throw new Error(`Release ${release.id} no longer gives the bytes it was published with.`);
  }
  const part = release.status === 'preview' ? 'preview' : `release-${release.number}`;
  return {
    ...{ filename: `${release.pilotCode}-${part}-${name}`, text: file.text, sha256 },
    isPublic: isPublic && release.status === 'published',
  };
}

function anew(context: FeatureContext, release: Release, name: string): StoredReleaseFile {
  const rows = { cells: readCells(context, release), curvePoints: readCurve(context, release) };
  const made = makeReleaseFile(name, release, rows);
  if (!made) throw new Error('A file of a release has a name and no maker.');
  return made;
}
