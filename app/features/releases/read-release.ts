import { isSignedIn } from '#app/core/access/actor.ts';
import { canDo, checkMay } from '#app/core/access/permissions.ts';
import { AppError } from '#app/core/app-error.ts';
import {
  type CellFilter,
  type CellRow,
  type CurveRow,
  listCells,
  listCurvePoints,
} from '#db/published/queries/cells.ts';
import {
  findLatestRelease,
  findPreviewRelease,
  findPublishedRelease,
  listPublishedReleases,
  previewNumber,
  type Release,
  type TableTally,
  tallyCells,
} from '#db/published/queries/releases.ts';
import type { Pilot } from '#db/records/queries/pilots.ts';
import type { FeatureContext } from '../feature-context.ts';
import { findPilot } from '../pilots/find-pilot.ts';

/**
 * The pilot behind a code, if whoever asks may read its releases: everybody when the
 * pilot is public, any account otherwise.
 * @throws AppError `not_found` for an unknown code, `sign_in_required`.
 */
export function pilotWithReadableReleases(context: FeatureContext, pilotCode: string): Pilot {
  const pilot = findPilot(context, pilotCode);
  if (!pilot.isPublic && !isSignedIn(context.actor)) {
    throw new AppError('sign_in_required', 'Please sign in to see the results of this pilot.');
  }
  return pilot;
}

/** The published releases of a pilot, newest first. */
export function listReleases(context: FeatureContext, pilotCode: string): Release[] {
  const { code } = pilotWithReadableReleases(context, pilotCode);
  return listPublishedReleases(context.published, code);
}

/** The newest published release of a pilot, or null when there is none yet. */
export function latestRelease(context: FeatureContext, pilotCode: string): Release | null {
  const { code } = pilotWithReadableReleases(context, pilotCode);
  return findLatestRelease(context.published, code);
}

/** The preview of a pilot's next release; null when there is none or it may not be seen. */
export function findPreview(context: FeatureContext, pilotCode: string): Release | null {
  if (!canDo(context.actor, 'release:preview')) return null;
  return findPreviewRelease(context.published, findPilot(context, pilotCode).code);
}

/**
 * One release. Number 0 is the preview, which only those may read who may make one.
 * @throws AppError `not_found`, `sign_in_required` or `forbidden`.
 */
export function readRelease(context: FeatureContext, pilotCode: string, number: number): Release {
  const { code } = pilotWithReadableReleases(context, pilotCode);
  if (number === previewNumber) checkMay(context.actor, 'release:preview');
  const release =
    number === previewNumber
      ? findPreviewRelease(context.published, code)
      : findPublishedRelease(context.published, code, number);
  if (!release) throw new AppError('not_found', 'This pilot has no release with this number.');
  return release;
}

/** Cells of a release that was found by one of the functions above, in the file's order. */
export function readCells(
  context: FeatureContext,
  release: Release,
  filter: CellFilter = {},
): CellRow[] {
  return listCells(context.published, release.id, filter);
}

/** Points of the time-to-hire curves of a release; `''` for the curve of everybody. */
export function readCurve(
  context: FeatureContext,
  release: Release,
  dimension?: string,
): CurveRow[] {
  return listCurvePoints(context.published, release.id, dimension);
}

/** How many cells of each table are shown, and how many are not. */
export function tallyRelease(context: FeatureContext, release: Release): TableTally[] {
  return tallyCells(context.published, release.id);
}
