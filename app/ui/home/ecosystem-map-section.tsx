import { dateLabel } from '#app/core/measures/period-label.ts';
import { roadMapPhases } from '#app/core/roadmap/phases.ts';
import { stakeholderRoles } from '#app/core/roadmap/roles.ts';
import { ButtonLink } from '../layout/button-link.tsx';
import { Section } from '../layout/section.tsx';
import { TextLink } from '../layout/text-link.tsx';
import type { MapStation } from '../map/map-data.ts';
import { MapFilters, type MapFilterValues } from '../map/map-filters.tsx';
import { MapMovement } from '../map/map-movement.tsx';
import { TransitMap } from '../map/transit-map.tsx';

interface EcosystemMapSectionProps {
  view: {
    map: { stations: readonly MapStation[]; stakeholderCount: number };
    filter: MapFilterValues;
    choices: {
      pilots: readonly { code: string; name: string }[];
      regions: readonly string[];
    };
    on: string;
    earlier: {
      since: string;
      stations: readonly MapStation[];
      moves: Parameters<typeof MapMovement>[0]['moves'];
    } | null;
  };
}

/** The map of the first page: all of the ecosystem or a part of it, on one day or on two. */
export function EcosystemMapSection({ view }: EcosystemMapSectionProps) {
  const { map, filter, choices, earlier, on } = view;
  const isFiltered = Object.values(filter).some((value) => value !== '');
  const isPart = [filter.pilot, filter.region, filter.role].some((value) => value !== '');
  const query = new URLSearchParams(
    Object.entries(filter).filter(([name, value]) => value !== '' && name !== 'since'),
  );
  const parts = { roles: stakeholderRoles, phases: roadMapPhases, filter };
  return (
    <Section
      id="map"
      title="The map of this ecosystem"
      description="Ten stakeholder roles travel through four phases. Each station leads to those who stand there."
      actions={
        <>
          <ButtonLink to="/ecosystem" kind="secondary">
            Who is missing, who waits
          </ButtonLink>
          <ButtonLink to={`/map/poster${query.size > 0 ? `?${query}` : ''}`} kind="quiet">
            Poster
          </ButtonLink>
        </>
      }
    >
      <MapFilters filter={filter} choices={choices} />
      {isFiltered ? (
        <p role="status" className="mb-3 text-muted print:text-text">
          {map.stakeholderCount === 1 ? '1 stakeholder' : `${map.stakeholderCount} stakeholders`}
          {isPart ? ' in this part of the ecosystem' : ''}, as of {dateLabel(on)}.{' '}
          <TextLink to="/#map">Show everybody</TextLink>
        </p>
      ) : null}
      {earlier ? (
        <MapMovement
          {...parts}
          before={{ on: earlier.since, stations: earlier.stations }}
          after={{ on, stations: map.stations }}
          moves={earlier.moves}
        />
      ) : (
        <TransitMap {...parts} stations={map.stations} />
      )}
    </Section>
  );
}
