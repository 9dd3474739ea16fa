import { checkMay } from '#app/core/access/permissions.ts';
import { AppError } from '#app/core/app-error.ts';
import type { ActionAnswers, StageOverrides } from '#app/core/roadmap/scoring/answers.ts';
import { saveSelfAssessment } from '#db/records/queries/self-assessments.ts';
import { actorName } from '../actor-name.ts';
import { auditEntry } from '../audit-entry.ts';
import type { FeatureContext } from '../feature-context.ts';
import { currentContent } from '../roadmap/content/current-content.ts';
import type { AssessSubject } from './assess-subject.ts';

/**
 * Keeps what a stakeholder has answered for one of its roles. It is asked again at every
 * step, so nothing is lost when somebody stops half way.
 * @throws AppError `forbidden`, or `invalid` for a role that the stakeholder does not hold
 */
export function saveAssessment(
  context: FeatureContext,
  subject: AssessSubject,
  role: string,
  { answers, overrides }: { answers: ActionAnswers; overrides: StageOverrides },
): void {
  checkMay(context.actor, 'assessment:write', { partnerId: subject.id });
  if (!subject.roles.includes(role)) {
    throw new AppError('invalid', 'Choose a role that this stakeholder holds.');
  }
  const at = context.now().toISOString();
  const entry = auditEntry(context, 'self-assessment.save', 'stakeholder', subject.id, {
    role,
    answered: Object.keys(answers).length,
  });
  saveSelfAssessment(context.records, entry, {
    ...{ stakeholderId: subject.id, role, answers, overrides },
    contentVersion: currentContent(context).version,
    startedBy: actorName(context.actor),
    startedAt: at,
    savedAt: at,
  });
}
