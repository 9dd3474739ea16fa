import type { Release } from '#db/published/queries/releases.ts';
import type { FeatureContext } from '../feature-context.ts';
import { readDataCatalogue } from './read-data-catalogue.ts';
import { latestRelease, listReleases } from './read-release.ts';

/** A published release as the API gives it: quarters by name, no words. */
function releaseResource({ id: _, policy: __, status: ___, ...release }: Release) {
  const path = `/api/v1/pilots/${release.pilotCode}/releases/${release.number}`;
  return { ...release, links: { cells: `${path}/cells.csv`, package: `${path}/package.zip` } };
}

/** The pilots with readable releases, as the API lists them. */
export function listPilotResources(context: FeatureContext) {
  return readDataCatalogue(context).map(({ releases, ...pilot }) => {
    const latest = latestRelease(context, pilot.code);
    return {
      ...pilot,
      releaseCount: releases.length,
      latestRelease: latest ? releaseResource(latest) : null,
      links: { releases: `/api/v1/pilots/${pilot.code}/releases` },
    };
  });
}

/**
 * The published releases of a pilot, newest first, as the API lists them.
 * @throws AppError `not_found`, `sign_in_required`
 */
export function listReleaseResources(context: FeatureContext, pilotCode: string) {
  return listReleases(context, pilotCode).map(releaseResource);
}
