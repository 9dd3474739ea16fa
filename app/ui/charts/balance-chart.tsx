import { lazy } from 'react';
import type { CellStatus } from '../tables/cell-status.ts';
import { CellValue } from '../tables/cell-value.tsx';
import { DataTable } from '../tables/data-table.tsx';
import { ChartFigure, type ChartFrameProps } from './chart-figure.tsx';
import { countText, percentText } from './number-text.ts';
import { rowPlotHeight } from './row-plot-height.ts';

const legendPixels = 60;
const BalancePlot = lazy(() => import('./balance-plot.tsx'));

interface Side {
  count: number | null;
  percent: number | null;
}

interface BalanceRow {
  value: string;
  label: string;
  status: CellStatus;
  withLer: Side;
  without: Side;
  difference: number | null;
  isNotable: boolean;
}

export interface BalanceGroup {
  dimension: string;
  label: string;
  rows: readonly BalanceRow[];
}

interface BalanceChartProps extends ChartFrameProps {
  groups: readonly BalanceGroup[];
}

/** Who applied with an LER and who without, value by value. */
export function BalanceChart({ groups, ...frame }: BalanceChartProps) {
  const rows = groups.flatMap(({ dimension, label, rows: own }) =>
    own.map((row) => ({ ...row, key: `${dimension}:${row.value}`, group: label })),
  );
  const side = (name: 'withLer' | 'without', label: string) => ({
    ...{ key: name, label, align: 'end' as const },
    render: (row: BalanceRow) => <SideCell {...row[name]} />,
  });
  const table = (
    <DataTable
      caption={`${frame.finding} Share of each value among people with an LER and without.`}
      isCaptionHidden
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        {
          key: 'value',
          label: 'Value',
          isRowHeader: true,
          render: (row) => (
            <>
              <span className="block text-xs font-normal text-muted">{row.group}</span>
              {row.label}
            </>
          ),
        },
        side('withLer', 'Of people with an LER'),
        side('without', 'Of people without'),
        {
          key: 'difference',
          label: 'Standardized difference',
          align: 'end',
          render: (row) => <DifferenceCell row={row} />,
        },
      ]}
      empty="No value can be shown yet."
    />
  );
  const isDrawn = rows.some(({ difference }) => difference !== null);
  return (
    <ChartFigure
      {...frame}
      table={table}
      chart={isDrawn ? <BalancePlot groups={groups} /> : undefined}
      chartHeightPixels={rowPlotHeight(groups.length) + legendPixels}
    />
  );
}

function SideCell({ count, percent }: Side) {
  if (count === null || percent === null) return <CellValue status="suppressed" />;
  return (
    <CellValue status="shown">
      {percentText(percent)}
      <span className="block text-xs text-muted">{countText(count)}</span>
    </CellValue>
  );
}

function DifferenceCell({ row }: { row: BalanceRow }) {
  const { status, difference, isNotable } = row;
  if (difference === null) {
    return <CellValue status={status === 'shown' ? 'not_estimable' : status} />;
  }
  return (
    <CellValue status="shown">
      {difference.toFixed(2).replace('-', '−')}
      {isNotable ? <span className="block text-xs">differs notably</span> : null}
    </CellValue>
  );
}
