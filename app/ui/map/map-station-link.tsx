import { Link } from '@remix-run/react';
import { type MapFilter, type MapStation, stationHref, stationText } from './map-data.ts';
import type { MapLayout, Point } from './map-layout.ts';

interface MapStationLinkProps {
  layout: MapLayout;
  station: MapStation;
  filter?: MapFilter;
  at: Point;
  /** Where stakeholders stand in this phase. */
  stops: readonly Point[];
  color: string;
  /** Role and phase. */
  label: string;
}

/** Half a target's width in the drawing: 24 pixels on a screen of 320. */
const smallestTarget = 16;

/** A station: the median stage as its number, and how many stand here. Leads to their list. */
export function MapStationLink(props: MapStationLinkProps) {
  const { layout, station, at, stops, color, label } = props;
  const { stationRadius: radius } = layout;
  const isEmpty = station.medianStage === null;
  const text = `${label}: ${stationText(station)}`;
  return (
    <Link to={stationHref(station, props.filter)} aria-label={text} className="group outline-none">
      <title>{text}</title>
      <circle
        cx={at.x}
        cy={at.y}
        r={Math.max(radius, smallestTarget)}
        className="fill-transparent"
      />
      {stops.map((stop) => (
        <circle
          key={stop.x}
          cx={stop.x}
          cy={stop.y}
          r={layout.trackWidth / 1.9}
          stroke={color}
          strokeWidth={layout.trackWidth / 3.6}
          className="fill-surface"
        />
      ))}
      <circle
        cx={at.x}
        cy={at.y}
        r={radius + 5}
        fill="none"
        strokeWidth="3"
        className="stroke-focus opacity-0 group-focus-visible:opacity-100"
      />
      <circle
        cx={at.x}
        cy={at.y}
        r={radius}
        stroke={color}
        strokeWidth={isEmpty ? 1.75 : 3.5}
        strokeDasharray={isEmpty ? '3 3' : undefined}
        className="fill-surface group-hover:fill-accent-soft"
      />
    </Link>
  );
}
