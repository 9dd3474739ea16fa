import { wilson } from '../statistics/proportions.ts';
import { formatMetricValue, type MetricFigure, type MetricUnit } from './metric-value.ts';

/**
 * The uncertainty of an entered figure in words: for a percent of whole numbers its
 * Wilson interval, for everything else why there is none.
 */
export function metricIntervalSentence(unit: MetricUnit, figure: MetricFigure): string {
  const { numerator, denominator } = figure;
  if (unit === 'count') return 'A full count, so without an interval';
  const isShare =
    unit === 'percent' &&
    denominator !== null &&
    denominator > 0 &&
    Number.isInteger(numerator) &&
    Number.isInteger(denominator) &&
    numerator >= 0 &&
    numerator <= denominator;
  if (!isShare) return 'No interval: two totals do not say how values spread';
  const { lower, upper } = wilson(numerator, denominator);
  if (lower === null || upper === null)
    return 'No interval: two totals do not say how values spread';
  const [from, to] = [formatMetricValue(unit, 100 * lower), formatMetricValue(unit, 100 * upper)];
  return `95% interval ${from} to ${to}`;
}
