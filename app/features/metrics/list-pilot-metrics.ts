import { canDo } from '#app/core/access/permissions.ts';
import { listMetrics } from '#db/records/queries/metrics.ts';
import type { FeatureContext } from '../feature-context.ts';
import { findPilot } from '../pilots/find-pilot.ts';
import { today } from '../today.ts';
import { metricSummary } from './metric-summary.ts';

/**
 * The metrics of a pilot with how each stands. How many drafts wait is told only to
 * those who may read drafts.
 * @throws AppError `not_found`
 */
export function listPilotMetrics(context: FeatureContext, pilotCode: string) {
  const pilot = findPilot(context, pilotCode);
  const readsDrafts = canDo(context.actor, 'draft:read');
  const metrics = listMetrics(context.records, pilot.id)
    .map((metric) => metricSummary(metric, today(context)))
    .map((metric) => ({ ...metric, draftCount: readsDrafts ? metric.draftCount : 0 }));
  return { code: pilot.code, metrics, mayWrite: canDo(context.actor, 'metric:write') };
}
