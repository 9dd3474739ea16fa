import { lazy } from 'react';
import { CellValue } from '../tables/cell-value.tsx';
import { DataTable } from '../tables/data-table.tsx';
import type { ShareGroup } from './chart-data.ts';
import { ChartFigure, type ChartFrameProps } from './chart-figure.tsx';
import { horizonLabel } from './horizon-label.ts';
import { countText } from './number-text.ts';
import { rowPlotHeight } from './row-plot-height.ts';
import { ShareCell } from './share-cell.tsx';

const panelHeadingPixels = 52;
const ShareByGroupPlot = lazy(() => import('./share-by-group-plot.tsx'));

interface ShareByGroupChartProps extends ChartFrameProps {
  /** Days as text (`30`), or names of horizons. */
  horizons: readonly string[];
  /** In the order they are to be read; no group is a reference for the others. */
  groups: readonly ShareGroup[];
}

/** The share that got there by each horizon, group by group, with 95 % intervals. */
export function ShareByGroupChart({ horizons, groups, ...frame }: ShareByGroupChartProps) {
  const table = (
    <DataTable
      caption={`${frame.finding} Share of each group, with 95% intervals.`}
      isCaptionHidden
      rows={groups}
      rowKey={(group) => group.label}
      columns={[
        { key: 'group', label: 'Group', isRowHeader: true, render: (group) => group.label },
        {
          key: 'n',
          label: 'People (n)',
          align: 'end',
          render: (group) => (
            <CellValue status={group.n === null ? 'suppressed' : 'shown'}>
              {group.n === null ? null : countText(group.n)}
            </CellValue>
          ),
        },
        ...horizons.map((horizon) => ({
          key: horizon,
          label: horizonLabel(horizon),
          align: 'end' as const,
          render: (group: ShareGroup) => (
            <ShareCell share={group.shares.find((share) => share.horizon === horizon)} />
          ),
        })),
      ]}
      empty="No group can be shown yet."
    />
  );
  return (
    <ChartFigure
      {...frame}
      table={table}
      chart={
        groups.length > 0 ? <ShareByGroupPlot horizons={horizons} groups={groups} /> : undefined
      }
      chartHeightPixels={
        Math.ceil(horizons.length / 2) * (rowPlotHeight(groups.length) + panelHeadingPixels)
      }
    />
  );
}
