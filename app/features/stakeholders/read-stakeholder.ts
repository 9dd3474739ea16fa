import { canDo } from '#app/core/access/permissions.ts';
import { roadMapPhases } from '#app/core/roadmap/phases.ts';
import { stakeholderRoles } from '#app/core/roadmap/roles.ts';
import { type CurrentStage, listCurrentStages } from '#db/records/queries/current-stages.ts';
import { listPilotsOfStakeholder } from '#db/records/queries/partners.ts';
import { listStageHistory, type StageAssessment } from '#db/records/queries/road-map.ts';
import { findLatestRoadMap } from '#db/records/queries/road-map-versions.ts';
import type { FeatureContext } from '../feature-context.ts';
import { today } from '../today.ts';
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
  const assessed = listStageHistory(records, id);
  const roles = inMapOrder(stakeholder.roles.map((held) => held.role));
  const stages = roles.map((role) => ({
    role,
    cells: roadMapPhases.map(({ slug: phase }) => {
      const found = current.find((stage) => stage.role === role && stage.phase === phase);
      const { stage = null, assessedOn = null, standing = null } = found ?? {};
      return { phase, stage, assessedOn, standing, steps: stepsOf(assessed, role, phase) };
    }),
  }));
  const mayRecord = canDo(actor, 'stage:write');
  const history = assessed.map(({ recordedBy, ...assessment }) => ({
    ...assessment,
    // Who keeps the records is known to those who keep them, not to every visitor.
    recordedBy: mayRecord ? recordedBy : null,
  }));
  return {
    stakeholder,
    stages,
    history,
    pilots: listPilotsOfStakeholder(records, id),
    claims: (findLatestRoadMap(records)?.content.valuePropositions ?? []).filter(({ role }) =>
      roles.includes(role),
    ),
    /** The days between which stages are drawn. */
    drawnFrom: assessed.at(-1)?.assessedOn ?? today(context),
    drawnUntil: today(context),
    mayEdit: canDo(actor, 'stakeholder:write'),
    mayRecord,
    mayAssess: canDo(actor, 'assessment:write', { partnerId: id }),
    waitsForConfirmation: mayRecord && current.some(isSelfAssessed),
  };
}

/** The stages of a phase over time, earliest first; a confirmation is no step of its own. */
function stepsOf(history: readonly StageAssessment[], role: string, phase: string) {
  return history
    .filter((one) => one.role === role && one.phase === phase && one.confirmsId === null)
    .map(({ assessedOn, stage }) => ({ assessedOn, stage }))
    .reverse();
}

/** Whether it came of a self-assessment that nobody has confirmed. */
function isSelfAssessed({ standing, selfAssessmentId }: CurrentStage): boolean {
  return standing === 'self-reported' && selfAssessmentId !== null;
}

function inMapOrder(slugs: string[]): string[] {
  return stakeholderRoles.map((role) => role.slug as string).filter((role) => slugs.includes(role));
}
