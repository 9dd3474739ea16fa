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
import type { WholePoints } from '#app/core/measures/comparison/whole-points.ts';
import { axisStyle } from './axis-style.ts';
import { DifferenceMark } from './difference-mark.tsx';
import { pointsScale } from './points-scale.ts';
import { pointsIntervalText, pointsText } from './points-text.ts';
import { rowPlotHeight } from './row-plot-height.ts';
import { RowTick } from './row-tick.tsx';

export interface DifferenceRow {
  label: string;
  kind: 'dot' | 'square' | 'diamond';
  difference: WholePoints;
}

/** Differences with their intervals, a row each, on one scale on which zero is marked. */
export default function ComparisonPlot({ rows }: { rows: readonly DifferenceRow[] }) {
  const { least, most, ticks } = pointsScale(
    rows.flatMap(({ difference: { low, high } }) => [low, high]),
  );
  // Bars begin at the left end of the scale, so that the mark is where a bar ends.
  const drawn = rows.map(({ label, difference: { points, low, high } }, index) => ({
    ...{ key: `${index} ${label}`, end: points - least, error: [points - low, high - points] },
  }));
  const ticked = rows.map(({ label, difference }) => ({
    ...{ label, status: 'shown' as const, percent: null, ciLow: null, ciHigh: null },
    note: `${pointsText(difference.points)} (${pointsIntervalText(difference)})`,
  }));
  return (
    <>
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
            domain={[0, most - least]}
            ticks={ticks.map((tick) => tick - least)}
            tickFormatter={(tick: number) => pointsText(tick + least)}
            interval="equidistantPreserveStart"
          />
          <YAxis
            type="category"
            dataKey="key"
            {...axisStyle}
            width={148}
            interval={0}
            tick={(tick) => (
              <RowTick x={Number(tick.x)} y={Number(tick.y)} row={ticked[tick.index]} />
            )}
          />
          <ReferenceLine x={-least} stroke="var(--color-text)" strokeDasharray="4 3" />
          <Bar
            dataKey="end"
            barSize={22}
            shape={(bar: BarShapeProps) => (
              <DifferenceMark
                x={bar.x + bar.width}
                y={bar.y + bar.height / 2}
                kind={rows[bar.index]?.kind ?? 'dot'}
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
      <p className="text-center text-xs text-muted">
        Percentage points: left of zero fewer, right of zero more were hired with an LER
      </p>
    </>
  );
}
