import { canDo, checkMay } from '#app/core/access/permissions.ts';
import { findFormat } from '#app/core/formats/format-registry.ts';
import { writeMappingFile } from '#app/core/mapping/mapping-file.ts';
import type { PartnerMapping } from '#db/records/queries/mappings.ts';
import type { FeatureContext } from '../../feature-context.ts';
import { findPilot } from '../../pilots/find-pilot.ts';
import { findMappingIn, mappingScope, mappingsIn } from './mapping-scope.ts';

/**
 * The mappings for files of a pilot's partners, and what is needed to add one. A partner
 * sees its own.
 * @throws AppError `sign_in_required`, `forbidden` or `not_found`
 */
export function readMappings(context: FeatureContext, pilotCode: string) {
  checkMay(context.actor, 'import:read');
  const pilot = findPilot(context, pilotCode);
  checkMay(context.actor, 'import:read', { pilotId: pilot.id });
  const scope = mappingScope(context, pilot);
  return {
    code: pilot.code,
    name: pilot.name,
    mayWrite:
      canDo(context.actor, 'import:write') && (scope.withNobodys || scope.partners.length > 0),
    sendsForOneOnly: !scope.withNobodys,
    partners: scope.partners.map(({ slug, name }) => ({ value: slug, label: name })),
    mappings: mappingsIn(context, scope).map(mappingLine),
  };
}

/**
 * One mapping, whole.
 * @throws AppError `sign_in_required`, `forbidden` or `not_found`
 */
export function readMapping(context: FeatureContext, pilotCode: string, id: number) {
  checkMay(context.actor, 'import:read');
  const pilot = findPilot(context, pilotCode);
  checkMay(context.actor, 'import:read', { pilotId: pilot.id });
  const found = findMappingIn(context, mappingScope(context, pilot), id);
  const { header, mapping, partnerId, partnerSlug, retiredAt } = found;
  return {
    code: pilot.code,
    name: pilot.name,
    ...mappingLine(found),
    ...{ header, mapping, retiredAt },
    partnerSlug: partnerSlug ?? '',
    mayWrite: retiredAt === null && canDo(context.actor, 'import:write', { partnerId }),
  };
}

/**
 * A mapping as a file to keep, to edit, or to take to another Milepost.
 * @throws AppError as `readMapping`
 */
export function exportMapping(context: FeatureContext, pilotCode: string, id: number) {
  const { header, mapping } = readMapping(context, pilotCode, id);
  return {
    filename: `mapping-${id}.json`,
    text: writeMappingFile({ ...mapping, header }),
  };
}

/**
 * The mappings by which somebody's files may be read, with all that is needed to do so
 * where the file is. A partner gets its own.
 */
export function readUsableMappings(context: FeatureContext, pilotCode: string) {
  const scope = mappingScope(context, findPilot(context, pilotCode));
  return mappingsIn(context, scope).map(
    ({ id, format, header, mapping, savedAt, partnerSlug }) => ({
      ...{ id, format, header, mapping, savedAt },
      partner: partnerSlug ?? '',
    }),
  );
}

function mappingLine({
  id,
  partnerName,
  format,
  header,
  mapping,
  savedBy,
  savedAt,
}: PartnerMapping) {
  return {
    id,
    partnerName,
    format,
    formatLabel: findFormat(format)?.label ?? format,
    columnsRead: Object.keys(mapping.columns).length,
    columnsOfFile: header.length,
    savedBy,
    savedAt,
  };
}
