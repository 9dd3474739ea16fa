import { AppError } from '#app/core/app-error.ts';
import { findMapping, listMappings, type PartnerMapping } from '#db/records/queries/mappings.ts';
import { listPilotPartners } from '#db/records/queries/partners.ts';
import type { Pilot } from '#db/records/queries/pilots.ts';
import type { FeatureContext } from '../../feature-context.ts';

/** Whose mappings somebody may see and change in a pilot. */
export interface MappingScope {
  /** The partners of the pilot that are meant, each once. */
  partners: { id: number; slug: string; name: string }[];
  /** Whether those for files of nobody in particular are meant too. */
  withNobodys: boolean;
}

/** A partner's own mappings for a partner, those of all the pilot's partners otherwise. */
export function mappingScope(
  { records, actor }: Pick<FeatureContext, 'records' | 'actor'>,
  pilot: Pilot,
): MappingScope {
  const isPartner =
    actor.kind === 'token' || (actor.kind === 'account' && actor.role === 'partner');
  const partners = new Map(
    listPilotPartners(records, pilot.id)
      .filter(({ stakeholderId }) => !isPartner || stakeholderId === actor.stakeholderId)
      .map(({ stakeholderId: id, slug, name }) => [id, { id, slug, name }]),
  );
  return { partners: [...partners.values()], withNobodys: !isPartner };
}

/** The standing mappings in a scope, latest first. */
export function mappingsIn(
  { records }: Pick<FeatureContext, 'records'>,
  { partners, withNobodys }: MappingScope,
): PartnerMapping[] {
  return listMappings(
    records,
    partners.map(({ id }) => id),
    { withNobodys },
  );
}

/**
 * A mapping of a scope, standing or retired.
 * @throws AppError `not_found`, also for one that is somebody else's
 */
export function findMappingIn(
  { records }: Pick<FeatureContext, 'records'>,
  { partners, withNobodys }: MappingScope,
  id: number,
): PartnerMapping {
  const mapping = Number.isSafeInteger(id) ? findMapping(records, id) : undefined;
  const isMeant =
    mapping !== undefined &&
    (mapping.partnerId === null
      ? withNobodys
      : partners.some((partner) => partner.id === mapping.partnerId));
  if (!isMeant) throw new AppError('not_found', 'There is no mapping with this number here.');
  return mapping;
}
