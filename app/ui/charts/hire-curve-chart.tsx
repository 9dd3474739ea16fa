import { lazy } from 'react';
import { statusText } from '../tables/cell-status.ts';
import { CellValue } from '../tables/cell-value.tsx';
import { DataTable } from '../tables/data-table.tsx';
import type { HireCurve } from './chart-data.ts';
import { ChartFigure, type ChartFrameProps } from './chart-figure.tsx';
import { countText, intervalText, percentText } from './number-text.ts';
import { mostSeriesInOneChart } from './series-style.ts';

const HireCurvePlot = lazy(() => import('./hire-curve-plot.tsx'));

interface HireCurveChartProps extends ChartFrameProps {
  curves: readonly HireCurve[];
  /** What day zero is. */
  dayLabel?: string;
}

/** The share hired by each day, as a curve for each group, with 95 % intervals. */
export function HireCurveChart(props: HireCurveChartProps) {
  const { curves, dayLabel = 'Days since the first application', ...frame } = props;
  const days = [...new Set(curves.flatMap((curve) => curve.points.map(({ day }) => day)))];
  const table = (
    <DataTable
      caption={`${frame.finding} Share hired by day, with 95% interval and people still searching.`}
      isCaptionHidden
      rows={days.sort((a, b) => a - b)}
      rowKey={String}
      columns={[
        { key: 'day', label: dayLabel, isRowHeader: true, render: (day) => countText(day) },
        ...curves.map((curve) => ({
          key: curve.label,
          label: curve.label,
          align: 'end' as const,
          render: (day: number) => <CurveCell curve={curve} day={day} />,
        })),
      ]}
      empty={curves.map((curve) => (
        <p key={curve.label}>
          {curve.label}: {statusText(curve.status) ?? 'no days to show'}
        </p>
      ))}
    />
  );
  const isPanels = curves.length > mostSeriesInOneChart;
  return (
    <ChartFigure
      {...frame}
      table={table}
      chart={days.length > 0 ? <HireCurvePlot curves={curves} dayLabel={dayLabel} /> : undefined}
      chartHeightPixels={isPanels ? Math.ceil(curves.length / 3) * 220 : 400}
    />
  );
}

function CurveCell({ curve, day }: { curve: HireCurve; day: number }) {
  if (statusText(curve.status) !== null) return <CellValue status={curve.status} />;
  const point = curve.points.find((one) => one.day === day);
  if (!point) return <span className="text-sm text-muted">No point</span>;
  const interval = intervalText(point.ciLow, point.ciHigh);
  return (
    <CellValue status="shown">
      {percentText(point.percent)}
      <span className="block text-xs whitespace-nowrap text-muted">
        {interval}
        {point.atRisk === null ? null : `${interval ? ', ' : ''}${countText(point.atRisk)} at risk`}
      </span>
    </CellValue>
  );
}
