import {
  Bar,
  BarChart,
  type BarShapeProps,
  CartesianGrid,
  ErrorBar,
  ReferenceLine,
  ResponsiveContainer,
  XAxis,
  YAxis,
} from 'recharts';
import { pointsText } from '#app/core/measures/gaps/point-text.ts';
import { type CellStatus, statusText } from '../tables/cell-status.ts';
import { axisStyle } from './axis-style.ts';
import { percentTicks } from './highest-percent.ts';
import { bandText, percentText } from './number-text.ts';
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
  /** Where its bar begins; zero unless given. */
  start?: number;
  /** What stands in place of a mark; empty or left out where there is one. */
  without?: string;
}

const labelsWidthPixels = 148;

interface RowPlotProps {
  rows: readonly PlotRow[];
  /** Bars grow from zero and suit steps of a whole; dots suit estimates side by side. */
  mark: 'bar' | 'dot';
  /** Where the scale ends, in percent. */
  highest?: number;
  /** Whether it goes as far below zero as above it, for differences in percentage points. */
  isDiverging?: boolean;
}

/** Percents with their intervals, a row each, on one scale from zero, or to both its sides. */
export function RowPlot({ rows, mark, highest = 100, isDiverging = false }: RowPlotProps) {
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
          domain={[isDiverging ? -highest : 0, highest]}
          tickFormatter={isDiverging ? pointsText : percentText}
          ticks={isDiverging ? divergingTicks(highest) : percentTicks(highest)}
          interval="equidistantPreserveStart"
        />
        <YAxis
          type="category"
          dataKey="key"
          {...axisStyle}
          width={labelsWidthPixels}
          interval={0}
          tick={(tick) => (
            <RowTick x={Number(tick.x)} y={Number(tick.y)} row={withBandNote(rows[tick.index])} />
          )}
        />
        {isDiverging ? <ReferenceLine x={0} stroke="var(--color-edge)" strokeWidth={1.5} /> : null}
        <Bar
          dataKey="end"
          barSize={22}
          shape={(bar: BarShapeProps) => (
            <RowMark
              x={bar.x}
              y={bar.y}
              width={bar.width}
              height={bar.height}
              mark={rows[bar.index]?.status === 'banded' ? 'band' : mark}
              left={isDiverging ? labelsWidthPixels : bar.x}
              text={markText(rows[bar.index])}
            />
          )}
          isAnimationActive={false}
        >
          <ErrorBar
            dataKey="error"
            stroke="var(--color-text)"
            strokeWidth={1.5}
            width={5}
            isAnimationActive={false}
          />
        </Bar>
      </BarChart>
    </ResponsiveContainer>
  );
}

/** A row that is told as a band says so where others have their numbers. */
function withBandNote(row: PlotRow | undefined): PlotRow | undefined {
  return row?.status === 'banded' ? { ...row, note: bandText(row.ciLow, row.ciHigh) } : row;
}

/** What stands where a mark would be, or null when there is one. */
function markText(row: PlotRow | undefined): string | null {
  if (!row) return null;
  return row.without || statusText(row.status);
}

/** Zero, both ends and what lies half-way. */
function divergingTicks(highest: number): number[] {
  return [-highest, -highest / 2, 0, highest / 2, highest];
}

/** A row as the chart library wants it: where its mark ends, and how far the interval reaches. */
function drawnRow(row: PlotRow, index: number) {
  const { percent, ciLow, ciHigh, status } = row;
  const key = `${index} ${row.label}`;
  if (status === 'banded') return { key, end: [ciLow ?? 0, ciHigh ?? 0], error: undefined };
  const isKnown = percent !== null && ciLow !== null && ciHigh !== null;
  return {
    key,
    end: row.start === undefined ? (percent ?? 0) : [row.start, percent ?? row.start],
    error: isKnown ? [percent - ciLow, ciHigh - percent] : undefined,
  };
}
