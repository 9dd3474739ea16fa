import { canDo } from '#app/core/access/permissions.ts';
import { roadMapPhases } from '#app/core/roadmap/phases.ts';
import { stakeholderRoles } from '#app/core/roadmap/roles.ts';
import { type CurrentStage, listCurrentStages } from '#db/records/queries/current-stages.ts';
import { listPilotsOfStakeholder } from '#db/records/queries/partners.ts';
import { listStageHistory } from '#db/records/queries/road-map.ts';
import type { FeatureContext } from '../feature-context.ts';
import { findStakeholder } from './find-stakeholder.ts';

/**
 * Everything on a stakeholder's page: where each of its roles stands now, how that
 * came about, and the pilots it is part of.
 * @throws AppError `not_found`
 */
export function readStakeholder(context: FeatureContext, slug: string) {
  const { records, actor } = context;
  const { id, createdAt: _, updatedAt: __, ...stakeholder } = findStakeholder(context, slug);
  const current = listCurrentStages(records, id);
  const roles = inMapOrder(stakeholder.roles.map((held) => held.role));
  const stages = roles.map((role) => ({
    role,
    cells: roadMapPhases.map(({ slug: phase }) => {
      const found = current.find((stage) => stage.role === role && stage.phase === phase);
      const { stage = null, assessedOn = null, standing = null } = found ?? {};
      return { phase, stage, assessedOn, standing };
    }),
  }));
  const mayRecord = canDo(actor, 'stage:write');
  const history = listStageHistory(records, id).map(({ recordedBy, ...assessment }) => ({
    ...assessment,
    // Who keeps the records is known to those who keep them, not to every visitor.
    recordedBy: mayRecord ? recordedBy : null,
  }));
  return {
    stakeholder,
    stages,
    history,
    pilots: listPilotsOfStakeholder(records, id),
    mayEdit: canDo(actor, 'stakeholder:write'),
    mayRecord,
    mayAssess: canDo(actor, 'assessment:write', { partnerId: id }),
    waitsForConfirmation: mayRecord && current.some(isSelfAssessed),
  };
}

/** Whether it came of a self-assessment that nobody has confirmed. */
function isSelfAssessed({ standing, selfAssessmentId }: CurrentStage): boolean {
  return standing === 'self-reported' && selfAssessmentId !== null;
}

function inMapOrder(slugs: string[]): string[] {
  return stakeholderRoles.map((role) => role.slug as string).filter((role) => slugs.includes(role));
}
