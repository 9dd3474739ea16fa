import { stationMoves } from '#app/core/roadmap/ecosystem/station-moves.ts';
import { listPublicRegions } from '#db/records/queries/current-stages.ts';
import { listPilots } from '#db/records/queries/pilots.ts';
import type { FeatureContext } from '../feature-context.ts';
import { today } from '../today.ts';
import { mapQuery } from './map-query.ts';
import { readMap } from './read-map.ts';

/** The map as an address asks for it: a part of the ecosystem, on one day or on two. */
export function readMapView(context: FeatureContext, query: URLSearchParams) {
  const { records } = context;
  const asked = mapQuery(query);
  const { pilot, region, role } = asked;
  const part = { pilot, region, role };
  const on = asked.on || today(context);
  const map = readMap(context, { ...part, asOf: asked.on });
  const isCompared = asked.since !== '' && asked.since < on;
  const earlier = isCompared ? readMap(context, { ...part, asOf: asked.since }) : null;
  return {
    map,
    filter: asked,
    choices: {
      pilots: listPilots(records).map(({ code, name }) => ({ code, name })),
      regions: listPublicRegions(records),
    },
    on,
    earlier: earlier && {
      since: asked.since,
      stations: earlier.stations,
      moves: stationMoves(earlier.stations, map.stations),
    },
  };
}
