import { canDo } from '#app/core/access/permissions.ts';
import { findFormat } from '#app/core/formats/format-registry.ts';
import { eventTypeLabel } from '#app/core/measures/event-type-labels.ts';
import { qualitySentences } from '#app/core/quality/quality-rules.ts';
import type { DataFolder } from '#db/data-folder.ts';
import { type ImportReceipt, listImportRefusals } from '#db/records/queries/imports.ts';
import type { FeatureContext } from '../feature-context.ts';
import { hasWarnings } from './approve-import.ts';
import { isDryRunFileThere } from './commit-dry-run.ts';
import { describeResults } from './describe-results.ts';
import { estimateProgress } from './estimate-progress.ts';
import { mendAbandoned } from './mend-abandoned.ts';
import { refusedRowsPath } from './open-refused-rows.ts';
import { ownPartnerId } from './own-partner.ts';
import { findReadableImport, receiptLine } from './read-import.ts';
import { releasesWithImport } from './releases-with-import.ts';
import { canUndo, undoHindrance } from './request-undo.ts';

/**
 * The page of one import: its receipt, what was found, and what may be done with it. An
 * import whose process has died is taken up again by whoever looks at it.
 * @throws AppError `sign_in_required`, `forbidden` or `not_found`
 */
export function readImportPage(
  context: FeatureContext,
  folder: Pick<DataFolder, 'path' | 'uploads'>,
  id: number,
) {
  const receipt = findReadableImport(context, id);
  mendAbandoned(context, folder, receipt);
  const { bytesTotal, bytesDone, sha256, warnings, reason, startedAt, finishedAt } = receipt;
  const { pilotCode, pilotName, acceptsValidRows, repairs, cancelRequestedAt } = receipt;
  const { readAs, mappingId } = receipt;
  return {
    ...receiptLine(receipt),
    ...{ bytesTotal, bytesDone, sha256, warnings, reason, startedAt, finishedAt },
    ...{ pilotCode, pilotName, acceptsValidRows, repairs, readAs, mappingId },
    isCancelling: cancelRequestedAt !== null,
    progress: estimateProgress(receipt, context.now().getTime()),
    findings: qualitySentences(receipt.quality),
    results: describeResults(receipt),
    formatNote: findFormat(receipt.format)?.receiptNote ?? '',
    movedTotals: receipt.movedTotals.map((total) => ({
      ...total,
      label: eventTypeLabel(total.eventType),
    })),
    totalsAreOwn: ownPartnerId(context.actor) !== null,
    refusals: listImportRefusals(context.records, id),
    hasRefusedFile: refusedRowsPath(receipt, folder, context.now()) !== null,
    approval: approvalOf(receipt),
    undo: undoOf(context, receipt),
    may: mayDo(context, folder, receipt),
  };
}

/** Who decided on an import that had to wait, and why. */
function approvalOf(receipt: ImportReceipt) {
  const { approvedBy, approvedAt, approvalReason } = receipt;
  return {
    ...{ by: approvedBy, at: approvedAt, reason: approvalReason },
    needsReason: hasWarnings(receipt),
  };
}

/** What undoing takes away or took away, and the releases that keep it. */
function undoOf(context: FeatureContext, receipt: ImportReceipt) {
  return {
    at: receipt.undoneAt,
    effect: receipt.undoEffect,
    releases: releasesWithImport(context.published, receipt),
    hindrance: receipt.status === 'committed' ? undoHindrance(context, receipt) : '',
  };
}

function mayDo(
  context: FeatureContext,
  folder: Pick<DataFolder, 'uploads'>,
  receipt: ImportReceipt,
) {
  const { status } = receipt;
  const mayWrite = canDo(context.actor, 'import:write', receipt);
  const isWaiting = status === 'waiting';
  return {
    undo: canUndo(context, receipt),
    cancel: mayWrite && (isWaiting || status === 'queued' || status === 'reading'),
    approve: isWaiting && canDo(context.actor, 'import:approve', receipt),
    commit: mayWrite && isDryRunFileThere(receipt, folder, context.now()),
  };
}
