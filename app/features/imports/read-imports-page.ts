import { canDo, checkMay } from '#app/core/access/permissions.ts';
import { AppError } from '#app/core/app-error.ts';
import { fileEndings } from '#app/core/formats/file-endings.ts';
import { findFormat } from '#app/core/formats/format-registry.ts';
import { listImports, listImportsInStatus } from '#db/records/queries/imports.ts';
import { listPilotPartners } from '#db/records/queries/partners.ts';
import type { FeatureContext } from '../feature-context.ts';
import { findPilot } from '../pilots/find-pilot.ts';
import { ownPartnerId } from './own-partner.ts';
import { listSilentPartners } from './quality/list-silent-partners.ts';
import { receiptLine } from './read-import.ts';

const receiptsShown = 100;

/**
 * A pilot's imports. A partner sees only what its own organisation sends.
 * @throws AppError `sign_in_required`, `forbidden` or `not_found`
 */
export function readImportsPage(context: FeatureContext, pilotCode: string) {
  const { records, actor } = context;
  checkMay(actor, 'import:read');
  const pilot = findPilot(context, pilotCode);
  const ownId = ownPartnerId(actor);
  const takesPart = listPilotPartners(records, pilot.id).some(
    ({ stakeholderId }) => stakeholderId === ownId,
  );
  const isOwn = (pilotId: number, partnerId: number | null) =>
    pilotId === pilot.id && (ownId === null || partnerId === ownId);
  return {
    code: pilot.code,
    name: pilot.name,
    mayImport: canDo(actor, 'import:write') && (ownId === null || takesPart),
    mayApprove: canDo(actor, 'import:approve'),
    waiting: listImportsInStatus(records, ['waiting'])
      .filter(({ pilotId, partnerId }) => isOwn(pilotId, partnerId))
      .map(receiptLine),
    silent: listSilentPartners(context, pilot.id, ownId),
    receipts: listImports(records, pilot.id, {
      limit: receiptsShown,
      ...(ownId === null ? {} : { partnerId: ownId }),
    }).map(receiptLine),
  };
}

/**
 * The template of a format, to be filled in.
 * @throws AppError `not_found`
 */
export function readTemplate(formatId: string): { filename: string; text: string } {
  const format = findFormat(formatId);
  if (!format) throw new AppError('not_found', 'There is no format with this name.');
  return { filename: `${format.id}-template.${fileEndings[format.layout]}`, text: format.template };
}
