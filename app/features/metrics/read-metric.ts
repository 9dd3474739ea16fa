import { canDo } from '#app/core/access/permissions.ts';
import { countsEverything, findCatalogueEntry } from '#app/core/measures/metric-catalogue.ts';
import { metricIntervalSentence } from '#app/core/measures/metric-interval.ts';
import { metricValue } from '#app/core/measures/metric-value.ts';
import type { FeatureContext } from '../feature-context.ts';
import { today } from '../today.ts';
import { findPilotMetric } from './find-pilot-metric.ts';
import { metricSummary } from './metric-summary.ts';

/**
 * One metric with its figures and targets. Drafts are there only for those who may
 * read them, and never in what is charted.
 * @throws AppError `not_found`
 */
export function readMetric(context: FeatureContext, pilotCode: string, metricId: number) {
  const { pilot, metric } = findPilotMetric(context, pilotCode, metricId);
  const readsDrafts = canDo(context.actor, 'draft:read');
  const mayWrite = canDo(context.actor, 'metric:write');
  const isCensus = countsEverything(metric.catalogueKey);
  const observations = metric.observations
    .filter((observation) => readsDrafts || observation.standing === 'approved')
    .map(({ recordedBy, metricId: _, ...observation }) => ({
      ...observation,
      value: metricValue(metric.unit, observation),
      interval: metricIntervalSentence(metric.unit, observation, isCensus),
      recordedBy: mayWrite ? recordedBy : null,
    }));
  const entry = findCatalogueEntry(metric.catalogueKey);
  return {
    code: pilot.code,
    metric: { ...metricSummary(metric, today(context)), baselineAsOf: metric.baselineAsOf },
    definitionSource: entry?.source ?? 'This pilot’s own definition',
    level: entry?.level ?? null,
    observations,
    targets: metric.targets.map(({ metricId: _, ...target }) => target),
    mayWrite,
  };
}
