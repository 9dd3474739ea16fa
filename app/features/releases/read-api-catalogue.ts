import type { FeatureContext } from '../feature-context.ts';
import type { ReleaseSummary } from './describe-release.ts';
import { summarizeRelease } from './describe-release.ts';
import { readDataCatalogue } from './read-data-catalogue.ts';
import { listReleases, pilotWithReadableReleases } from './read-release.ts';

function releaseResource(pilotCode: string, release: ReleaseSummary) {
  const { isPreview: _, ...facts } = release;
  const path = `/api/v1/pilots/${pilotCode}/releases/${release.number}`;
  return { ...facts, links: { cells: `${path}/cells.csv` } };
}

/** The pilots with readable releases, as the API lists them. */
export function listPilotResources(context: FeatureContext) {
  return readDataCatalogue(context).map(({ releases, ...pilot }) => {
    const [latest] = releases;
    return {
      ...pilot,
      releaseCount: releases.length,
      latestRelease: latest ? releaseResource(pilot.code, latest) : null,
      links: { releases: `/api/v1/pilots/${pilot.code}/releases` },
    };
  });
}

/**
 * The published releases of a pilot, newest first, as the API lists them.
 * @throws AppError `not_found`, `sign_in_required`
 */
export function listReleaseResources(context: FeatureContext, pilotCode: string) {
  const { code } = pilotWithReadableReleases(context, pilotCode);
  return listReleases(context, code).map((release) =>
    releaseResource(code, summarizeRelease(release)),
  );
}
