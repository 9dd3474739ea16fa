import { metricSeries } from '#app/core/measures/metric-series.ts';
import { metricValue, roundMetricValue } from '#app/core/measures/metric-value.ts';
import type { FeatureContext } from '../feature-context.ts';
import { findPilotMetric } from './find-pilot-metric.ts';

export interface MetricChartRow {
  pilot: string;
  metric_id: number;
  metric: string;
  unit: string;
  period_start: string;
  period_end: string;
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  target: number | null;
  baseline: number | null;
}

/**
 * What a metric's chart shows, as rows of a file: approved figures only, so that
 * everybody gets the same bytes.
 * @throws AppError `not_found`
 */
export function metricChartRows(
  context: Pick<FeatureContext, 'records'>,
  pilotCode: string,
  metricId: number,
): { filename: string; rows: MetricChartRow[] } {
  const { pilot, metric } = findPilotMetric(context, pilotCode, metricId);
  const { unit, baselineNumerator, baselineDenominator } = metric;
  const approved = metric.observations.filter(({ standing }) => standing === 'approved');
  const rounded = (value: number | null) => (value === null ? null : roundMetricValue(unit, value));
  const baseline =
    baselineNumerator === null
      ? null
      : metricValue(unit, { numerator: baselineNumerator, denominator: baselineDenominator });
  const rows = metricSeries(unit, approved, metric.targets).map((point) => ({
    pilot: pilot.code,
    metric_id: metric.id,
    metric: metric.name,
    unit,
    period_start: point.periodStart,
    period_end: point.periodEnd,
    numerator: point.numerator,
    denominator: point.denominator,
    value: rounded(point.value),
    target: point.target,
    baseline: rounded(baseline),
  }));
  return { filename: `${pilot.code}-metric-${metric.id}.csv`, rows };
}
