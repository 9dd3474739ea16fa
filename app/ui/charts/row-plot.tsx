import {
  Bar,
  BarChart,
  type BarShapeProps,
  CartesianGrid,
  ErrorBar,
  ResponsiveContainer,
  XAxis,
  YAxis,
} from 'recharts';
import type { CellStatus } from '../tables/cell-status.ts';
import { axisStyle } from './axis-style.ts';
import { percentTicks } from './highest-percent.ts';
import { percentText } from './number-text.ts';
import { RowMark } from './row-mark.tsx';
import { rowPlotHeight } from './row-plot-height.ts';
import { RowTick } from './row-tick.tsx';

/** One row of a plot of percents: a group, a step. */
export interface PlotRow {
  label: string;
  status: CellStatus;
  percent: number | null;
  ciLow: number | null;
  ciHigh: number | null;
  /** The numbers behind it, in words, under the label: `812 of 1,264`. */
  note: string;
}

interface RowPlotProps {
  rows: readonly PlotRow[];
  /** Bars grow from zero and suit steps of a whole; dots suit estimates side by side. */
  mark: 'bar' | 'dot';
  /** Where the scale ends, in percent. */
  highest?: number;
}

/** Percents with their intervals, a row each, on one scale from zero. */
export function RowPlot({ rows, mark, highest = 100 }: RowPlotProps) {
  const drawn = rows.map(drawnRow);
  return (
    <ResponsiveContainer width="100%" height={rowPlotHeight(rows.length)}>
      <BarChart
        data={drawn}
        layout="vertical"
        accessibilityLayer={false}
        margin={{ top: 4, right: 20, bottom: 4, left: 0 }}
      >
        <CartesianGrid stroke="var(--color-line)" horizontal={false} />
        <XAxis
          type="number"
          {...axisStyle}
          domain={[0, highest]}
          tickFormatter={percentText}
          ticks={percentTicks(highest)}
          interval="equidistantPreserveStart"
        />
        <YAxis
          type="category"
          dataKey="key"
          {...axisStyle}
          width={148}
          interval={0}
          tick={(tick) => <RowTick x={Number(tick.x)} y={Number(tick.y)} row={rows[tick.index]} />}
        />
        <Bar
          dataKey="end"
          barSize={22}
          shape={(bar: BarShapeProps) => (
            <RowMark
              x={bar.x}
              y={bar.y}
              width={bar.width}
              height={bar.height}
              mark={mark}
              status={rows[bar.index]?.status ?? 'not_collected'}
            />
          )}
          isAnimationActive={false}
        >
          <ErrorBar dataKey="error" stroke="var(--color-text)" strokeWidth={1.5} width={5} />
        </Bar>
      </BarChart>
    </ResponsiveContainer>
  );
}

/** A row as the chart library wants it: where its mark ends, and how far the interval reaches. */
function drawnRow(row: PlotRow, index: number) {
  const { percent, ciLow, ciHigh } = row;
  const isKnown = percent !== null && ciLow !== null && ciHigh !== null;
  return {
    key: `${index} ${row.label}`,
    end: percent ?? 0,
    error: isKnown ? [percent - ciLow, ciHigh - percent] : undefined,
  };
}
