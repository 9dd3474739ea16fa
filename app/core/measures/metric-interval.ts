import { wilson } from '../statistics/proportions.ts';
import { formatMetricValue, type MetricFigure, type MetricUnit } from './metric-value.ts';

const censusSentence = 'A full count, so without an interval';
const spreadSentence = 'No interval: two totals do not say how values spread';

/**
 * The uncertainty of an entered figure in words: for a percent of whole numbers its
 * Wilson interval, for everything else why there is none.
 * @param isCensus whether everything there is was counted, as organisations and
 *   milestones are: then nothing is left to be unsure of
 */
export function metricIntervalSentence(
  unit: MetricUnit,
  { numerator, denominator }: MetricFigure,
  isCensus: boolean,
): string {
  if (isCensus || unit === 'count') return censusSentence;
  const isShare =
    unit === 'percent' &&
    denominator !== null &&
    denominator > 0 &&
    Number.isInteger(numerator) &&
    Number.isInteger(denominator) &&
    numerator >= 0 &&
    numerator <= denominator;
  if (!isShare) return spreadSentence;
  const { lower, upper } = wilson(numerator, denominator);
  if (lower === null || upper === null) return spreadSentence;
  return `95% interval ${formatMetricValue(unit, 100 * lower)} to ${formatMetricValue(unit, 100 * upper)}`;
}
