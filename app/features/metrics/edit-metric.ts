import type { FeatureContext } from '../feature-context.ts';
import type { MetricEditFormValues } from './metric-edit-form.ts';
import { removeMetric } from './remove-metric.ts';
import { updateMetric } from './update-metric.ts';

/**
 * Saves or removes a metric, as its edit page asks.
 * @throws AppError as `updateMetric` and `removeMetric`
 */
export function editMetric(
  context: FeatureContext,
  pilotCode: string,
  metricId: number,
  form: MetricEditFormValues,
): void {
  if (form.intent === 'remove') {
    removeMetric(context, pilotCode, metricId);
    return;
  }
  const { intent: _, ...values } = form;
  updateMetric(context, pilotCode, metricId, values);
}
