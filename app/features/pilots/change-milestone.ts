import { checkMay } from '#app/core/access/permissions.ts';
import { AppError } from '#app/core/app-error.ts';
import { standardMilestones } from '#app/core/roadmap/standard-milestones.ts';
import {
  deleteMilestone,
  findMilestone,
  insertMilestone,
  listMilestones,
  updateMilestone,
} from '#db/records/queries/milestones.ts';
import type { Pilot } from '#db/records/queries/pilots.ts';
import { auditEntry } from '../audit-entry.ts';
import type { FeatureContext } from '../feature-context.ts';
import { today } from '../today.ts';
import { findPilot } from './find-pilot.ts';
import type { MilestoneFormValues } from './milestone-form.ts';

/**
 * Adds, changes or removes a milestone, or starts the plan with the usual ones.
 * @throws AppError `forbidden`, `not_found`, or `invalid` for a day done that has not
 *   come yet
 */
export function changeMilestone(
  context: FeatureContext,
  pilotCode: string,
  form: MilestoneFormValues,
): void {
  checkMay(context.actor, 'milestone:write');
  const pilot = findPilot(context, pilotCode);
  if ('doneOn' in form && form.doneOn !== null && form.doneOn > today(context)) {
    throw new AppError('invalid', 'Enter a day done that is not in the future.');
  }
  if (form.intent === 'add') addMilestone(context, pilot, form);
  else if (form.intent === 'add-standard') addStandardMilestones(context, pilot);
  else changeExistingMilestone(context, pilot, form);
}

function changeExistingMilestone(
  context: FeatureContext,
  pilot: Pilot,
  form: Extract<MilestoneFormValues, { milestoneId: number }>,
): void {
  const { milestoneId, intent } = form;
  if (!findMilestone(context.records, pilot.id, milestoneId)) {
    throw new AppError('not_found', 'This milestone is not part of the pilot any more.');
  }
  const entry = auditEntry(context, `milestone.${intent}`, 'pilot', pilot.code, { milestoneId });
  if (intent === 'remove') {
    deleteMilestone(context.records, entry, milestoneId);
    return;
  }
  const { title, dueOn, doneOn, evidenceUrl } = form;
  updateMilestone(context.records, entry, milestoneId, { title, dueOn, doneOn, evidenceUrl });
}

type MilestoneDetails = Omit<Extract<MilestoneFormValues, { intent: 'add' }>, 'intent'>;

function addMilestone(context: FeatureContext, pilot: Pilot, details: MilestoneDetails): void {
  const { title, dueOn, doneOn, evidenceUrl } = details;
  insertMilestone(
    context.records,
    ({ id }) => auditEntry(context, 'milestone.add', 'pilot', pilot.code, { milestoneId: id }),
    { pilotId: pilot.id, title, dueOn, doneOn, evidenceUrl },
  );
}

/** Those of the usual milestones that the plan does not have yet. */
function addStandardMilestones(context: FeatureContext, pilot: Pilot): void {
  const titles = listMilestones(context.records, pilot.id).map((milestone) => milestone.title);
  for (const title of standardMilestones) {
    if (titles.includes(title)) continue;
    addMilestone(context, pilot, { title, dueOn: null, doneOn: null, evidenceUrl: '' });
  }
}
