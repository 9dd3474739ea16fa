import { isSignedIn } from '#app/core/access/actor.ts';
import { canDo } from '#app/core/access/permissions.ts';
import { milestoneProgress } from '#app/core/roadmap/milestone-state.ts';
import { listMetrics } from '#db/records/queries/metrics.ts';
import { listMilestones } from '#db/records/queries/milestones.ts';
import { listPilotPartners } from '#db/records/queries/partners.ts';
import { listPilots, type Pilot } from '#db/records/queries/pilots.ts';
import type { FeatureContext } from '../feature-context.ts';
import { metricSummary } from '../metrics/metric-summary.ts';
import { readFirstReleaseState } from '../releases/read-first-release-state.ts';
import { today } from '../today.ts';

/** Every pilot with what a card shows: how far it is and how its metrics stand. */
export function listPilotCards(context: FeatureContext) {
  const { records, actor } = context;
  const day = today(context);
  const mayRead = ({ isPublic }: Pick<Pilot, 'isPublic'>) => isPublic || isSignedIn(actor);
  const pilots = listPilots(records).map((pilot) => {
    const { id, code, name, summary, region, phase, startsOn, endsOn } = pilot;
    const partners = new Set(listPilotPartners(records, id).map((one) => one.stakeholderId));
    const statuses = listMetrics(records, id).map((metric) => metricSummary(metric, day).status);
    return {
      ...{ code, name, summary, region, phase, startsOn, endsOn },
      building: mayRead(pilot) ? readFirstReleaseState(context, code) : null,
      partnerCount: partners.size,
      milestones: milestoneProgress(listMilestones(records, id), day),
      metricCount: statuses.length,
      onTargetCount: statuses.filter((status) => status === 'ahead' || status === 'met').length,
      judgedCount: statuses.filter((status) => ['ahead', 'met', 'behind'].includes(status)).length,
    };
  });
  return { pilots, mayWrite: canDo(actor, 'pilot:write') };
}
