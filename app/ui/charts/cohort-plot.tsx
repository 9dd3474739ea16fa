import {
  CartesianGrid,
  ErrorBar,
  Line,
  LineChart,
  ResponsiveContainer,
  XAxis,
  YAxis,
} from 'recharts';
import { axisStyle, gridStyle } from './axis-style.ts';
import type { CohortQuarter } from './chart-data.ts';
import { ChartLegend } from './chart-legend.tsx';
import { CohortTick } from './cohort-tick.tsx';
import { highestPercent, percentTicks } from './highest-percent.ts';
import { horizonLabel } from './horizon-label.ts';
import { lineDot } from './line-dot.tsx';
import { percentText } from './number-text.ts';
import { seriesStyle } from './series-style.ts';

interface CohortPlotProps {
  horizons: readonly string[];
  quarters: readonly CohortQuarter[];
}

/** A line for each horizon over the quarters, with intervals; a hidden quarter is a gap. */
export default function CohortPlot({ horizons, quarters }: CohortPlotProps) {
  const rows = quarters.map((quarter) => cohortRow(quarter, horizons));
  // A band has no mark here, and would stretch the scale.
  const shares = quarters.flatMap((quarter) =>
    quarter.shares.filter(({ status }) => status !== 'banded'),
  );
  const highest = highestPercent(shares.map(({ ciHigh, percent }) => ciHigh ?? percent));
  return (
    <>
      <ChartLegend labels={horizons.map(horizonLabel)} />
      <ResponsiveContainer width="100%" height={340}>
        <LineChart
          data={rows}
          accessibilityLayer={false}
          margin={{ top: 8, right: 12, bottom: 34, left: 0 }}
        >
          <CartesianGrid {...gridStyle} />
          <XAxis
            dataKey="cohort"
            {...axisStyle}
            interval={0}
            padding={{ left: 24, right: 24 }}
            tick={(tick) => (
              <CohortTick x={Number(tick.x)} y={Number(tick.y)} quarter={quarters[tick.index]} />
            )}
          />
          <YAxis
            {...axisStyle}
            width={44}
            domain={[0, highest]}
            ticks={percentTicks(highest)}
            tickFormatter={percentText}
          />
          {horizons.map((horizon, index) => (
            <Line
              key={horizon}
              type="linear"
              dataKey={`percent${horizon}`}
              name={horizonLabel(horizon)}
              stroke={seriesStyle(index).color}
              strokeDasharray={seriesStyle(index).dash}
              strokeWidth={2.25}
              dot={lineDot(index)}
              isAnimationActive={false}
            >
              <ErrorBar
                dataKey={`error${horizon}`}
                stroke={seriesStyle(index).color}
                strokeWidth={1.5}
                width={5}
              />
            </Line>
          ))}
        </LineChart>
      </ResponsiveContainer>
      <Quarters quarters={quarters} />
    </>
  );
}

/** What has no mark in the drawing, in words. */
function Quarters({ quarters }: Pick<CohortPlotProps, 'quarters'>) {
  const maturing = quarters.filter(({ closesOn }) => closesOn !== '');
  const hidden = quarters.filter(({ shares }) =>
    shares.some(({ status }) => status === 'suppressed' || status === 'banded'),
  );
  return (
    <ul className="mt-1 space-y-0.5 text-sm text-muted">
      {maturing.map(({ cohort, label, closesOn }) => (
        <li key={cohort}>
          {label}: maturing, closes on {closesOn}
        </li>
      ))}
      {hidden.length === 0 ? null : (
        <li>
          Where a line has no mark, the share is hidden to protect privacy, or told as a band: the
          table says which.
        </li>
      )}
    </ul>
  );
}

/** A quarter as the chart library wants it: each share, and how far its interval reaches. */
function cohortRow({ cohort, shares }: CohortQuarter, horizons: readonly string[]) {
  const row: Record<string, string | number | null | [number, number]> = { cohort };
  for (const horizon of horizons) {
    const share = shares.find((one) => one.horizon === horizon);
    const { percent = null, ciLow = null, ciHigh = null } = share ?? {};
    row[`percent${horizon}`] = percent;
    if (percent !== null && ciLow !== null && ciHigh !== null) {
      row[`error${horizon}`] = [percent - ciLow, ciHigh - percent];
    }
  }
  return row;
}
