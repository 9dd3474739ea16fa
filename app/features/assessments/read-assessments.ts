import { canDo, checkMay } from '#app/core/access/permissions.ts';
import { AppError } from '#app/core/app-error.ts';
import { contentChanges } from '#app/core/roadmap/content/content-changes.ts';
import { listActions } from '#app/core/roadmap/content/list-actions.ts';
import { assessPhases } from '#app/core/roadmap/scoring/assess-phases.ts';
import { listCurrentStages } from '#db/records/queries/current-stages.ts';
import { listSelfAssessments, type SelfAssessment } from '#db/records/queries/self-assessments.ts';
import { findStakeholderBySlug } from '#db/records/queries/stakeholders.ts';
import type { FeatureContext } from '../feature-context.ts';
import { currentContent } from '../roadmap/content/current-content.ts';

/**
 * What a stakeholder has handed in, with its answers and evidence: for itself and for those
 * who confirm it. Everybody else sees the stages on the stakeholder's page.
 * @throws AppError `sign_in_required`, `forbidden` or `not_found`
 */
export function readAssessments(context: FeatureContext, slug: string) {
  const stakeholder = findStakeholderBySlug(context.records, slug);
  checkMay(context.actor, 'assessment:write', { partnerId: stakeholder?.id ?? null });
  if (!stakeholder) {
    throw new AppError('not_found', 'There is no stakeholder at this address.');
  }
  const { id, name } = stakeholder;
  const current = listCurrentStages(context.records, id);
  const latest = new Map<string, SelfAssessment>();
  for (const one of listSelfAssessments(context.records, id)) {
    if (one.handedInAt !== null && !latest.has(one.role)) latest.set(one.role, one);
  }
  return {
    stakeholder: { slug, name },
    mayConfirm: canDo(context.actor, 'stage:write'),
    assessments: [...latest.values()].map((one) => ({
      ...answersOf(context, one),
      waitsForConfirmation: current.some(
        (stage) => stage.selfAssessmentId === one.id && stage.standing === 'self-reported',
      ),
    })),
  };
}

/** The answers of one self-assessment beside the words that it was made with. */
function answersOf(context: FeatureContext, assessment: SelfAssessment) {
  const { id, role, contentVersion, answers, overrides, handedInAt } = assessment;
  const then = currentContent(context, contentVersion).content;
  const now = currentContent(context);
  const actions = listActions(then);
  const { added, removed, changed } = contentChanges(then, now.content);
  const isOwn = (action: { role: string }) => action.role === role;
  return {
    ...{ id, role, contentVersion, handedInAt },
    newerVersion: now.version === contentVersion ? null : now.version,
    changedSince: {
      added: added.filter(isOwn).map(({ sentence }) => sentence),
      removed: removed.filter(isOwn).map(({ sentence }) => sentence),
      changed: changed.filter(({ after }) => isOwn(after)).map(({ after }) => after.sentence),
    },
    phases: assessPhases(actions, role, answers, overrides).map((assessed) => ({
      phase: assessed.phase,
      stage: assessed.stage,
      suggested: assessed.suggestion.stage,
      reason: assessed.override?.reason ?? '',
      actions: actions
        .filter((action) => isOwn(action) && action.phase === assessed.phase)
        .map(({ id: actionId, sentence, stage }) => {
          const { state = null, evidenceUrl = '', note = '' } = answers[actionId] ?? {};
          return { id: actionId, sentence, stage, state, evidenceUrl, note };
        }),
    })),
  };
}
