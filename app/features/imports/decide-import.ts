import { countNoun } from '#app/core/count-noun.ts';
import { describeFindings, describeRemedy } from '#app/core/formats/personal-data.ts';
import { movedTotals } from '#app/core/measures/moved-totals.ts';
import { addFindings } from '#app/core/quality/quality-rules.ts';
import type { BatchWriter } from '#db/logs/store.ts';
import { listActivityTotals } from '#db/records/queries/activity-totals.ts';
import {
  type ImportReceipt,
  type ImportStatus,
  saveImportOutcome,
  setImportStatus,
} from '#db/records/queries/imports.ts';
import { auditEntry } from '../audit-entry.ts';
import { mustWait } from './approval-rule.ts';
import { checkNotCancelled } from './cancelled-import.ts';
import { finishCommitted } from './finish-import.ts';
import type { ImportContext } from './import-context.ts';
import { judgeVolume } from './judge-volume.ts';
import type { RowIntake } from './row-intake.ts';

/**
 * What becomes of an import whose file has been read to its end: commits it or does not,
 * and writes down which, with everything that was found.
 * @throws ImportProblem when the file could not be read as rows
 */
export function decideImport(
  context: ImportContext,
  receipt: ImportReceipt,
  intake: RowIntake,
  writer: BatchWriter,
): ImportStatus {
  if (intake.findings().length > 0) return stop(context, receipt, intake);
  intake.checkReadable();
  const { counts, refused } = intake;
  const kept = counts.total - refused.count;
  const isRefused = refused.count > 0 && (!receipt.acceptsValidRows || kept === 0);
  const countsStand = !isRefused || receipt.isDryRun;
  const outcome = {
    ...outcomeOf(receipt, intake, countsStand),
    ...(countsStand ? effectOf(context, receipt, intake) : {}),
  };
  saveImportOutcome(context.records, receipt.id, outcome, refused.inOrder());
  if (isRefused) {
    const reason = refusalReason(refused.count, counts.total, receipt.isDryRun);
    return endWithoutRows(context, receipt, 'refused', reason);
  }
  if (receipt.isDryRun) return endWithoutRows(context, receipt, 'checked');
  if (mustWait(context.records, { ...receipt, ...outcome })) {
    return endWithoutRows(context, receipt, 'waiting');
  }
  checkNotCancelled(context.records, receipt.id);
  const committedAt = context.now().toISOString();
  writer.commit(committedAt);
  finishCommitted(context, { ...receipt, ...outcome }, committedAt);
  return 'committed';
}

function stop(context: ImportContext, receipt: ImportReceipt, intake: RowIntake): ImportStatus {
  const findings = intake.findings();
  intake.refused.forget();
  const outcome = outcomeOf(receipt, intake, false);
  const nothingMore = { warnings: [], quality: [], repairs: [], filledColumns: [], results: [] };
  saveImportOutcome(context.records, receipt.id, { ...outcome, ...nothingMore }, []);
  const reason = `The file holds personal data, so nothing of it was stored: ${describeFindings(findings)}. ${describeRemedy(findings, intake.namedColumns())}`;
  return endWithoutRows(
    context,
    receipt,
    'stopped',
    [reason, intake.headerSentence()].filter((sentence) => sentence !== '').join(' '),
  );
}

/** Which totals the rows would move, and what is remarkable about them seen with the others. */
function effectOf({ records }: ImportContext, receipt: ImportReceipt, intake: RowIntake) {
  const { totals = [], findings = [] } = intake.settlement ?? {};
  const before = listActivityTotals(records, receipt.pilotId);
  const partner = receipt.partnerSlug ?? '';
  const volume = judgeVolume(before, totals, partner, receipt.createdAt);
  return {
    movedTotals: movedTotals(before, totals, partner),
    quality: addFindings(intake.quality.findings(), findings, volume),
  };
}

function outcomeOf(
  receipt: ImportReceipt,
  { counts, refused, quality, filled, results, warnings }: RowIntake,
  countsStand: boolean,
) {
  return {
    bytesDone: receipt.bytesTotal,
    rowsTotal: counts.total,
    rowsNew: countsStand ? counts.new : 0,
    rowsIdentical: countsStand ? counts.identical : 0,
    rowsUpdated: countsStand ? counts.updated : 0,
    rowsRefused: refused.count,
    warnings: [...warnings, ...refused.warnings()],
    quality: quality.findings(),
    repairs: refused.repairs(),
    movedTotals: [],
    filledColumns: filled.counts(),
    results: results.counts(),
    refusedName: refused.fileName,
  };
}

function refusalReason(refused: number, total: number, isDryRun: boolean): string {
  const was = isDryRun ? 'would be' : refused === 1 ? 'was' : 'were';
  const which = total === 1 ? 'The only row' : `${refused} of ${countNoun(total, 'row')}`;
  const them = refused === 1 ? 'it' : 'them';
  const outcome = isDryRun
    ? '. This was a dry run, which writes nothing; the file itself would not be written either'
    : ', so nothing was written';
  const others = refused === total ? '' : ', or choose to accept the valid rows';
  return `${which} ${was} refused${outcome}. Mend ${them} and send the file again${others}.`;
}

function endWithoutRows(
  context: ImportContext,
  receipt: ImportReceipt,
  status: 'checked' | 'waiting' | 'refused' | 'stopped',
  reason = '',
): ImportStatus {
  const audit = auditEntry(context, `import.${status}`, 'import', receipt.id, {
    pilot: receipt.pilotCode,
    format: receipt.format,
  });
  // What may yet be imported for real is kept, so that nobody has to send it twice.
  const isKept = status === 'checked' || status === 'waiting';
  setImportStatus(context.records, audit, receipt.id, {
    ...{ status, reason, processId: null, finishedAt: context.now().toISOString() },
    ...(isKept ? {} : { uploadName: null }),
    ...(status === 'waiting' ? { needsApproval: true } : {}),
  });
  return status;
}
