import { canDo } from '#app/core/access/permissions.ts';
import { milestoneProgress, milestoneState } from '#app/core/roadmap/milestone-state.ts';
import { listMilestones } from '#db/records/queries/milestones.ts';
import type { FeatureContext } from '../feature-context.ts';
import { today } from '../today.ts';
import { findPilot } from './find-pilot.ts';

/**
 * A pilot's milestones in the order of its plan, with where each stands today.
 * @throws AppError `not_found`
 */
export function readMilestones(context: FeatureContext, pilotCode: string) {
  const day = today(context);
  const milestones = listMilestones(context.records, findPilot(context, pilotCode).id);
  return {
    milestones: milestones.map((milestone) => ({
      ...milestone,
      state: milestoneState(milestone, day),
    })),
    progress: milestoneProgress(milestones, day),
    mayWrite: canDo(context.actor, 'milestone:write'),
  };
}
