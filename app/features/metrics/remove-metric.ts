import { checkMay } from '#app/core/access/permissions.ts';
import { AppError } from '#app/core/app-error.ts';
import { deleteMetric } from '#db/records/queries/metrics.ts';
import { auditEntry } from '../audit-entry.ts';
import type { FeatureContext } from '../feature-context.ts';
import { findPilotMetric } from './find-pilot-metric.ts';

/**
 * Removes a metric with its targets and drafts.
 * @throws AppError `forbidden`, `not_found`, or `conflict` when approved figures stand
 */
export function removeMetric(context: FeatureContext, pilotCode: string, metricId: number): void {
  checkMay(context.actor, 'metric:write');
  const { pilot, metric } = findPilotMetric(context, pilotCode, metricId);
  if (metric.observations.some(({ standing }) => standing === 'approved')) {
    throw new AppError(
      'conflict',
      'This metric has approved figures. Open them again as drafts before you remove it.',
    );
  }
  const entry = auditEntry(context, 'metric.remove', 'metric', metricId, { pilot: pilot.code });
  deleteMetric(context.records, entry, metricId);
}
