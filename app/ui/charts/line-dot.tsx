import type { DotItemDotProps } from 'recharts';
import { SeriesMarker } from './series-marker.tsx';
import { seriesStyle } from './series-style.ts';

const markersOnLongLine = 6;

/**
 * Draws the markers of the series at this place: at every point of a short line, at a few of
 * a long one, where different series have theirs at different points so that all are seen.
 */
export function lineDot(series: number, pointCount = 0) {
  const every = Math.max(1, Math.round(pointCount / markersOnLongLine));
  const first = Math.floor(every / 2) + series;
  return ({ key, cx, cy, index }: DotItemDotProps) => {
    const isMarked = every === 1 || index % every === first % every;
    if (!isMarked || typeof cx !== 'number' || typeof cy !== 'number') return <g key={key} />;
    return <SeriesMarker key={key} x={cx} y={cy} style={seriesStyle(series)} />;
  };
}
