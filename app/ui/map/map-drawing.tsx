import type { MapFilter, MapPhase, MapPlace, MapRole, MapStation } from './map-data.ts';
import { MapFlag } from './map-flag.tsx';
import type { MapLayout } from './map-layout.ts';
import { MapLine } from './map-line.tsx';
import { MapStageScale } from './map-stage-scale.tsx';
import { MapZone } from './map-zone.tsx';

interface MapDrawingProps {
  layout: MapLayout;
  roles: readonly MapRole[];
  phases: readonly MapPhase[];
  stations: readonly MapStation[];
  /** Places to be marked as the reader's own. */
  here?: readonly MapPlace[];
  /** Names the drawing among others on the page. */
  label?: string;
  /** What the stations' own links keep: a part of the ecosystem. */
  filter?: MapFilter;
  className: string;
}

/** The map in one layout. Plain SVG, so the server draws it too and it prints sharp. */
export function MapDrawing(props: MapDrawingProps) {
  const { layout, roles, phases, stations, here = [], className } = props;
  const { label = 'Stations of the map' } = props;
  return (
    <nav aria-label={label} className={className}>
      <svg viewBox={`0 0 ${layout.width} ${layout.height}`} className="w-full">
        <title>Map of the ecosystem: roles as lines, phases as zones</title>
        {layout.labels === 'beside' ? <MapStageScale /> : null}
        {phases.map((phase, zone) => (
          <MapZone
            key={phase.slug}
            layout={layout}
            phase={phase}
            zone={zone}
            lineCount={roles.length}
          />
        ))}
        {roles.map((role, line) => (
          <MapLine
            key={role.slug}
            layout={layout}
            role={role}
            line={line}
            phases={phases}
            stations={stations}
            filter={props.filter}
          />
        ))}
        {here.map((place) => (
          <MapFlag
            key={`${place.role} ${place.phase}`}
            layout={layout}
            line={roles.findIndex(({ slug }) => slug === place.role)}
            zone={phases.findIndex(({ slug }) => slug === place.phase)}
            stage={place.stage}
          />
        ))}
      </svg>
    </nav>
  );
}
