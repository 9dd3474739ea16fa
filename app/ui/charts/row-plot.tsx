import {
  Bar,
  CartesianGrid,
  ComposedChart,
  ErrorBar,
  ResponsiveContainer,
  Scatter,
  XAxis,
  YAxis,
} from 'recharts';
import { type CellStatus, statusText } from '../tables/cell-status.ts';
import { axisStyle } from './axis-style.ts';
import { percentText } from './number-text.ts';
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

const rowHeightPixels = 54;

/** As many pixels as a plot of so many rows takes. */
export function rowPlotHeight(rowCount: number): number {
  return rowCount * rowHeightPixels + 40;
}

/** Percents with their intervals, a row each, on one scale from zero. */
export function RowPlot({ rows, mark, highest = 100 }: RowPlotProps) {
  const drawn = rows.map((row, index) => drawnRow(row, index));
  const shown = drawn.filter((row) => row.percent !== null && statusText(row.status) === null);
  const hidden = drawn.filter((row) => statusText(row.status) !== null);
  return (
    <ResponsiveContainer width="100%" height={rowPlotHeight(rows.length)}>
      <ComposedChart
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
          tickCount={6}
        />
        <YAxis
          type="category"
          dataKey="key"
          {...axisStyle}
          width={148}
          interval={0}
          tick={(tick) => <RowTick x={Number(tick.x)} y={Number(tick.y)} row={rows[tick.index]} />}
        />
        {mark === 'bar' ? (
          <Bar
            dataKey="percent"
            fill="var(--color-series-1)"
            barSize={22}
            radius={[0, 3, 3, 0]}
            isAnimationActive={false}
          >
            <ErrorBar dataKey="error" stroke="var(--color-text)" strokeWidth={1.5} width={5} />
          </Bar>
        ) : (
          <Scatter
            data={shown}
            dataKey="percent"
            fill="var(--color-series-1)"
            shape={(dot: { cx?: number; cy?: number }) => (
              <circle cx={dot.cx} cy={dot.cy} r="6" fill="var(--color-series-1)" />
            )}
            isAnimationActive={false}
          >
            <ErrorBar
              dataKey="error"
              direction="x"
              stroke="var(--color-series-1)"
              strokeWidth={2}
              width={6}
            />
          </Scatter>
        )}
        <Scatter
          data={hidden}
          dataKey="zero"
          shape={(place: { cx?: number; cy?: number; payload?: PlotRow }) => (
            <text
              x={(place.cx ?? 0) + 8}
              y={(place.cy ?? 0) + 4}
              fontSize="12"
              fontStyle="italic"
              fill="var(--color-muted)"
            >
              {place.payload ? statusText(place.payload.status) : ''}
            </text>
          )}
          isAnimationActive={false}
        />
      </ComposedChart>
    </ResponsiveContainer>
  );
}

function drawnRow(row: PlotRow, index: number) {
  const { percent, ciLow, ciHigh } = row;
  const isKnown = percent !== null && ciLow !== null && ciHigh !== null;
  const error = isKnown ? [percent - ciLow, ciHigh - percent] : undefined;
  return { ...row, key: `${index} ${row.label}`, error, zero: 0 };
}
