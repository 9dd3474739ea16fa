import { lazy } from 'react';
import { pointsText } from '#app/core/measures/gaps/point-text.ts';
import { CellValue } from '../tables/cell-value.tsx';
import { DataTable } from '../tables/data-table.tsx';
import type { GapRow } from './chart-data.ts';
import { ChartFigure, type ChartFrameProps } from './chart-figure.tsx';
import { countText, percentText } from './number-text.ts';
import { rowPlotHeight } from './row-plot-height.ts';

const GapPlot = lazy(() => import('./gap-plot.tsx'));

interface GapChartProps extends ChartFrameProps {
  /** In the order they are to be read. */
  groups: readonly GapRow[];
  /** What each group is compared with, within a sentence. */
  referenceName: string;
}

/** Each group's distance from what the reader compares with, in percentage points. */
export function GapChart({ groups, referenceName, ...frame }: GapChartProps) {
  const table = (
    <DataTable
      caption={`${frame.finding} Each group compared with ${referenceName}.`}
      isCaptionHidden
      rows={groups}
      rowKey={(group) => group.label}
      columns={[
        { key: 'group', label: 'Group', isRowHeader: true, render: (group) => group.label },
        { key: 'share', label: 'Share', align: 'end', render: shareCell },
        {
          key: 'reference',
          label: `Share of ${referenceName}`,
          align: 'end',
          render: ({ reference }) => (reference ? countShare(reference) : '–'),
        },
        { key: 'gap', label: 'Gap in percentage points', align: 'end', render: gapCell },
        { key: 'p', label: 'p, adjusted', align: 'end', render: ({ pText }) => pText || '–' },
        {
          key: 'additional',
          label: 'More people to be level',
          align: 'end',
          render: ({ additional }) => (additional === null ? '–' : additionalText(additional)),
        },
      ]}
      empty="No group can be shown yet."
    />
  );
  return (
    <ChartFigure
      {...frame}
      table={table}
      chart={
        groups.some(({ points }) => points !== null) ? (
          <GapPlot groups={groups} referenceName={referenceName} />
        ) : undefined
      }
      chartHeightPixels={rowPlotHeight(groups.length)}
    />
  );
}

/** `37% (812 of 2,194)`: whole percents with the counts behind them. */
function countShare({ successes, trials }: { successes: number; trials: number }) {
  return (
    <span className="whitespace-nowrap">
      {percentText(Math.round((100 * successes) / trials))}
      <span className="block text-xs text-muted">
        {countText(successes)} of {countText(trials)}
      </span>
    </span>
  );
}

function shareCell({ count, status, without }: GapRow) {
  if (count) return countShare(count);
  return <CellValue status={status}>{without}</CellValue>;
}

function gapCell({ points, low, high, without }: GapRow) {
  if (points === null || low === null || high === null) {
    return <span className="text-sm text-muted italic">{without}</span>;
  }
  return (
    <span className="whitespace-nowrap">
      {pointsText(points)}
      <span className="block text-xs text-muted">
        {pointsText(low)} to {pointsText(high)}
      </span>
    </span>
  );
}

function additionalText(additional: number): string {
  return additional === 0 ? 'level or above' : countText(additional);
}
