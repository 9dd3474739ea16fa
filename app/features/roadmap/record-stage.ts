import { checkMay } from '#app/core/access/permissions.ts';
import { AppError } from '#app/core/app-error.ts';
import { insertStageAssessment, type StageAssessment } from '#db/records/queries/road-map.ts';
import { actorName } from '../actor-name.ts';
import { auditEntry } from '../audit-entry.ts';
import type { FeatureContext } from '../feature-context.ts';
import { findStakeholder } from '../stakeholders/find-stakeholder.ts';
import { today } from '../today.ts';
import type { StageFormValues } from './stage-form.ts';

/**
 * Adds an assessment to a stakeholder's history; earlier ones stay as they are.
 * @throws AppError `forbidden`, `not_found`, or `invalid` for a role that the
 *   stakeholder does not hold and for a day that has not come yet
 */
export function recordStage(
  context: FeatureContext,
  slug: string,
  form: StageFormValues,
): StageAssessment {
  checkMay(context.actor, 'stage:write');
  const stakeholder = findStakeholder(context, slug);
  if (!stakeholder.roles.some((held) => held.role === form.role)) {
    throw new AppError('invalid', 'Choose a role that this stakeholder holds.');
  }
  if (form.assessedOn > today(context)) {
    throw new AppError('invalid', 'Enter a day of assessment that is not in the future.');
  }
  const { role, phase, stage, standing } = form;
  const entry = ({ id }: StageAssessment) =>
    auditEntry(context, 'stage.record', 'stakeholder', stakeholder.id, {
      assessmentId: id,
      ...{ role, phase, stage, standing },
    });
  return insertStageAssessment(context.records, entry, {
    ...form,
    stakeholderId: stakeholder.id,
    recordedBy: actorName(context.actor),
    recordedAt: context.now().toISOString(),
  });
}
