import { createHash } from 'node:crypto';
import { AppError } from '#app/core/app-error.ts';
import {
  findReleaseFile,
  listReleaseFiles,
  type StoredReleaseFile,
} from '#db/published/queries/release-files.ts';
import type { Release } from '#db/published/queries/releases.ts';
import type { FeatureContext } from '../feature-context.ts';
import {
  pilotWithReadableReleases,
  readCells,
  readCurve,
  readRelease,
} from '../releases/read-release.ts';
import { manifestName, unsignedPackage } from './describe-package.ts';
import { inPackageOrder } from './package-file-kinds.ts';
import { releaseFacts } from './release-facts.ts';
import { makeReleaseFiles } from './release-files.ts';

/** A file to be saved. */
export interface ExportedFile {
  filename: string;
  pilotCode: string;
  text: string;
  sha256: string;
  /** Whether everybody may have it. */
  isPublic: boolean;
}

/**
 * A file of a release as it was published, the same bytes by every way. For a release
 * older than stored files it is made anew from the release's own cells.
 * @param number of the release; 0 for the preview
 * @param name of a file that this release has
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
  const file =
    findReleaseFile(context.published, release.id, name) ??
    packageOf(context, release).find((one) => one.name === name);
  if (!file) throw new AppError('not_found', 'This release has no file of this name.');
  checkBytes(release, file);
  return {
    ...{ filename: `${fileStem(release)}-${name}`, pilotCode: release.pilotCode },
    ...{ text: file.text, sha256: file.sha256 },
    isPublic: isPublic && release.status === 'published',
  };
}

/** What the names of a release’s files begin with when they are saved. */
export function fileStem({ pilotCode, number, status }: Release): string {
  return `${pilotCode}-${status === 'preview' ? 'preview' : `release-${number}`}`;
}

/**
 * Every file of the package of a release that was found by `readRelease`, in its order. What
 * a release older than whole packages lacks is made anew, but for the signature.
 */
export function packageOf(context: FeatureContext, release: Release): StoredReleaseFile[] {
  const stored = listReleaseFiles(context.published, release.id);
  if (stored.some(({ name }) => name === manifestName)) return inPackageOrder(stored);
  const rows = { cells: readCells(context, release), curvePoints: readCurve(context, release) };
  const content = makeReleaseFiles(release, rows).map(
    (made) => stored.find(({ name }) => name === made.name) ?? made,
  );
  return unsignedPackage(releaseFacts(context, release), content);
}

/** @throws Error when the bytes are no longer those that were published */
export function checkBytes(release: Release, { name, text, sha256 }: StoredReleaseFile): void {
  const found = createHash('sha256').update(text).digest('hex');
  const published = name === 'cells.csv' ? release.cellsSha256 : sha256;
  if (found === published && found === sha256) return;
  throw new Error(`Release ${release.id} no longer gives the bytes it was published with.`);
}
