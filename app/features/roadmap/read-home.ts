import { isSignedIn } from '#app/core/access/actor.ts';
import { cohortCount } from '#app/core/measures/cohort-count.ts';
import { findLatestRelease } from '#db/published/queries/releases.ts';
import { listPilots } from '#db/records/queries/pilots.ts';
import type { FeatureContext } from '../feature-context.ts';
import { listPilotCards } from '../pilots/list-pilot-cards.ts';
import { readMap } from './read-map.ts';
import { readMapView } from './read-map-view.ts';

/**
 * The first page: the map, the pilots, and how much has been published. Results of a
 * pilot that does not publish are counted for those who have an account.
 */
export function readHome(context: FeatureContext, query = new URLSearchParams()) {
  const readable = listPilots(context.records).filter(
    (pilot) => pilot.isPublic || isSignedIn(context.actor),
  );
  const latest = readable.flatMap(
    (pilot) => findLatestRelease(context.published, pilot.code) ?? [],
  );
  const cohorts = latest.map((one) => cohortCount(one.firstCohort, one.lastCohort));
  return {
    /** The whole ecosystem, for the figures; what the map shows may be a part of it. */
    map: readMap(context),
    view: readMapView(context, query),
    pilots: listPilotCards(context).pilots,
    published: {
      pilotCount: latest.length,
      cohortCount: cohorts.reduce((sum, count) => sum + count, 0),
      latestAsOf:
        latest
          .map((release) => release.asOf)
          .sort()
          .at(-1) ?? null,
    },
  };
}
