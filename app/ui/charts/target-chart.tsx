import { lazy } from 'react';
import { DataTable } from '../tables/data-table.tsx';
import type { TargetPoint } from './chart-data.ts';
import { ChartFigure, type ChartFrameProps } from './chart-figure.tsx';
import { measureText } from './measure-text.ts';

const TargetPlot = lazy(() => import('./target-plot.tsx'));

/** Which way is better; `context` when neither is. */
type GoodDirection = 'up' | 'down' | 'context';

const directionFootnotes: Record<GoodDirection, string[]> = {
  up: ['Higher is better.'],
  down: ['Lower is better.'],
  context: ['Neither higher nor lower is better by itself.'],
};

interface TargetChartProps extends ChartFrameProps {
  /** A metric's unit (`percent`, `count`, `days`, `hours`, `usd`, `ratio`), or one in words. */
  unit: string;
  points: readonly TargetPoint[];
  baseline?: number | null;
  goodDirection: GoodDirection;
}

/** A metric against its targets, period by period. */
export function TargetChart(props: TargetChartProps) {
  const { unit, points, baseline = null, goodDirection, ...frame } = props;
  const text = (value: number | null) => (value === null ? '–' : measureText(value, unit));
  const table = (
    <DataTable
      caption={`${frame.finding} Value and target by period.`}
      isCaptionHidden
      rows={points}
      rowKey={(point) => point.period}
      columns={[
        { key: 'period', label: 'Period', isRowHeader: true, render: (point) => point.period },
        { key: 'value', label: 'Value', align: 'end', render: (point) => text(point.value) },
        { key: 'target', label: 'Target', align: 'end', render: (point) => text(point.target) },
        {
          key: 'met',
          label: 'Target reached?',
          render: (point) => reachedText(point, goodDirection),
        },
      ]}
      empty="Nothing has been observed yet."
    />
  );
  return (
    <ChartFigure
      {...frame}
      footnotes={[
        ...(frame.footnotes ?? []),
        ...(baseline === null ? [] : [`Baseline: ${measureText(baseline, unit)}.`]),
        ...directionFootnotes[goodDirection],
      ]}
      table={table}
      chart={
        points.length > 0 ? (
          <TargetPlot unit={unit} points={points} baseline={baseline} />
        ) : undefined
      }
      chartHeightPixels={330}
    />
  );
}

function reachedText({ value, target }: TargetPoint, goodDirection: GoodDirection): string {
  if (value === null) return 'Not observed yet';
  if (target === null) return 'No target set';
  if (goodDirection === 'context') return 'Not judged';
  const isReached = goodDirection === 'up' ? value >= target : value <= target;
  return isReached ? 'Yes' : 'Not yet';
}
