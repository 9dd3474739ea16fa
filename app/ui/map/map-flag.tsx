import { type MapLayout, stopAt } from './map-layout.ts';

interface MapFlagProps {
  layout: MapLayout;
  /** Places of its role among the lines and of its phase among the zones, from 0. */
  line: number;
  zone: number;
  stage: number;
}

const forTheEye = { 'aria-hidden': true };

/** Marks a place as the reader's own: a pin that stands on the line, for the eye. */
export function MapFlag({ layout, line, zone, stage }: MapFlagProps) {
  if (line < 0 || zone < 0) return null;
  const { x, y } = stopAt(layout, line, zone, stage);
  const scale = layout.labels === 'beside' ? 1.15 : 1;
  return (
    <g
      {...forTheEye}
      className="pointer-events-none"
      transform={`translate(${x} ${y - layout.trackWidth / 3}) scale(${scale})`}
    >
      <path
        d="M0 0C-3 -9 -10 -12 -10 -20A10 10 0 1 1 10 -20C10 -12 3 -9 0 0Z"
        strokeWidth="2"
        className="fill-text stroke-surface"
      />
      <circle cx="0" cy="-20" r="3.8" className="fill-surface" />
    </g>
  );
}
