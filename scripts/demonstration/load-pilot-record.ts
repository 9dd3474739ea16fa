import { AppError } from '#app/core/app-error.ts';
import { findCatalogueEntry } from '#app/core/measures/metric-catalogue.ts';
import { auditEntry } from '#app/features/audit-entry.ts';
import type { FeatureContext } from '#app/features/feature-context.ts';
import { changeGroupSettings } from '#app/features/pilots/change-group-settings.ts';
import { createPilot } from '#app/features/pilots/create-pilot.ts';
import {
  insertMetric,
  insertMetricObservation,
  insertMetricTarget,
} from '#db/records/queries/metrics.ts';
import { insertMilestone } from '#db/records/queries/milestones.ts';
import { addPilotPartner } from '#db/records/queries/partners.ts';
import type { MetricSeed, PilotSeed } from '#seeds/demonstration/pilot-seed.ts';
import { type Quarter, quartersFrom } from '#seeds/demonstration/quarters.ts';
import { dateOf, dayOf } from '#seeds/simulation/calendar.ts';
import type { StakeholderIds } from './load-ecosystem.ts';

/** Adds a pilot with its partners, milestones and metrics. */
export function loadPilotRecord(
  context: FeatureContext,
  pilot: PilotSeed,
  stakeholderIds: StakeholderIds,
): void {
  const { code, name, summary, region, startsOn, endsOn, phase, consentBasis } = pilot;
  const { id } = createPilot(context, {
    ...{ code, name, summary, region, startsOn, endsOn, phase, consentBasis },
    occupations: pilot.occupations.map(([soc, title]) => `${title} (${soc})`).join('\n'),
    sites: pilot.simulation.sites.map((site) => site.code).join('\n'),
    isPublic: 'yes',
  });
  for (const [first, second] of pilot.pairs ?? []) {
    changeGroupSettings(context, code, { intent: 'add-pair', first, second });
  }
  for (const [slug, part, sendsLogs] of pilot.partners) {
    const stakeholderId = stakeholderIds.get(slug);
    if (stakeholderId === undefined) throw new AppError('not_found', `No stakeholder is ${slug}.`);
    const audit = auditEntry(context, 'partner.add', 'pilot', code, { stakeholderId, part });
    addPilotPartner(context.records, audit, { pilotId: id, stakeholderId, part, sendsLogs });
  }
  for (const milestone of pilot.milestones) {
    insertMilestone(
      context.records,
      (row) => auditEntry(context, 'milestone.add', 'pilot', code, { milestoneId: row.id }),
      { ...milestone, pilotId: id },
    );
  }
  for (const metric of pilot.metrics) loadMetric(context, id, startsOn, metric);
}

function loadMetric(
  context: FeatureContext,
  pilotId: number,
  startsOn: string,
  seed: MetricSeed,
): void {
  const entry = findCatalogueEntry(seed.catalogueKey);
  if (!entry) throw new AppError('not_found', `No metric is called ${seed.catalogueKey}.`);
  const { key, name, definition, numeratorLabel, denominatorLabel } = entry;
  const { unit, goodDirection, clock, windowDays } = entry;
  const at = context.now().toISOString();
  const quarters = quartersFrom(startsOn, Math.max(seed.targets.length, seed.figures.length));
  const [baselineNumerator, baselineDenominator] = seed.baseline;
  const metric = insertMetric(
    context.records,
    ({ id }) => auditEntry(context, 'metric.create', 'metric', id, { catalogueKey: key }),
    {
      ...{ pilotId, catalogueKey: key, name, definition, numeratorLabel, denominatorLabel },
      ...{ unit, goodDirection, clock, windowDays, baselineNumerator, baselineDenominator },
      baselineAsOf: dateOf(dayOf(startsOn) - 1),
      createdAt: at,
      updatedAt: at,
    },
  );
  quarters.forEach((quarter, i) => {
    loadQuarter(context, metric.id, quarter, seed, i);
  });
}

function loadQuarter(
  context: FeatureContext,
  metricId: number,
  { periodStart, periodEnd }: Quarter,
  { targets, figures, source, hasDraft }: MetricSeed,
  position: number,
): void {
  const { records } = context;
  const period = { metricId, periodStart, periodEnd };
  const [target, figure] = [targets[position], figures[position]];
  if (target !== undefined) {
    insertMetricTarget(
      records,
      ({ id }) => auditEntry(context, 'metric.add-target', 'metric', metricId, { targetId: id }),
      { ...period, target },
    );
  }
  if (figure === undefined) return;
  const isLatest = position === figures.length - 1;
  insertMetricObservation(
    records,
    ({ id }) =>
      auditEntry(context, 'metric.add-observation', 'metric', metricId, { observationId: id }),
    {
      ...period,
      numerator: figure[0],
      denominator: figure[1],
      source,
      standing: isLatest && hasDraft ? 'draft' : 'approved',
      recordedBy: 'Demonstration coordinator',
      recordedAt: `${periodEnd}T17:00:00.000Z`,
    },
  );
}
