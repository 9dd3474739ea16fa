import { lazy } from 'react';
import type { WholePoints } from '#app/core/measures/comparison/whole-points.ts';
import type { CellStatus } from '../tables/cell-status.ts';
import { CellValue } from '../tables/cell-value.tsx';
import { DataTable } from '../tables/data-table.tsx';
import { ChartFigure, type ChartFrameProps } from './chart-figure.tsx';
import { countText, percentText } from './number-text.ts';
import { pointsIntervalText, pointsText } from './points-text.ts';
import { rowPlotHeight } from './row-plot-height.ts';

const axisTitlePixels = 16;
const ComparisonPlot = lazy(() => import('./comparison-plot.tsx'));

interface ComparedSide {
  n: number | null;
  hired: number | null;
  percent: number | null;
}

interface ComparisonRow {
  kind: 'everybody' | 'stratum' | 'together' | 'stratified';
  label: string;
  status: CellStatus;
  /** Null for what has no people of its own: groups brought together. */
  withLer: ComparedSide | null;
  without: ComparedSide | null;
  difference: WholePoints | null;
}

interface ComparisonChartProps extends ChartFrameProps {
  rows: readonly ComparisonRow[];
}

const marks = {
  everybody: 'square',
  stratum: 'dot',
  together: 'square',
  stratified: 'diamond',
} as const;

/** People with an LER beside people without: everybody, each group, and groups brought together. */
export function ComparisonChart({ rows, ...frame }: ComparisonChartProps) {
  const drawn = rows.flatMap(({ label, kind, difference }) =>
    difference === null ? [] : [{ label, kind: marks[kind], difference }],
  );
  const table = (
    <DataTable
      caption={`${frame.finding} Differences in percentage points, with 95% intervals.`}
      isCaptionHidden
      rows={rows}
      rowKey={(row) => `${row.kind} ${row.label}`}
      columns={[
        { key: 'group', label: 'Group', isRowHeader: true, render: (row) => row.label },
        ...(['withLer', 'without'] as const).map((side) => ({
          key: side,
          label: side === 'withLer' ? 'Hired, with an LER' : 'Hired, without',
          align: 'end' as const,
          render: (row: ComparisonRow) => <SideCell side={row[side]} />,
        })),
        {
          key: 'difference',
          label: 'Difference (points)',
          align: 'end',
          render: (row) => <DifferenceCell status={row.status} difference={row.difference} />,
        },
      ]}
      empty="Nothing can be compared yet."
    />
  );
  return (
    <ChartFigure
      {...frame}
      table={table}
      chart={drawn.length > 0 ? <ComparisonPlot rows={drawn} /> : undefined}
      chartHeightPixels={rowPlotHeight(drawn.length) + axisTitlePixels}
    />
  );
}

function SideCell({ side }: { side: ComparedSide | null }) {
  if (side === null) return '–';
  const { n, hired, percent } = side;
  const of =
    n === null ? '' : `${hired === null ? 'of' : `${countText(hired)} of`} ${countText(n)}`;
  return (
    <>
      <CellValue status={percent === null ? 'suppressed' : 'shown'}>
        {percent === null ? null : percentText(percent)}
      </CellValue>
      {of === '' ? null : <span className="block text-xs whitespace-nowrap text-muted">{of}</span>}
    </>
  );
}

interface DifferenceCellProps {
  status: CellStatus;
  difference: WholePoints | null;
}

/** A difference with its interval, or in words that there is none. */
export function DifferenceCell({ status, difference }: DifferenceCellProps) {
  if (difference === null) return <CellValue status={status === 'shown' ? 'suppressed' : status} />;
  return (
    <CellValue status="shown">
      {pointsText(difference.points)}
      <span className="block text-xs whitespace-nowrap text-muted">
        {pointsIntervalText(difference)}
      </span>
    </CellValue>
  );
}
