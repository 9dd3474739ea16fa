import {
  type MapFilter,
  type MapPhase,
  type MapRole,
  type MapStation,
  stationAt,
} from './map-data.ts';
import { lineY, type MapLayout, roundedPath, stopAt, trackEnd, trackTo } from './map-layout.ts';
import { MapStationLink } from './map-station-link.tsx';
import { MapStationText } from './map-station-text.tsx';
import { routeColor } from './route-color.ts';

interface MapLineProps {
  layout: MapLayout;
  role: MapRole;
  /** Its place among the lines, from 0. */
  line: number;
  phases: readonly MapPhase[];
  stations: readonly MapStation[];
  filter?: MapFilter;
}

/**
 * A role as a line through the phases. The way to the median stage is drawn in full, the way
 * still ahead as dots, and each stage where a stakeholder stands as a stop.
 */
export function MapLine({ layout, role, line, phases, stations, filter }: MapLineProps) {
  const color = routeColor(line);
  const here = phases.map((phase) => stationAt(stations, role.slug, phase.slug));
  return (
    <g>
      <LineName layout={layout} role={role} line={line} />
      {here.map((station, zone) => {
        const planned = [...trackTo(layout, line, zone, 0), trackEnd(layout, line, zone)];
        const reached = trackTo(layout, line, zone, station.medianStage ?? 0);
        const isUnderWay = station.medianStage !== null && station.medianStage > 0;
        return (
          <g key={station.phase} fill="none" stroke={color} strokeLinecap="round">
            <path
              d={roundedPath(planned, layout.bendRadius)}
              strokeWidth={layout.trackWidth / 2.6}
              strokeDasharray={`0 ${layout.trackWidth}`}
            />
            {isUnderWay ? (
              <path
                d={roundedPath(reached, layout.bendRadius)}
                strokeWidth={layout.trackWidth}
                strokeLinejoin="round"
              />
            ) : null}
          </g>
        );
      })}
      {here.map((station, zone) => (
        <MapStationLink
          key={station.phase}
          layout={layout}
          station={station}
          filter={filter}
          at={stopAt(layout, line, zone, station.medianStage ?? 0)}
          stops={occupiedStops(station).map((stage) => stopAt(layout, line, zone, stage))}
          color={color}
          label={`${role.name}, ${phases[zone]?.name}`}
        />
      ))}
      {here.map((station, zone) => (
        <MapStationText
          key={station.phase}
          layout={layout}
          station={station}
          at={stopAt(layout, line, zone, station.medianStage ?? 0)}
        />
      ))}
    </g>
  );
}

/** The stages at which somebody stands. */
function occupiedStops(station: MapStation): number[] {
  return [...new Set(station.stakeholders.map(({ stage }) => stage))];
}

/** The name of the line with its number, which tells it apart without colour. */
function LineName({ layout, role, line }: { layout: MapLayout; role: MapRole; line: number }) {
  const isBeside = layout.labels === 'beside';
  const x = isBeside ? layout.zoneLeft - 12 : 14;
  const y = lineY(layout, line, 0) - (isBeside ? 0 : 40);
  return (
    <g>
      <rect x={x - 12} y={y - 12} width="24" height="24" rx="7" fill={routeColor(line)} />
      <text x={x} y={y + 4.5} textAnchor="middle" fontSize="13" className="fill-on-route font-bold">
        {line + 1}
      </text>
      <text
        x={isBeside ? x - 20 : x + 19}
        y={y + 5}
        textAnchor={isBeside ? 'end' : 'start'}
        fontSize="14"
        className="fill-text font-semibold"
      >
        {role.name}
      </text>
    </g>
  );
}
