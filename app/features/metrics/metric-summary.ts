import { countsEverything } from '#app/core/measures/metric-catalogue.ts';
import { metricFinding } from '#app/core/measures/metric-finding.ts';
import { metricIntervalSentence } from '#app/core/measures/metric-interval.ts';
import { metricSeries } from '#app/core/measures/metric-series.ts';
import { judgeMetric } from '#app/core/measures/metric-status.ts';
import {
  formatMetricValue,
  metricValue,
  roundMetricValue,
} from '#app/core/measures/metric-value.ts';
import { periodLabel } from '#app/core/measures/period-label.ts';
import type { MetricRecord } from '#db/records/queries/metrics.ts';

/**
 * A metric as everybody may read it: from approved figures only, each value computed
 * anew from its two numbers.
 * @param today YYYY-MM-DD
 */
export function metricSummary(metric: MetricRecord, today: string) {
  const { id, name, definition, unit, goodDirection, targets } = metric;
  const figures = metric.observations.filter(({ standing }) => standing === 'approved');
  const judgement = judgeMetric({ unit, goodDirection, targets, figures }, today);
  return {
    ...{ id, name, definition, unit, goodDirection },
    numeratorLabel: metric.numeratorLabel,
    denominatorLabel: metric.denominatorLabel,
    clock: metric.clock,
    windowDays: metric.windowDays,
    baseline: baselineValue(metric),
    status: judgement.status,
    finding: metricFinding({ name, unit, figures, judgement }),
    summary: summarySentence(metric, figures.at(-1)),
    source: [...new Set(figures.map(({ source }) => source).filter(Boolean))].join('; '),
    points: metricSeries(unit, figures, targets).map((point) => ({
      ...point,
      // As in the file to download: what is read and what is saved are the same numbers.
      value: point.value === null ? null : roundMetricValue(unit, point.value),
      period: periodLabel(point.periodStart, point.periodEnd),
    })),
    approvedCount: figures.length,
    draftCount: metric.observations.length - figures.length,
  };
}

/** The baseline in the metric's unit; null when none was entered. */
function baselineValue({ unit, baselineNumerator, baselineDenominator }: MetricRecord) {
  if (baselineNumerator === null) return null;
  const figure = { numerator: baselineNumerator, denominator: baselineDenominator };
  const value = metricValue(unit, figure);
  return value === null ? null : roundMetricValue(unit, value);
}

/** What the latest figure was computed from, and how sure it is. */
function summarySentence(
  metric: MetricRecord,
  latest: MetricRecord['observations'][number] | undefined,
): string {
  if (!latest) return 'No approved figures yet.';
  const { numerator, denominator } = latest;
  const period = periodLabel(latest.periodStart, latest.periodEnd);
  const parts = `${metric.numeratorLabel}: ${readable(numerator)}`;
  const whole =
    denominator === null ? '' : `; ${metric.denominatorLabel || 'of'}: ${readable(denominator)}`;
  const interval = metricIntervalSentence(
    metric.unit,
    latest,
    countsEverything(metric.catalogueKey),
  );
  const value = formatMetricValue(metric.unit, metricValue(metric.unit, latest));
  return `Latest period ${period}: ${value}. ${parts}${whole}. ${interval}.`;
}

function readable(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 2 });
}
