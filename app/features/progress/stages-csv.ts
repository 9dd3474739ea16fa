import { stageName } from '#app/core/roadmap/stages.ts';
import { listPublicHolders, listPublicStages } from '#db/records/queries/current-stages.ts';
import { csvText } from '../exports/csv-text.ts';
import type { FeatureContext } from '../feature-context.ts';
import { mapQuery } from '../roadmap/map-query.ts';

const columns = [
  ...['stakeholder', 'name', 'region', 'role', 'phase'],
  ...['stage', 'stage_name', 'standing', 'assessed_on'],
];

/**
 * The current stages as CSV, one row for each stakeholder, role and phase that was assessed.
 * Stages are no results of people: organisations, and individuals who chose to be listed.
 */
export function stagesCsv(context: FeatureContext, query: URLSearchParams): string {
  const { pilot, region, role, on } = mapQuery(query);
  const filter = { pilot, region, role, asOf: on };
  const regions = new Map(
    listPublicHolders(context.records, filter).map((one) => [one.slug, one.region]),
  );
  const rows = listPublicStages(context.records, filter).map((one) => [
    ...[one.slug, one.name, regions.get(one.slug) ?? '', one.role, one.phase],
    ...[one.stage, stageName(one.stage), one.standing, one.assessedOn],
  ]);
  return csvText(columns, rows);
}
