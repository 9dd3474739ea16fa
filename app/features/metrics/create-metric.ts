import { checkMay } from '#app/core/access/permissions.ts';
import { insertMetric, type Metric } from '#db/records/queries/metrics.ts';
import { auditEntry } from '../audit-entry.ts';
import type { FeatureContext } from '../feature-context.ts';
import { findPilot } from '../pilots/find-pilot.ts';
import type { MetricFormValues } from './metric-form.ts';

/**
 * Adds a metric to a pilot.
 * @throws AppError `forbidden` or `not_found`
 */
export function createMetric(
  context: FeatureContext,
  pilotCode: string,
  form: MetricFormValues,
): Metric {
  checkMay(context.actor, 'metric:write');
  const pilot = findPilot(context, pilotCode);
  const at = context.now().toISOString();
  const { unit, goodDirection, catalogueKey } = form;
  const entry = ({ id }: Metric) =>
    auditEntry(context, 'metric.create', 'metric', id, {
      pilot: pilot.code,
      ...{ unit, goodDirection, catalogueKey },
    });
  const values = { ...form, pilotId: pilot.id, createdAt: at, updatedAt: at };
  return insertMetric(context.records, entry, values);
}
