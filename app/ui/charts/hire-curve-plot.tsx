import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { statusText } from '../tables/cell-status.ts';
import { AtRiskRows } from './at-risk-rows.tsx';
import { axisStyle, gridStyle, tooltipStyle } from './axis-style.ts';
import type { HireCurve } from './chart-data.ts';
import { ChartLegend } from './chart-legend.tsx';
import { curveRows, curveTicks } from './curve-rows.ts';
import { highestPercent, percentTicks } from './highest-percent.ts';
import { lineDot } from './line-dot.tsx';
import { percentText } from './number-text.ts';
import { mostSeriesInOneChart, seriesStyle } from './series-style.ts';

interface HireCurvePlotProps {
  curves: readonly HireCurve[];
  dayLabel: string;
}

/**
 * Lines through the released days, with ribbons, in one chart or a panel for each when there are
 * many. Between two released days nothing is known but that a share never falls: the line joins
 * them, the markers are what was released.
 */
export default function HireCurvePlot({ curves, dayLabel }: HireCurvePlotProps) {
  const shown = curves.filter((curve) => statusText(curve.status) === null);
  const hidden = curves.filter((curve) => statusText(curve.status) !== null);
  const highest = highestPercent(
    shown.flatMap(({ points }) => points.map((point) => point.ciHigh ?? point.percent)),
  );
  const days = shown.flatMap(({ points }) => points.map(({ day }) => day));
  const lastDay = Math.max(halfYearDays, ...days);
  return (
    <>
      {shown.length > mostSeriesInOneChart ? (
        <ul className="grid gap-x-6 gap-y-5 sm:grid-cols-2 lg:grid-cols-3">
          {shown.map((curve) => (
            <li key={curve.label} className="min-w-0">
              <p className="text-sm font-semibold">{curve.label}</p>
              <Curves curves={[curve]} {...{ highest, lastDay, dayLabel }} heightPixels={170} />
            </li>
          ))}
        </ul>
      ) : (
        <>
          <ChartLegend labels={shown.map((curve) => curve.label)} />
          <Curves curves={shown} {...{ highest, lastDay, dayLabel }} heightPixels={340} />
        </>
      )}
      {hidden.map((curve) => (
        <p key={curve.label} className="mt-1 text-sm text-muted italic">
          {curve.label}: {statusText(curve.status)}
        </p>
      ))}
    </>
  );
}

interface CurvesProps {
  curves: readonly HireCurve[];
  highest: number;
  lastDay: number;
  dayLabel: string;
  heightPixels: number;
}

/** How far the axis reaches, so that curves which end earlier are seen to. */
const halfYearDays = 182;

/** Where the lines are drawn, within the drawing: the numbers at risk stand under them. */
const inset = { left: 44, right: 20 };

function Curves(props: CurvesProps) {
  const { curves, lastDay, dayLabel } = props;
  return (
    <>
      <Lines {...props} />
      <p className="text-center text-xs text-muted">{dayLabel}</p>
      <AtRiskRows {...{ curves, lastDay, inset }} isNamed={curves.length > 1} />
    </>
  );
}

function Lines({ curves, highest, lastDay, heightPixels }: CurvesProps) {
  const rows = curveRows(curves);
  const ticks = curveTicks(lastDay);
  return (
    <ResponsiveContainer width="100%" height={heightPixels}>
      <ComposedChart
        data={rows}
        accessibilityLayer={false}
        margin={{ top: 8, right: inset.right, bottom: 0, left: 0 }}
      >
        <CartesianGrid {...gridStyle} />
        <XAxis dataKey="day" type="number" {...axisStyle} ticks={ticks} domain={[0, lastDay]} />
        <YAxis
          {...axisStyle}
          width={inset.left}
          domain={[0, highest]}
          ticks={percentTicks(highest)}
          tickFormatter={percentText}
        />
        <Tooltip
          {...tooltipStyle}
          labelFormatter={(day) => `Day ${day}`}
          formatter={(value) => percentText(Number(value))}
        />
        {curves.map((curve, index) => (
          <Area
            key={`${curve.label} interval`}
            type="linear"
            dataKey={(row: (typeof rows)[number]) => row.intervals[index]}
            connectNulls
            stroke="none"
            fill={seriesStyle(index).color}
            fillOpacity={0.14}
            tooltipType="none"
            activeDot={false}
            isAnimationActive={false}
          />
        ))}
        {curves.map((curve, index) => (
          <Line
            key={curve.label}
            type="linear"
            dataKey={(row: (typeof rows)[number]) => row.percents[index]}
            name={curve.label}
            stroke={seriesStyle(index).color}
            strokeDasharray={seriesStyle(index).dash}
            strokeWidth={2.25}
            dot={lineDot(index, curve.points.length)}
            connectNulls
            isAnimationActive={false}
          />
        ))}
      </ComposedChart>
    </ResponsiveContainer>
  );
}
