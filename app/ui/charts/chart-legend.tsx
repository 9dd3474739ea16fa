import { SeriesMarker } from './series-marker.tsx';
import { seriesStyle } from './series-style.ts';

/** Names the series of a chart, each with its line and marker as they are drawn. */
export function ChartLegend({ labels }: { labels: readonly string[] }) {
  return (
    <ul className="mb-3 flex flex-wrap gap-x-5 gap-y-1 text-sm">
      {labels.map((label, index) => {
        const style = seriesStyle(index);
        return (
          <li key={label} className="flex items-center gap-2">
            <svg width="34" height="12" viewBox="0 0 34 12" aria-hidden="true">
              <path
                d="M1 6h32"
                stroke={style.color}
                strokeDasharray={style.dash}
                strokeWidth="2.5"
              />
              <SeriesMarker x={17} y={6} style={style} />
            </svg>
            {label}
          </li>
        );
      })}
    </ul>
  );
}
