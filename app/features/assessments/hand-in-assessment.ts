import { checkMay } from '#app/core/access/permissions.ts';
import { AppError } from '#app/core/app-error.ts';
import { listActions } from '#app/core/roadmap/content/list-actions.ts';
import { assessPhases } from '#app/core/roadmap/scoring/assess-phases.ts';
import {
  findOpenSelfAssessment,
  handInSelfAssessment,
} from '#db/records/queries/self-assessments.ts';
import { actorName } from '../actor-name.ts';
import { auditEntry } from '../audit-entry.ts';
import type { FeatureContext } from '../feature-context.ts';
import { currentContent } from '../roadmap/content/current-content.ts';
import { today } from '../today.ts';
import type { AssessSubject } from './assess-subject.ts';
import { stageReason } from './stage-reason.ts';

/**
 * Hands in what was saved of a role: each phase with a stage becomes an entry of the
 * stakeholder's history, self-reported until a coordinator confirms it.
 * @throws AppError `forbidden`, `conflict` when nothing is open, or `invalid` when no
 *   phase has a stage yet
 */
export function handInAssessment(
  context: FeatureContext,
  subject: AssessSubject,
  role: string,
): void {
  checkMay(context.actor, 'assessment:write', { partnerId: subject.id });
  const open = findOpenSelfAssessment(context.records, subject.id, role);
  if (!open) {
    throw new AppError('conflict', 'There is nothing to hand in. Answer the questions first.');
  }
  const actions = listActions(currentContent(context, open.contentVersion).content);
  const told = assessPhases(actions, role, open.answers, open.overrides).flatMap(
    ({ stage, ...phase }) => (stage === null ? [] : [{ ...phase, stage }]),
  );
  if (told.length === 0) {
    throw new AppError('invalid', 'Answer at least one question before you hand this in.');
  }
  const at = context.now().toISOString();
  const stages = told.map(({ phase, stage, suggestion, override }) => ({
    ...{ stakeholderId: subject.id, role, phase, stage, suggestedStage: suggestion.stage },
    ...{ assessedOn: today(context), standing: 'self-reported' as const },
    reason: override?.reason ?? stageReason(suggestion),
    evidenceUrl: firstEvidence(actions, open.answers, role, phase),
    recordedBy: actorName(context.actor),
    recordedAt: at,
  }));
  const entry = auditEntry(context, 'self-assessment.hand-in', 'stakeholder', subject.id, {
    selfAssessmentId: open.id,
    role,
    stages: Object.fromEntries(told.map(({ phase, stage }) => [phase, stage])),
  });
  handInSelfAssessment(context.records, entry, open.id, at, stages);
}

/** The evidence of the furthest action that has any. */
function firstEvidence(
  actions: ReturnType<typeof listActions>,
  answers: Record<string, { state: string; evidenceUrl: string }>,
  role: string,
  phase: string,
): string {
  const withEvidence = actions
    .filter((action) => action.role === role && action.phase === phase)
    .filter(({ id }) => answers[id]?.state === 'done' && answers[id]?.evidenceUrl !== '')
    .sort((a, b) => b.stage - a.stage);
  return answers[withEvidence[0]?.id ?? '']?.evidenceUrl ?? '';
}
