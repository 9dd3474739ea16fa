import { AppError } from '#app/core/app-error.ts';
import { findMetric, type MetricRecord } from '#db/records/queries/metrics.ts';
import type { Pilot } from '#db/records/queries/pilots.ts';
import type { FeatureContext } from '../feature-context.ts';
import { findPilot } from '../pilots/find-pilot.ts';

/**
 * A metric of a pilot, by the pilot's code and the metric's number.
 * @throws AppError `not_found`
 */
export function findPilotMetric(
  context: Pick<FeatureContext, 'records'>,
  pilotCode: string,
  metricId: number,
): { pilot: Pilot; metric: MetricRecord } {
  const pilot = findPilot(context, pilotCode);
  const metric = Number.isSafeInteger(metricId)
    ? findMetric(context.records, pilot.id, metricId)
    : undefined;
  if (!metric) {
    throw new AppError('not_found', 'There is no such metric in this pilot. See its metrics.');
  }
  return { pilot, metric };
}
