import { type MetricFigure, type MetricUnit, metricValue } from './metric-value.ts';

/** First and last day, both included, YYYY-MM-DD. */
export interface Period {
  periodStart: string;
  periodEnd: string;
}

export type PeriodFigure = Period & MetricFigure;

/** In the metric's unit; a percent is 0 to 100. */
export type PeriodTarget = Period & { target: number };

/** One period of a metric's chart: what was seen, what was aimed at, or both. */
export interface SeriesPoint extends Period {
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  target: number | null;
}

/** Whether the first period lies wholly within the second. */
export function isWithin(inner: Period, outer: Period): boolean {
  return inner.periodStart >= outer.periodStart && inner.periodEnd <= outer.periodEnd;
}

/** Whether two periods share a day. */
export function doOverlap(a: Period, b: Period): boolean {
  return a.periodStart <= b.periodEnd && b.periodStart <= a.periodEnd;
}

/** The shortest target period that a figure lies in: a quarter's target before the year's. */
function targetFor(figure: Period, targets: readonly PeriodTarget[]): PeriodTarget | null {
  const around = targets.filter((target) => isWithin(figure, target)).sort(byStartLatestFirst);
  return around[0] ?? null;
}

/**
 * A metric over time: every figure with the target that its period lies in, and every
 * target in whose period nothing has been recorded yet, in order of time.
 */
export function metricSeries(
  unit: MetricUnit,
  figures: readonly PeriodFigure[],
  targets: readonly PeriodTarget[],
): SeriesPoint[] {
  const seen = figures.map(({ periodStart, periodEnd, numerator, denominator }) => ({
    periodStart,
    periodEnd,
    numerator,
    denominator,
    value: metricValue(unit, { numerator, denominator }),
    target: targetFor({ periodStart, periodEnd }, targets)?.target ?? null,
  }));
  const awaited = targets
    .filter((target) => !figures.some((figure) => isWithin(figure, target)))
    .map(({ periodStart, periodEnd, target }) => ({
      periodStart,
      periodEnd,
      numerator: null,
      denominator: null,
      value: null,
      target,
    }));
  return [...seen, ...awaited].sort(
    (a, b) => a.periodEnd.localeCompare(b.periodEnd) || a.periodStart.localeCompare(b.periodStart),
  );
}

/** Of two periods around the same day, the one that began later is the narrower in practice. */
function byStartLatestFirst(a: Period, b: Period): number {
  return b.periodStart.localeCompare(a.periodStart) || a.periodEnd.localeCompare(b.periodEnd);
}
