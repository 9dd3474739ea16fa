import { lazy } from 'react';
import { CellValue } from '../tables/cell-value.tsx';
import { DataTable } from '../tables/data-table.tsx';
import type { RateGroup } from './chart-data.ts';
import { ChartFigure, type ChartFrameProps } from './chart-figure.tsx';
import { bandText, countText, intervalText, percentText } from './number-text.ts';
import { rowPlotHeight } from './row-plot-height.ts';

const AccessPlot = lazy(() => import('./access-plot.tsx'));

interface AccessChartProps extends ChartFrameProps {
  /** In the order they are to be read; no group is a reference for the others. */
  groups: readonly RateGroup[];
  /** What the share is of, as a column: `Eligible people`. */
  peopleLabel: string;
  /** What it is the share of people who did: `Accepted a credential`. */
  countLabel: string;
}

/** Of the people in each group, the share who got there. */
export function AccessChart({ groups, peopleLabel, countLabel, ...frame }: AccessChartProps) {
  const cell = (group: RateGroup, text: string | null) => (
    <CellValue status={group.status}>{text ?? '–'}</CellValue>
  );
  const table = (
    <DataTable
      caption={`${frame.finding} ${peopleLabel} and those counted, by group.`}
      isCaptionHidden
      rows={groups}
      rowKey={(group) => group.label}
      columns={[
        { key: 'group', label: 'Group', isRowHeader: true, render: (group) => group.label },
        {
          key: 'people',
          label: peopleLabel,
          align: 'end',
          render: (group) => (group.people === null ? cell(group, null) : countText(group.people)),
        },
        {
          key: 'count',
          label: countLabel,
          align: 'end',
          render: (group) => cell(group, group.count === null ? null : countText(group.count)),
        },
        {
          key: 'percent',
          label: 'Share',
          align: 'end',
          render: (group) =>
            cell(
              group,
              group.percent === null
                ? bandText(group.ciLow, group.ciHigh) || null
                : percentText(group.percent),
            ),
        },
        {
          key: 'interval',
          label: '95% interval',
          align: 'end',
          render: (group) =>
            cell(
              group,
              (group.percent !== null && intervalText(group.ciLow, group.ciHigh)) || null,
            ),
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
