import { lazy } from 'react';
import type { WholePoints } from '#app/core/measures/comparison/whole-points.ts';
import { pValueText } from '#app/core/measures/findings/difference-finding.ts';
import { DataTable } from '../tables/data-table.tsx';
import { ChartFigure, type ChartFrameProps } from './chart-figure.tsx';
import { DifferenceCell } from './comparison-chart.tsx';
import { rowPlotHeight } from './row-plot-height.ts';

const axisTitlePixels = 16;
const ComparisonPlot = lazy(() => import('./comparison-plot.tsx'));

interface DayRow {
  days: number;
  status: 'suppressed' | 'not_estimable';
  crude: WholePoints | null;
  sameStrata: WholePoints | null;
  stratified: WholePoints | null;
  strataUsed: number;
  strata: number;
  pValue: number | null;
}

interface ComparisonByDayChartProps extends ChartFrameProps {
  rows: readonly DayRow[];
}

/** The comparison at each horizon: everybody, and within groups. */
export function ComparisonByDayChart({ rows, ...frame }: ComparisonByDayChartProps) {
  const drawn = rows.flatMap(({ days, crude, stratified }) => [
    ...(crude ? [{ label: `${days} days`, kind: 'square' as const, difference: crude }] : []),
    ...(stratified
      ? [{ label: `${days} days, within`, kind: 'diamond' as const, difference: stratified }]
      : []),
  ]);
  const difference = (key: 'crude' | 'sameStrata' | 'stratified', label: string) => ({
    ...{ key, label, align: 'end' as const },
    render: (row: DayRow) => <DifferenceCell status={row.status} difference={row[key]} />,
  });
  const table = (
    <DataTable
      caption={`${frame.finding} Differences in percentage points, with 95% intervals.`}
      isCaptionHidden
      rows={rows}
      rowKey={(row) => String(row.days)}
      columns={[
        {
          key: 'days',
          label: 'Hired within',
          isRowHeader: true,
          render: (row) => `${row.days} days`,
        },
        difference('crude', 'Everybody'),
        difference('sameStrata', 'The same people, taken together'),
        difference('stratified', 'Within groups'),
        {
          key: 'used',
          label: 'Groups compared',
          align: 'end',
          render: (row) => `${row.strataUsed} of ${row.strata}`,
        },
        {
          key: 'p',
          label: 'p, within groups, adjusted',
          align: 'end',
          render: (row) => (row.pValue === null ? 'Not tested' : pValueText(row.pValue)),
        },
      ]}
    />
  );
  return (
    <ChartFigure
      {...frame}
      table={table}
      chart={drawn.length > 0 ? <ComparisonPlot rows={drawn} /> : undefined}
      chartHeightPixels={rowPlotHeight(drawn.length) + axisTitlePixels}
    />
  );
}
