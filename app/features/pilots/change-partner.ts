import { checkMay } from '#app/core/access/permissions.ts';
import { AppError } from '#app/core/app-error.ts';
import {
  addPilotPartner,
  listPilotPartners,
  removePilotPartner,
  setPartnerSendsLogs,
} from '#db/records/queries/partners.ts';
import { listStakeholderChoices } from '#db/records/queries/stakeholders.ts';
import { auditEntry } from '../audit-entry.ts';
import type { FeatureContext } from '../feature-context.ts';
import { findPilot } from './find-pilot.ts';
import type { PartnerFormValues } from './partner-form.ts';

/**
 * Adds a partner to a pilot, takes one away, or notes whether it sends logs.
 * @throws AppError `forbidden`, `not_found`, `invalid` for an unknown stakeholder, or
 *   `conflict` when the part is played already
 */
export function changePartner(
  context: FeatureContext,
  pilotCode: string,
  form: PartnerFormValues,
): void {
  checkMay(context.actor, 'pilot:write');
  const { records } = context;
  const pilot = findPilot(context, pilotCode);
  const { intent, stakeholderId, part } = form;
  const key = { pilotId: pilot.id, stakeholderId, part };
  const entry = auditEntry(context, `partner.${intent}`, 'pilot', pilot.code, {
    stakeholderId,
    part,
  });
  if (intent === 'add') {
    if (!listStakeholderChoices(records).some((choice) => choice.id === stakeholderId)) {
      throw new AppError('invalid', 'Choose a stakeholder from the list.');
    }
    addPilotPartner(records, entry, { ...key, sendsLogs: form.sendsLogs });
    return;
  }
  checkPartner(context, key);
  if (intent === 'remove') removePilotPartner(records, entry, key);
  else setPartnerSendsLogs(records, entry, key, intent === 'start-logs');
}

function checkPartner(
  { records }: FeatureContext,
  key: { pilotId: number; stakeholderId: number; part: string },
): void {
  const isPartner = listPilotPartners(records, key.pilotId).some(
    (partner) => partner.stakeholderId === key.stakeholderId && partner.part === key.part,
  );
  if (!isPartner)
    throw new AppError('not_found', 'This partner is not part of the pilot any more.');
}
