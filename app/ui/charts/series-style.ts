/** How one series is told from the others: by colour, by dash and by marker, never by colour alone. */
export interface SeriesStyle {
  color: string;
  /** SVG stroke-dasharray; none is a solid line. */
  dash?: string;
  marker: 'circle' | 'square' | 'diamond' | 'triangle' | 'cross';
}

const first: SeriesStyle = { color: 'var(--color-series-1)', marker: 'circle' };

/** As many series as one chart may hold. More than these become small charts side by side. */
export const seriesStyles: readonly SeriesStyle[] = [
  first,
  { color: 'var(--color-series-2)', dash: '8 4', marker: 'square' },
  { color: 'var(--color-series-3)', dash: '2 3', marker: 'diamond' },
  { color: 'var(--color-series-4)', dash: '12 3 2 3', marker: 'triangle' },
  { color: 'var(--color-series-5)', dash: '5 2', marker: 'cross' },
];

export const mostSeriesInOneChart = seriesStyles.length;

/** Weekly counts go up and down: more than three such lines hide each other. */
export const mostWeeklyLines = 3;

/** The style of the series at this place. */
export function seriesStyle(index: number): SeriesStyle {
  return seriesStyles[index % seriesStyles.length] ?? first;
}
