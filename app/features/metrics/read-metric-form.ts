import { checkMay } from '#app/core/access/permissions.ts';
import type { FeatureContext } from '../feature-context.ts';
import { findPilotMetric } from './find-pilot-metric.ts';

/**
 * A metric as its form shows it, every field a text.
 * @throws AppError `forbidden` or `not_found`
 */
export function readMetricForm(context: FeatureContext, pilotCode: string, metricId: number) {
  checkMay(context.actor, 'metric:write');
  const { pilot, metric } = findPilotMetric(context, pilotCode, metricId);
  const { id, catalogueKey, name, definition, numeratorLabel, denominatorLabel } = metric;
  const text = (value: number | null) => (value === null ? '' : String(value));
  return {
    code: pilot.code,
    id,
    name,
    values: {
      ...{ catalogueKey, name, definition, numeratorLabel, denominatorLabel },
      unit: metric.unit,
      goodDirection: metric.goodDirection,
      clock: metric.clock,
      windowDays: text(metric.windowDays),
      baselineNumerator: text(metric.baselineNumerator),
      baselineDenominator: text(metric.baselineDenominator),
      baselineAsOf: metric.baselineAsOf ?? '',
    },
  };
}
