import { DataTable } from '../tables/data-table.tsx';
import type { ScreeningRow } from './chart-data.ts';
import { ChartFigure, type ChartFrameProps } from './chart-figure.tsx';
import { countText, percentText } from './number-text.ts';

interface ScreeningTableProps extends ChartFrameProps {
  groups: readonly ScreeningRow[];
}

/** Selection-rate ratios: a table, since a benchmark drawn as a line would look like a verdict. */
export function ScreeningTable({ groups, ...frame }: ScreeningTableProps) {
  const table = (
    <DataTable
      caption={`${frame.finding} Selection-rate ratio of each group.`}
      isCaptionHidden
      rows={groups}
      rowKey={(group) => group.label}
      columns={[
        { key: 'group', label: 'Group', isRowHeader: true, render: (group) => group.label },
        {
          key: 'share',
          label: 'Share',
          align: 'end',
          render: ({ count, people }) => (
            <span className="whitespace-nowrap">
              {percentText(Math.round((100 * count) / people))}
              <span className="block text-xs text-muted">
                {countText(count)} of {countText(people)}
              </span>
            </span>
          ),
        },
        {
          key: 'ratio',
          label: 'Ratio',
          align: 'end',
          render: ({ ratio }) => (ratio === null ? '–' : ratio.toFixed(2)),
        },
        { key: 'reading', label: 'What it says', render: ({ reading }) => reading },
        {
          key: 'deviations',
          label: 'Standard deviations',
          align: 'end',
          render: ({ stdDevsAway }) =>
            stdDevsAway === null ? '–' : stdDevsAway.toFixed(1).replace('-', '−'),
        },
        {
          key: 'p',
          label: 'p (Fisher), adjusted',
          align: 'end',
          render: ({ pText }) => pText || '–',
        },
      ]}
    />
  );
  return <ChartFigure {...frame} table={table} />;
}
