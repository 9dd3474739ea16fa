import { canDo } from '#app/core/access/permissions.ts';
import { verificationCoverage } from '#app/core/measures/verification-coverage.ts';
import { listPilotPartners } from '#db/records/queries/partners.ts';
import type { Pilot } from '#db/records/queries/pilots.ts';
import { listStakeholderChoices } from '#db/records/queries/stakeholders.ts';
import type { FeatureContext } from '../feature-context.ts';
import { findPilot } from './find-pilot.ts';

/** Who takes part in a pilot, without the names of people who chose not to be listed. */
export function partnersOf(context: FeatureContext, pilot: Pilot) {
  const mayWrite = canDo(context.actor, 'pilot:write');
  return listPilotPartners(context.records, pilot.id).map((partner) => {
    const { stakeholderId, slug, name, kind, isListed, archivedAt, part, sendsLogs } = partner;
    const isNamed = mayWrite || kind === 'organisation' || isListed;
    const hasPage = mayWrite || (isNamed && archivedAt === null);
    return {
      stakeholderId,
      name: isNamed ? name : 'A person who chose not to be listed',
      /** Null when there is no page that the reader may open. */
      slug: hasPage ? slug : null,
      part,
      sendsLogs,
    };
  });
}

/**
 * The partners of a pilot and how much of its verification can be seen.
 * @throws AppError `not_found`
 */
export function readPartners(context: FeatureContext, pilotCode: string) {
  const pilot = findPilot(context, pilotCode);
  const partners = partnersOf(context, pilot);
  const mayWrite = canDo(context.actor, 'pilot:write');
  const choices = mayWrite ? listStakeholderChoices(context.records) : [];
  return { partners, coverage: verificationCoverage(partners), choices, mayWrite };
}
