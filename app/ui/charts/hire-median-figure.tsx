import { CellValue } from '../tables/cell-value.tsx';
import { DataTable } from '../tables/data-table.tsx';
import type { MedianGroup } from './chart-data.ts';
import { ChartFigure, type ChartFrameProps } from './chart-figure.tsx';
import { MedianSpans } from './median-spans.tsx';
import { countText } from './number-text.ts';

interface HireMedianFigureProps extends ChartFrameProps {
  groups: readonly MedianGroup[];
}

/** When half of each group had been hired, in weeks, with its interval. */
export function HireMedianFigure({ groups, ...frame }: HireMedianFigureProps) {
  const table = (
    <DataTable
      caption={`${frame.finding} Median of each group, with 95% interval.`}
      isCaptionHidden
      rows={groups}
      rowKey={(group) => group.label}
      columns={[
        { key: 'group', label: 'Group', isRowHeader: true, render: (group) => group.label },
        {
          key: 'n',
          label: 'People (n)',
          align: 'end',
          render: ({ n }) => (
            <CellValue status={n === null ? 'suppressed' : 'shown'}>
              {n === null ? null : countText(n)}
            </CellValue>
          ),
        },
        {
          key: 'median',
          label: 'Half hired within',
          render: ({ status, text }) => <CellValue status={status}>{text}</CellValue>,
        },
        {
          key: 'interval',
          label: '95% interval',
          render: ({ status, interval }) => <CellValue status={status}>{interval}</CellValue>,
        },
      ]}
    />
  );
  const isDrawn = groups.some(({ median }) => median !== null);
  return (
    <ChartFigure
      {...frame}
      table={table}
      chart={isDrawn ? <MedianSpans groups={groups} /> : undefined}
      chartHeightPixels={groups.length * 58 + 40}
    />
  );
}
