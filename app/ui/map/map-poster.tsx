import { dateLabel } from '#app/core/measures/period-label.ts';
import { roadMapPhases } from '#app/core/roadmap/phases.ts';
import { stakeholderRoles } from '#app/core/roadmap/roles.ts';
import { buttonClasses } from '../forms/button-classes.ts';
import { PageHeader } from '../layout/page-header.tsx';
import { useIsHydrated } from '../use-is-hydrated.ts';
import type { MapStation } from './map-data.ts';
import type { MapFilterValues } from './map-filters.tsx';
import { TransitMap } from './transit-map.tsx';

interface MapPosterProps {
  view: {
    map: { stations: readonly MapStation[]; stakeholderCount: number; rolesCovered: number };
    filter: MapFilterValues;
    choices: { pilots: readonly { code: string; name: string }[] };
    on: string;
  };
}

/** The map alone, for a sheet of A3 across: in vectors, so that it is sharp at any size. */
export function MapPoster({ view }: MapPosterProps) {
  const { map, filter, choices, on } = view;
  const isHydrated = useIsHydrated();
  const pilot = choices.pilots.find(({ code }) => code === filter.pilot)?.name;
  const role = stakeholderRoles.find(({ slug }) => slug === filter.role)?.name;
  const part = [pilot, filter.region, role].filter(Boolean).join(', ');
  return (
    <div className="poster">
      <PageHeader
        title={part ? `On the map: ${part}` : 'Where this ecosystem stands'}
        lead={`${map.stakeholderCount} stakeholders in ${map.rolesCovered} of ten roles, as of ${dateLabel(on)}.`}
        breadcrumbs={[{ label: 'Map', to: '/' }]}
        actions={
          isHydrated ? (
            <button
              type="button"
              onClick={() => window.print()}
              className={`${buttonClasses()} print:hidden`}
            >
              Print the poster
            </button>
          ) : null
        }
      />
      <TransitMap
        roles={stakeholderRoles}
        phases={roadMapPhases}
        stations={map.stations}
        filter={filter}
      />
    </div>
  );
}
