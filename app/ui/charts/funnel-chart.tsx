import { lazy } from 'react';
import { CellValue } from '../tables/cell-value.tsx';
import { DataTable } from '../tables/data-table.tsx';
import type { FunnelStep } from './chart-data.ts';
import { ChartFigure, type ChartFrameProps } from './chart-figure.tsx';
import { bandText, countText, intervalText, percentText } from './number-text.ts';
import { rowPlotHeight } from './row-plot-height.ts';

const FunnelPlot = lazy(() => import('./funnel-plot.tsx'));

interface FunnelChartProps extends ChartFrameProps {
  steps: readonly FunnelStep[];
  /** What the percents are of: `people awarded or offered a credential`. */
  denominatorLabel: string;
}

/** How many people reached each step, out of those who entered. */
export function FunnelChart({ steps, denominatorLabel, ...frame }: FunnelChartProps) {
  const table = (
    <DataTable
      caption={`${frame.finding} Steps reached, of ${denominatorLabel}.`}
      isCaptionHidden
      rows={steps}
      rowKey={(step) => step.id}
      columns={[
        { key: 'step', label: 'Step', isRowHeader: true, render: (step) => step.label },
        {
          key: 'count',
          label: 'People',
          align: 'end',
          render: (step) => (
            <CellValue status={step.status}>
              {step.count === null ? '–' : countText(step.count)}
            </CellValue>
          ),
        },
        {
          key: 'percent',
          label: `Of ${denominatorLabel}`,
          align: 'end',
          render: (step) => (
            <CellValue status={step.status}>
              {step.percent === null
                ? bandText(step.ciLow, step.ciHigh) || '–'
                : percentText(step.percent)}
            </CellValue>
          ),
        },
        {
          key: 'interval',
          label: '95% interval',
          align: 'end',
          render: (step) => (
            <CellValue status={step.status}>
              {(step.percent !== null && intervalText(step.ciLow, step.ciHigh)) || '–'}
            </CellValue>
          ),
        },
      ]}
      empty="No step can be shown yet."
    />
  );
  return (
    <ChartFigure
      {...frame}
      table={table}
      chart={steps.length > 0 ? <FunnelPlot steps={steps} /> : undefined}
      chartHeightPixels={rowPlotHeight(steps.length)}
    />
  );
}
