import { checkMay } from '#app/core/access/permissions.ts';
import { AppError } from '#app/core/app-error.ts';
import { listCurrentStages } from '#db/records/queries/current-stages.ts';
import { insertStageAssessments } from '#db/records/queries/road-map.ts';
import { actorName } from '../actor-name.ts';
import { auditEntry } from '../audit-entry.ts';
import type { FeatureContext } from '../feature-context.ts';
import { findStakeholder } from '../stakeholders/find-stakeholder.ts';

/**
 * Confirms the stages that came of a stakeholder's self-assessment, as of the day it did so: the
 * evidence was looked at, the stage has not moved. Adds to the history and changes nothing.
 * @param role only the stages of this role
 * @throws AppError `forbidden`, `not_found`, or `conflict` when nothing waits to be confirmed
 */
export function confirmStages(context: FeatureContext, slug: string, role: string): void {
  checkMay(context.actor, 'stage:write');
  const { id } = findStakeholder(context, slug);
  const waiting = listCurrentStages(context.records, id).filter(
    (stage) =>
      stage.role === role && stage.standing === 'self-reported' && stage.selfAssessmentId !== null,
  );
  if (waiting.length === 0) {
    throw new AppError('conflict', 'Nothing of this role waits to be confirmed. Reload the page.');
  }
  const entry = auditEntry(context, 'stage.confirm', 'stakeholder', id, {
    role,
    phases: waiting.map(({ phase }) => phase),
  });
  insertStageAssessments(
    context.records,
    entry,
    waiting.map(({ assessmentId, selfAssessmentId, suggestedStage, evidenceUrl, ...current }) => ({
      ...{ stakeholderId: id, role, selfAssessmentId, suggestedStage, evidenceUrl },
      ...{ phase: current.phase, stage: current.stage, assessedOn: current.assessedOn },
      ...{ standing: 'confirmed' as const, confirmsId: assessmentId },
      reason: 'A coordinator has looked at what was reported.',
      recordedBy: actorName(context.actor),
      recordedAt: context.now().toISOString(),
    })),
  );
}
