import {
  Area,
  AreaChart,
  CartesianGrid,
  Line,
  LineChart,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { axisStyle, gridStyle, tooltipStyle } from './axis-style.ts';
import type { AdoptionSeries } from './chart-data.ts';
import { ChartLegend } from './chart-legend.tsx';
import { lineDot } from './line-dot.tsx';
import { countText } from './number-text.ts';
import { mostWeeklyLines, seriesStyle } from './series-style.ts';
import { shortDateText } from './short-date-text.ts';

interface AdoptionPlotProps {
  weeks: readonly string[];
  series: readonly AdoptionSeries[];
}

/** Lines in one chart while they can be told apart; otherwise one small chart for each. */
export default function AdoptionPlot({ weeks, series }: AdoptionPlotProps) {
  if (series.length > mostWeeklyLines) return <Panels weeks={weeks} series={series} />;
  const rows = weeks.map((week, index) => ({
    week,
    counts: series.map((one) => one.counts[index] ?? 0),
  }));
  return (
    <>
      <ChartLegend labels={series.map((one) => one.label)} />
      <ResponsiveContainer width="100%" height={320}>
        <LineChart data={rows} accessibilityLayer={false} margin={{ top: 8, right: 12 }}>
          <CartesianGrid {...gridStyle} />
          <XAxis dataKey="week" {...axisStyle} tickFormatter={shortDateText} minTickGap={36} />
          <YAxis {...axisStyle} width={48} allowDecimals={false} tickFormatter={countText} />
          <Tooltip
            {...tooltipStyle}
            labelFormatter={(week) => `Week from ${shortDateText(String(week))}`}
          />
          {series.map((one, index) => (
            <Line
              key={one.eventType}
              dataKey={(row: (typeof rows)[number]) => row.counts[index]}
              name={one.label}
              stroke={seriesStyle(index).color}
              strokeDasharray={seriesStyle(index).dash}
              strokeWidth={2.25}
              dot={lineDot(index, rows.length)}
              isAnimationActive={false}
            />
          ))}
        </LineChart>
      </ResponsiveContainer>
    </>
  );
}

/** Each panel has its own scale, and says how high it goes. */
function Panels({ weeks, series }: AdoptionPlotProps) {
  return (
    <ul className="grid gap-x-6 gap-y-5 sm:grid-cols-2 lg:grid-cols-3">
      {series.map((one) => {
        const total = one.counts.reduce((sum, count) => sum + count, 0);
        return (
          <li key={one.eventType}>
            <p className="text-sm font-semibold">{one.label}</p>
            <p className="text-xs text-muted">
              {countText(total)} in all, at most {countText(Math.max(0, ...one.counts))} a week
            </p>
            <ResponsiveContainer width="100%" height={120}>
              <AreaChart
                data={weeks.map((week, index) => ({ week, count: one.counts[index] ?? 0 }))}
                accessibilityLayer={false}
                margin={{ top: 6, right: 4, bottom: 0, left: 0 }}
              >
                <XAxis
                  dataKey="week"
                  {...axisStyle}
                  tickFormatter={shortDateText}
                  interval="preserveStartEnd"
                  minTickGap={90}
                />
                <YAxis {...axisStyle} width={40} allowDecimals={false} tickCount={3} />
                <Area
                  dataKey="count"
                  name={one.label}
                  stroke="var(--color-series-1)"
                  strokeWidth={2}
                  fill="var(--color-series-1)"
                  fillOpacity={0.14}
                  isAnimationActive={false}
                />
              </AreaChart>
            </ResponsiveContainer>
          </li>
        );
      })}
    </ul>
  );
}
