import { lazy } from 'react';
import { dateLabel } from '#app/core/measures/period-label.ts';
import { DataTable } from '../tables/data-table.tsx';
import type { AdoptionSeries } from './chart-data.ts';
import { ChartFigure, type ChartFrameProps } from './chart-figure.tsx';
import { countText } from './number-text.ts';
import { mostWeeklyLines } from './series-style.ts';

const AdoptionPlot = lazy(() => import('./adoption-plot.tsx'));

interface AdoptionChartProps extends ChartFrameProps {
  /** Mondays, YYYY-MM-DD, without gaps. */
  weeks: readonly string[];
  series: readonly AdoptionSeries[];
}

/** Events per week, by type of event. */
export function AdoptionChart({ weeks, series, ...frame }: AdoptionChartProps) {
  const rowsOfPanels = Math.ceil(series.length / 3);
  const table = (
    <DataTable
      caption={`${frame.finding} Events per week.`}
      isCaptionHidden
      rows={weeks.map((week, index) => ({ week, index }))}
      rowKey={(row) => row.week}
      columns={[
        {
          key: 'week',
          label: 'Week from Monday',
          isRowHeader: true,
          render: (row) => <span className="whitespace-nowrap">{dateLabel(row.week)}</span>,
        },
        ...series.map((one) => ({
          key: one.eventType,
          label: one.label,
          align: 'end' as const,
          render: (row: { index: number }) => countText(one.counts[row.index] ?? 0),
        })),
      ]}
      empty="No events have been imported yet."
    />
  );
  return (
    <ChartFigure
      {...frame}
      table={table}
      chart={weeks.length > 0 ? <AdoptionPlot weeks={weeks} series={series} /> : undefined}
      chartHeightPixels={series.length > mostWeeklyLines ? rowsOfPanels * 190 : 360}
    />
  );
}
