import { canDo } from '#app/core/access/permissions.ts';
import { verificationCoverage } from '#app/core/measures/verification-coverage.ts';
import { milestoneProgress, milestoneState } from '#app/core/roadmap/milestone-state.ts';
import { listMetrics } from '#db/records/queries/metrics.ts';
import { listMilestones } from '#db/records/queries/milestones.ts';
import type { FeatureContext } from '../feature-context.ts';
import { metricSummary } from '../metrics/metric-summary.ts';
import { today } from '../today.ts';
import { findPilot } from './find-pilot.ts';
import { partnersOf } from './read-partners.ts';

const milestonesShown = 4;

/**
 * A pilot at a glance: what it is, who takes part, how far the plan has come and how
 * its metrics stand. Results from logs are read elsewhere, from releases.
 * @throws AppError `not_found`
 */
export function readPilotOverview(context: FeatureContext, pilotCode: string) {
  const { records, actor } = context;
  const day = today(context);
  const pilot = findPilot(context, pilotCode);
  const { id, createdAt: _, updatedAt: __, ...details } = pilot;
  const partners = partnersOf(context, pilot);
  const milestones = listMilestones(records, id);
  return {
    pilot: details,
    partners: byPartner(partners),
    coverage: verificationCoverage(partners),
    milestones: {
      ...milestoneProgress(milestones, day),
      next: milestones
        .filter((milestone) => milestone.doneOn === null)
        .slice(0, milestonesShown)
        .map(({ title, dueOn, doneOn }) => ({
          ...{ title, dueOn },
          state: milestoneState({ dueOn, doneOn }, day),
        })),
    },
    metrics: listMetrics(records, id).map((metric) => {
      const { status, finding, name } = metricSummary(metric, day);
      return { id: metric.id, name, status, finding };
    }),
    mayManage: canDo(actor, 'pilot:write'),
  };
}

/** One row a partner, with all its parts; people who are not named stand apart. */
function byPartner(partners: ReturnType<typeof partnersOf>) {
  const ids = [...new Set(partners.map((partner) => partner.stakeholderId))];
  return ids.map((stakeholderId) => {
    const own = partners.filter((partner) => partner.stakeholderId === stakeholderId);
    const [first] = own;
    return {
      stakeholderId,
      name: first?.name ?? '',
      slug: first?.slug ?? null,
      parts: own.map((partner) => partner.part),
    };
  });
}
