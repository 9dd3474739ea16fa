import type { Actor } from '#app/core/access/actor.ts';
import { checkMay } from '#app/core/access/permissions.ts';
import { AppError } from '#app/core/app-error.ts';
import { findFormat, logFormats } from '#app/core/formats/format-registry.ts';
import {
  findImport,
  findSameFile,
  type ImportReceipt,
  insertImport,
} from '#db/records/queries/imports.ts';
import { listPilotPartners } from '#db/records/queries/partners.ts';
import { findPilotByCode } from '#db/records/queries/pilots.ts';
import { findStakeholderBySlug } from '#db/records/queries/stakeholders.ts';
import { actorName } from '../actor-name.ts';
import { auditEntry } from '../audit-entry.ts';
import type { FeatureContext } from '../feature-context.ts';
import { isTakenWhole } from './told-otherwise.ts';

/** What somebody asks for when sending a file. */
export interface ImportOrder {
  pilotCode: string;
  /** Id of the format; empty when it is to be recognised. */
  format: string;
  /** Slug of the sending organisation; empty when nobody in particular sends. */
  partner: string;
  acceptsValidRows: boolean;
  isDryRun: boolean;
  /** The saved mapping to read the file by; without it, the one that was saved for its header. */
  mappingId?: number;
  /** Whether the names of the columns are to be gone by, and no saved mapping. */
  isReadByNames?: boolean;
}

/** An order whose every part exists, by somebody who may give it. */
export interface CheckedOrder {
  pilotId: number;
  partnerId: number | null;
  /** Empty until it is recognised. */
  format: string;
  acceptsValidRows: boolean;
  isDryRun: boolean;
  mappingId?: number;
  isReadByNames?: boolean;
}

/** The bytes of an order, as they were received. */
export interface ReceivedFile {
  /** Hex. */
  sha256: string;
  bytesTotal: number;
  /** Name inside the uploads folder, or null for a file that lies elsewhere. */
  uploadName: string | null;
  /** The process that is going to read it, when that is certain already. */
  processId?: number;
}

type Context = Pick<FeatureContext, 'records' | 'actor' | 'now'>;

/**
 * Whether an import may be begun, before a byte of it is received.
 * @throws AppError `not_found`, `invalid`, `sign_in_required` or `forbidden`
 */
export function checkImportOrder({ records, actor }: Context, order: ImportOrder): CheckedOrder {
  checkMay(actor, 'import:write');
  const partnerId =
    order.partner === '' ? ownPartnerId(actor) : findPartner(records, order.partner);
  checkMay(actor, 'import:write', { partnerId });
  const pilot = findPilotByCode(records, order.pilotCode);
  if (!pilot) {
    throw new AppError(
      'not_found',
      `There is no pilot ${order.pilotCode}. See the list of pilots.`,
    );
  }
  checkMay(actor, 'import:write', { partnerId, pilotId: pilot.id });
  checkTakesPart(records, actor, pilot.id);
  if (order.format !== '' && !findFormat(order.format)) {
    const known = logFormats.map(({ id }) => id).join(', ');
    const message = `Choose one of these formats: ${known}.`;
    const error = { row: 0, column: 'format', code: 'unknown_format', message };
    throw new AppError('invalid', message, { errors: [error] });
  }
  const { format, acceptsValidRows, isDryRun, mappingId, isReadByNames = false } = order;
  const chosen = mappingId === undefined ? {} : { mappingId };
  const known = { pilotId: pilot.id, partnerId, format, acceptsValidRows, isDryRun };
  return { ...known, isReadByNames, ...chosen };
}

/** The organisation that an actor speaks for, when it speaks for one. */
function ownPartnerId(actor: Context['actor']): number | null {
  return actor.kind === 'account' || actor.kind === 'token' ? actor.stakeholderId : null;
}

/** A partner's logs count in the pilots it takes part in, and would falsify any other. */
function checkTakesPart(records: Context['records'], actor: Context['actor'], pilotId: number) {
  if (!isPartner(actor)) return;
  const takesPart = listPilotPartners(records, pilotId).some(
    ({ stakeholderId }) => stakeholderId === actor.stakeholderId,
  );
  if (takesPart) return;
  throw new AppError(
    'forbidden',
    'Your organisation takes no part in this pilot. A coordinator can add it to the partners.',
  );
}

/** Whether it is a partner itself that asks, by an account or by a program of its own. */
function isPartner(actor: Context['actor']): actor is Extract<Actor, { stakeholderId: unknown }> {
  return actor.kind === 'token' || (actor.kind === 'account' && actor.role === 'partner');
}

function findPartner(records: Context['records'], slug: string): number {
  const partner = findStakeholderBySlug(records, slug);
  if (partner) return partner.id;
  throw new AppError(
    'invalid',
    'The partner must be the short name of a stakeholder, as in the address of its page.',
  );
}

const standing = ['committed'] as const;
const pending = ['queued', 'reading', 'waiting'] as const;

/**
 * Makes the receipt of a file. The same bytes from the same partner are not taken twice
 * while the first import stands whole, nor while a partner's first still waits: its receipt
 * is the answer.
 */
export function registerImport(
  context: Context,
  order: CheckedOrder,
  file: ReceivedFile,
): { receipt: ImportReceipt; isEarlier: boolean } {
  const statuses = isPartner(context.actor) ? ([...standing, ...pending] as const) : standing;
  const earlier = order.isDryRun
    ? undefined
    : findSameFile(context.records, { ...order, ...file }, statuses);
  if (earlier && isTakenWhole(earlier)) return { receipt: earlier, isEarlier: true };
  const { id } = insertImport(
    context.records,
    (made) =>
      auditEntry(context, 'import.received', 'import', made.id, {
        format: order.format,
        sha256: file.sha256,
        isDryRun: order.isDryRun,
        acceptsValidRows: order.acceptsValidRows,
      }),
    {
      ...order,
      ...file,
      status: 'queued',
      isSentByPartner: isPartner(context.actor),
      requestedBy: actorName(context.actor),
      createdAt: context.now().toISOString(),
    },
  );
  const receipt = findImport(context.records, id);
  if (!receipt) throw new Error('A receipt vanished as it was made.');
  return { receipt, isEarlier: false };
}
