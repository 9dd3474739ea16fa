import { lazy } from 'react';
import { CellValue } from '../tables/cell-value.tsx';
import { DataTable } from '../tables/data-table.tsx';
import type { AccessGroup } from './chart-data.ts';
import { ChartFigure, type ChartFrameProps } from './chart-figure.tsx';
import { countText, intervalText, percentText } from './number-text.ts';
import { rowPlotHeight } from './row-plot-height.ts';

const AccessPlot = lazy(() => import('./access-plot.tsx'));

interface AccessChartProps extends ChartFrameProps {
  /** In the order they are to be read; no group is a reference for the others. */
  groups: readonly AccessGroup[];
}

/** Of the eligible people in each group, the share with a credential. */
export function AccessChart({ groups, ...frame }: AccessChartProps) {
  const cell = (group: AccessGroup, text: string | null) => (
    <CellValue status={group.status}>{text ?? '–'}</CellValue>
  );
  const table = (
    <DataTable
      caption={`${frame.finding} Eligible people and those with a credential, by group.`}
      isCaptionHidden
      rows={groups}
      rowKey={(group) => group.label}
      columns={[
        { key: 'group', label: 'Group', isRowHeader: true, render: (group) => group.label },
        {
          key: 'eligible',
          label: 'Eligible people',
          align: 'end',
          render: (group) =>
            group.eligible === null ? cell(group, null) : countText(group.eligible),
        },
        {
          key: 'count',
          label: 'With an accepted credential',
          align: 'end',
          render: (group) => cell(group, group.count === null ? null : countText(group.count)),
        },
        {
          key: 'percent',
          label: 'Share of eligible',
          align: 'end',
          render: (group) =>
            cell(group, group.percent === null ? null : percentText(group.percent)),
        },
        {
          key: 'interval',
          label: '95% interval',
          align: 'end',
          render: (group) => cell(group, intervalText(group.ciLow, group.ciHigh) || null),
        },
      ]}
      empty="No group can be shown yet."
    />
  );
  return (
    <ChartFigure
      {...frame}
      table={table}
      chart={groups.length > 0 ? <AccessPlot groups={groups} /> : undefined}
      chartHeightPixels={rowPlotHeight(groups.length)}
    />
  );
}
