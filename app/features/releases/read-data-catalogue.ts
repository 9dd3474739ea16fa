import { isSignedIn } from '#app/core/access/actor.ts';
import { listPilots } from '#db/records/queries/pilots.ts';
import type { FeatureContext } from '../feature-context.ts';
import { summarizeRelease } from './describe-release.ts';
import { listReleases } from './read-release.ts';

/** The pilots whose releases whoever asks may read, with their published releases. */
export function readDataCatalogue(context: FeatureContext) {
  return listPilots(context.records)
    .filter(({ isPublic }) => isPublic || isSignedIn(context.actor))
    .map(({ code, name, region, startsOn, endsOn }) => ({
      ...{ code, name, region, startsOn, endsOn },
      releases: listReleases(context, code).map(summarizeRelease),
    }));
}
