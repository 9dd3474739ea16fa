import { checkMay } from '#app/core/access/permissions.ts';
import { qualityRules } from '#app/core/quality/quality-rules.ts';
import type { ImportReceipt } from '#db/records/queries/imports.ts';
import type { FeatureContext } from '../../feature-context.ts';
import { findPilot } from '../../pilots/find-pilot.ts';
import { today } from '../../today.ts';
import { asReaderSees } from '../as-reader-sees.ts';
import { ownPartnerId } from '../own-partner.ts';
import { completenessOf } from './completeness.ts';
import { sendersOfPilot } from './senders-of-pilot.ts';
import { warningsByMonth } from './warnings-by-month.ts';

/**
 * How good the logs of a pilot are, partner by partner: how up to date, how complete, how
 * much was refused, and which warnings came when. A partner sees its own logs only.
 * @throws AppError `sign_in_required`, `forbidden` or `not_found`
 */
export function readQualityPage(context: FeatureContext, pilotCode: string) {
  checkMay(context.actor, 'import:read');
  const pilot = findPilot(context, pilotCode);
  const asOf = today(context);
  const ownId = ownPartnerId(context.actor);
  const senders = sendersOfPilot(context, pilot.id, ownId).map((one) => ({
    ...one,
    files: one.files.map((file) => asReaderSees(context.actor, file)),
  }));
  return {
    ...{ code: pilot.code, name: pilot.name, asOf },
    partners: senders.map(({ sender, files, punctuality }) => ({
      ...{ key: sender.slug, name: sender.name, sendsLogs: sender.sendsLogs },
      ...punctuality,
      ...rowsOf(files),
    })),
    completeness: senders.flatMap(({ sender, files }) => completenessOf(files, sender.name)),
    warnings: warningsByMonth(senders, asOf),
    definitions: qualityRules.map(({ id, label, definition, why, whatToDo }) => ({
      ...{ id, label, definition, why, whatToDo },
    })),
  };
}

/** How many rows a partner's files held, and how many of them were refused. */
function rowsOf(files: readonly ImportReceipt[]) {
  return {
    files: files.length,
    rows: files.reduce((sum, { rowsTotal }) => sum + rowsTotal, 0),
    refused: files.reduce((sum, { rowsRefused }) => sum + rowsRefused, 0),
  };
}
