import { lazy } from 'react';
import { CellValue } from '../tables/cell-value.tsx';
import { DataTable } from '../tables/data-table.tsx';
import type { CohortQuarter } from './chart-data.ts';
import { ChartFigure, type ChartFrameProps } from './chart-figure.tsx';
import { horizonLabel } from './horizon-label.ts';
import { countText } from './number-text.ts';
import { ShareCell } from './share-cell.tsx';

const CohortPlot = lazy(() => import('./cohort-plot.tsx'));
const plotHeightPixels = 400;

interface CohortChartProps extends ChartFrameProps {
  /** Days as text: `30`. */
  horizons: readonly string[];
  /** In the order of time; those still maturing last. */
  quarters: readonly CohortQuarter[];
}

/** Entry quarters by horizon, with 95 % intervals; quarters still maturing say so. */
export function CohortChart({ horizons, quarters, ...frame }: CohortChartProps) {
  const table = (
    <DataTable
      caption={`${frame.finding} Share of each quarter, with 95% intervals.`}
      isCaptionHidden
      rows={quarters}
      rowKey={({ cohort }) => cohort}
      columns={[
        { key: 'quarter', label: 'Quarter', isRowHeader: true, render: ({ label }) => label },
        {
          key: 'n',
          label: 'People (n)',
          align: 'end',
          render: ({ n, closesOn }) =>
            closesOn ? (
              <Maturing />
            ) : (
              <CellValue status={n === null ? 'suppressed' : 'shown'}>
                {n === null ? null : countText(n)}
              </CellValue>
            ),
        },
        ...horizons.map((horizon) => ({
          key: horizon,
          label: horizonLabel(horizon),
          align: 'end' as const,
          render: ({ shares, closesOn }: CohortQuarter) =>
            closesOn ? (
              <Maturing closesOn={closesOn} />
            ) : (
              <ShareCell share={shares.find((share) => share.horizon === horizon)} />
            ),
        })),
      ]}
      empty="No quarter is closed yet."
    />
  );
  const isDrawn = quarters.some(({ shares }) => shares.some(({ percent }) => percent !== null));
  return (
    <ChartFigure
      {...frame}
      table={table}
      chart={isDrawn ? <CohortPlot horizons={horizons} quarters={quarters} /> : undefined}
      chartHeightPixels={plotHeightPixels}
    />
  );
}

function Maturing({ closesOn }: { closesOn?: string }) {
  return (
    <span className="text-sm text-muted italic">
      Maturing{closesOn ? <span className="block text-xs">closes on {closesOn}</span> : null}
    </span>
  );
}
