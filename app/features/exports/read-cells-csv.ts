import { createHash } from 'node:crypto';
import type { FeatureContext } from '../feature-context.ts';
import { pilotWithReadableReleases, readCells, readRelease } from '../releases/read-release.ts';
import { cellsCsv } from './cells-csv.ts';

/** A file to be saved. */
export interface ExportedFile {
  filename: string;
  text: string;
  /** Whether everybody may have it. */
  isPublic: boolean;
}

/**
 * The file cells.csv of a release, the same bytes by every way.
 * @param number of the release; 0 for the preview
 * @throws AppError `not_found`, `sign_in_required`, `forbidden`
 * @throws Error when the stored cells no longer give the bytes that were published
 */
export function readCellsCsv(
  context: FeatureContext,
  pilotCode: string,
  number: number,
): ExportedFile {
  const { isPublic } = pilotWithReadableReleases(context, pilotCode);
  const release = readRelease(context, pilotCode, number);
  const text = cellsCsv(release, readCells(context, release));
  if (createHash('sha256').update(text).digest('hex') !== release.cellsSha256) {
    throw new Error(`Release ${release.id} no longer gives the bytes it was published with.`);
  }
  const name = release.status === 'preview' ? 'preview' : `release-${release.number}`;
  return {
    filename: `${release.pilotCode}-${name}-cells.csv`,
    text,
    isPublic: isPublic && release.status === 'published',
  };
}
