import type { MapStation } from './map-data.ts';
import type { MapLayout, Point } from './map-layout.ts';

interface MapStationTextProps {
  layout: MapLayout;
  station: MapStation;
  at: Point;
}

const forTheEye = { 'aria-hidden': true };

/**
 * The numbers at a station, for the eye: the link under them says the same in words, and the
 * table says it again. They stand outside of the link, whose name is a whole sentence.
 */
export function MapStationText({ layout, station, at }: MapStationTextProps) {
  const { medianStage, stakeholders } = station;
  const isHalf = medianStage !== null && !Number.isInteger(medianStage);
  return (
    <g {...forTheEye} textAnchor="middle" className="pointer-events-none">
      <text
        x={at.x}
        y={at.y + 5}
        fontSize={isHalf ? 12 : 15}
        className="fill-text font-bold tabular-nums"
      >
        {medianStage ?? '–'}
      </text>
      {medianStage === null ? null : (
        <text x={at.x} y={at.y + layout.stationRadius + 14} fontSize="12" className="fill-muted">
          n {stakeholders.length}
        </text>
      )}
    </g>
  );
}
