import type { SeriesStyle } from './series-style.ts';

const shapes: Record<Exclude<SeriesStyle['marker'], 'circle'>, string> = {
  square: 'M-3.5 -3.5h7v7h-7z',
  diamond: 'M0 -5L5 0 0 5 -5 0z',
  triangle: 'M0 -5L4.8 3.6H-4.8z',
  cross: 'M-4 -1.5h2.5V-4h3v2.5H4v3H1.5V4h-3V1.5H-4z',
};

interface SeriesMarkerProps {
  x: number;
  y: number;
  style: SeriesStyle;
}

/** The marker of a series at a place of the drawing. */
export function SeriesMarker({ x, y, style }: SeriesMarkerProps) {
  if (style.marker === 'circle') {
    return <circle cx={x} cy={y} r="4" fill={style.color} stroke="var(--color-surface)" />;
  }
  return (
    <path
      d={shapes[style.marker]}
      transform={`translate(${x} ${y})`}
      fill={style.color}
      stroke="var(--color-surface)"
    />
  );
}
