import { CellValue } from '../tables/cell-value.tsx';
import { DataTable } from '../tables/data-table.tsx';
import type { EndedGroup } from './chart-data.ts';
import { ChartFigure, type ChartFrameProps } from './chart-figure.tsx';
import { endNames } from './end-names.ts';
import { horizonLabel } from './horizon-label.ts';
import { countText } from './number-text.ts';
import { SearchEndBars } from './search-end-bars.tsx';
import { ShareCell } from './share-cell.tsx';

interface SearchEndChartProps extends ChartFrameProps {
  groups: readonly EndedGroup[];
}

type Ends = EndedGroup['ends'][number];

/** How the search of each group had ended by each horizon: hired, left, or neither. */
export function SearchEndChart({ groups, ...frame }: SearchEndChartProps) {
  const rows = groups.flatMap(({ label, n, ends }) => ends.map((at) => ({ label, n, at })));
  const table = (
    <DataTable
      caption={`${frame.finding} Hired, left the search, or neither, with 95% intervals.`}
      isCaptionHidden
      rows={rows}
      rowKey={({ label, at }) => `${label} ${at.horizon}`}
      columns={[
        { key: 'group', label: 'Group', isRowHeader: true, render: ({ label }) => label },
        { key: 'horizon', label: 'By', render: ({ at }) => horizonLabel(at.horizon) },
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
        ...endNames.map(({ end, label }) => ({
          key: end,
          label,
          align: 'end' as const,
          render: ({ at }: { at: Ends }) => <ShareCell share={at[end]} />,
        })),
      ]}
      empty="No group can be shown yet."
    />
  );
  return (
    <ChartFigure
      {...frame}
      table={table}
      chart={groups.length > 0 ? <SearchEndBars groups={groups} /> : undefined}
      chartHeightPixels={Math.ceil(groups.length / 2) * 230}
    />
  );
}
