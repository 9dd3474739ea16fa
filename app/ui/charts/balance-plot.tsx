import {
  CartesianGrid,
  ReferenceArea,
  ReferenceLine,
  ResponsiveContainer,
  Scatter,
  ScatterChart,
  XAxis,
  YAxis,
} from 'recharts';
import { axisStyle } from './axis-style.ts';
import type { BalanceGroup } from './balance-chart.tsx';
import { rowPlotHeight } from './row-plot-height.ts';
import { RowTick } from './row-tick.tsx';

const notable = 0.1;
const stepsPerUnit = 5;

/** A row for each kind of group, with a dot for each of its values. */
export default function BalancePlot({ groups }: { groups: readonly BalanceGroup[] }) {
  const dots = groups.flatMap(({ rows }, row) =>
    rows.flatMap(({ difference, isNotable }) =>
      difference === null ? [] : [{ difference, row, isNotable }],
    ),
  );
  const farthest = Math.max(0.2, ...dots.map(({ difference }) => Math.abs(difference)));
  const end = Math.ceil(farthest * stepsPerUnit) / stepsPerUnit;
  const ticked = groups.map(({ label, rows }) => ({
    ...{ label, status: 'shown' as const, percent: null, ciLow: null, ciHigh: null },
    note: noteOf(rows),
  }));
  return (
    <>
      <p className="mb-2 text-sm text-muted">
        Each mark is one value. Filled: differs notably, by 0.1 or more. Hollow: within the band.
      </p>
      <ResponsiveContainer width="100%" height={rowPlotHeight(groups.length)}>
        <ScatterChart accessibilityLayer={false} margin={{ top: 4, right: 20, bottom: 4, left: 0 }}>
          <CartesianGrid stroke="var(--color-line)" horizontal={false} />
          <XAxis
            type="number"
            dataKey="difference"
            {...axisStyle}
            domain={[-end, end]}
            ticks={[-end, -end / 2, 0, end / 2, end]}
            tickFormatter={(tick: number) => String(Number(tick.toFixed(2))).replace('-', '−')}
          />
          <YAxis
            type="number"
            dataKey="row"
            {...axisStyle}
            reversed
            width={148}
            interval={0}
            domain={[-0.5, groups.length - 0.5]}
            ticks={groups.map((_, row) => row)}
            tick={(tick) => (
              <RowTick x={Number(tick.x)} y={Number(tick.y)} row={ticked[tick.index]} />
            )}
          />
          <ReferenceArea x1={-notable} x2={notable} fill="var(--color-muted)" fillOpacity={0.12} />
          <ReferenceLine x={0} stroke="var(--color-text)" strokeDasharray="4 3" />
          <Scatter
            data={dots}
            isAnimationActive={false}
            shape={({ cx = 0, cy = 0, isNotable = false }: DotProps) => (
              <circle
                cx={cx}
                cy={cy}
                r={5}
                fill={isNotable ? 'var(--color-series-1)' : 'var(--color-surface)'}
                stroke="var(--color-series-1)"
                strokeWidth={2}
              />
            )}
          />
        </ScatterChart>
      </ResponsiveContainer>
      <p className="text-center text-xs text-muted">
        Standardized difference: left of zero less common with an LER, right of zero more common
      </p>
    </>
  );
}

interface DotProps {
  cx?: number;
  cy?: number;
  isNotable?: boolean;
}

function noteOf(rows: BalanceGroup['rows']): string {
  const shown = rows.filter(({ difference }) => difference !== null);
  if (shown.length === 0) return 'hidden';
  return `${shown.filter(({ isNotable }) => isNotable).length} of ${shown.length} notable`;
}
