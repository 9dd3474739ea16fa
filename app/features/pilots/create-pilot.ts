import { checkMay } from '#app/core/access/permissions.ts';
import { checkForm } from '#app/core/forms/check-form.ts';
import { insertPilot, type Pilot } from '#db/records/queries/pilots.ts';
import { auditEntry } from '../audit-entry.ts';
import type { FeatureContext } from '../feature-context.ts';
import { type PilotFormInput, pilotForm } from './pilot-form.ts';

/**
 * Creates a pilot. Everything but code and name may be left out.
 * @throws AppError `forbidden`, `invalid`, or `conflict` when the code is taken
 */
export function createPilot(context: FeatureContext, input: PilotFormInput): Pilot {
  checkMay(context.actor, 'pilot:write');
  const values = checkForm(pilotForm, input);
  const at = context.now().toISOString();
  const entry = auditEntry(context, 'pilot.create', 'pilot', values.code, { phase: values.phase });
  return insertPilot(context.records, entry, { ...values, createdAt: at, updatedAt: at });
}
