import { checkMay } from '#app/core/access/permissions.ts';
import { AppError } from '#app/core/app-error.ts';
import { updateMetric as writeMetric } from '#db/records/queries/metrics.ts';
import { auditEntry } from '../audit-entry.ts';
import type { FeatureContext } from '../feature-context.ts';
import { findPilotMetric } from './find-pilot-metric.ts';
import type { MetricFormValues } from './metric-form.ts';

/**
 * Changes a metric.
 * @throws AppError `forbidden`, `not_found`, or `conflict` when figures stand that a
 *   new unit would make mean something else
 */
export function updateMetric(
  context: FeatureContext,
  pilotCode: string,
  metricId: number,
  form: MetricFormValues,
): void {
  checkMay(context.actor, 'metric:write');
  const { metric } = findPilotMetric(context, pilotCode, metricId);
  const hasFigures = metric.observations.length + metric.targets.length > 0;
  const wasQuotient = metric.denominatorLabel !== '';
  const changesMeaning =
    form.unit !== metric.unit || (form.denominatorLabel !== '') !== wasQuotient;
  if (hasFigures && changesMeaning) {
    throw new AppError(
      'conflict',
      'Figures or targets in the old unit are on record. Remove them first, or add a new metric.',
    );
  }
  const { unit, goodDirection, catalogueKey } = form;
  const entry = auditEntry(context, 'metric.update', 'metric', metricId, {
    ...{ unit, goodDirection, catalogueKey },
  });
  const values = { ...form, updatedAt: context.now().toISOString() };
  writeMetric(context.records, entry, metricId, values);
}
