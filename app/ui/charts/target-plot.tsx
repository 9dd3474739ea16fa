import {
  CartesianGrid,
  LabelList,
  Line,
  LineChart,
  ReferenceLine,
  ResponsiveContainer,
  XAxis,
  YAxis,
} from 'recharts';
import { axisStyle, gridStyle } from './axis-style.ts';
import type { TargetPoint } from './chart-data.ts';
import { ChartLegend } from './chart-legend.tsx';
import { lineDot } from './line-dot.tsx';
import { measureText } from './measure-text.ts';
import { seriesStyle } from './series-style.ts';

interface TargetPlotProps {
  unit: string;
  points: readonly TargetPoint[];
  baseline: number | null;
}

/** Values as a line with their numbers, targets as a dashed one, the baseline as a level. */
export default function TargetPlot({ unit, points, baseline }: TargetPlotProps) {
  const text = (value: number) => measureText(value, unit);
  return (
    <>
      <ChartLegend labels={['Value', 'Target']} />
      <ResponsiveContainer width="100%" height={290}>
        <LineChart
          data={[...points]}
          accessibilityLayer={false}
          margin={{ top: 24, right: 24, left: 0, bottom: 4 }}
        >
          <CartesianGrid {...gridStyle} />
          <XAxis dataKey="period" {...axisStyle} padding={{ left: 24, right: 24 }} />
          <YAxis {...axisStyle} width={64} domain={[0, 'auto']} tickFormatter={text} />
          {baseline === null ? null : (
            <ReferenceLine
              y={baseline}
              ifOverflow="extendDomain"
              stroke="var(--color-edge)"
              strokeDasharray="2 4"
              label={{
                value: `Baseline ${text(baseline)}`,
                position: 'insideBottomRight',
                fill: 'var(--color-muted)',
                fontSize: 12,
              }}
            />
          )}
          <Line
            dataKey="target"
            name="Target"
            stroke={seriesStyle(1).color}
            strokeDasharray={seriesStyle(1).dash}
            strokeWidth={2}
            dot={lineDot(1)}
            connectNulls
            isAnimationActive={false}
          />
          <Line
            dataKey="value"
            name="Value"
            stroke={seriesStyle(0).color}
            strokeWidth={2.5}
            dot={lineDot(0)}
            isAnimationActive={false}
          >
            <LabelList
              dataKey="value"
              position="top"
              offset={10}
              fill="var(--color-text)"
              fontSize={12}
              fontWeight={600}
              formatter={(value) =>
                value === null || value === undefined ? '' : text(Number(value))
              }
            />
          </Line>
        </LineChart>
      </ResponsiveContainer>
    </>
  );
}
