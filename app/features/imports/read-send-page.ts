import { checkMay } from '#app/core/access/permissions.ts';
import { AppError } from '#app/core/app-error.ts';
import { listPilotPartners } from '#db/records/queries/partners.ts';
import type { FeatureContext } from '../feature-context.ts';
import { findPilot } from '../pilots/find-pilot.ts';
import { readUsableMappings } from './mappings/read-mappings.ts';

/**
 * What is needed to send a file to a pilot. A partner sends only what is its own.
 * @throws AppError `sign_in_required`, `forbidden` or `not_found`
 */
export function readSendPage(context: FeatureContext, pilotCode: string) {
  const { records, actor } = context;
  checkMay(actor, 'import:write');
  const pilot = findPilot(context, pilotCode);
  const ownId = actor.kind === 'account' && actor.role === 'partner' ? actor.stakeholderId : null;
  const partners = new Map(
    listPilotPartners(records, pilot.id)
      .filter(({ stakeholderId }) => ownId === null || stakeholderId === ownId)
      .map(({ slug, name }) => [slug, { value: slug, label: name }]),
  );
  if (ownId !== null && partners.size === 0) {
    throw new AppError(
      'forbidden',
      'Your organisation takes no part in this pilot. A coordinator can add it to the partners.',
    );
  }
  return {
    code: pilot.code,
    name: pilot.name,
    sendsForOneOnly: ownId !== null,
    partners: [...partners.values()],
    mappings: readUsableMappings(context, pilot.code),
  };
}
