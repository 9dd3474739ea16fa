import { countNoun } from '#app/core/count-noun.ts';
import { eventTypeLabel } from '#app/core/measures/event-type-labels.ts';
import { qualitySentences } from '#app/core/quality/quality-rules.ts';
import type { ImportReceipt, ImportRefusal } from '#db/records/queries/imports.ts';

const problemsPrinted = 20;

/**
 * A receipt in words: one sentence on what became of the file, and what is wrong with
 * it, each problem with file, line and column and without its value.
 */
export function describeImport(
  receipt: ImportReceipt,
  refusals: readonly ImportRefusal[],
  file: string,
  isEarlier: boolean,
): { sentence: string; problems: string[] } {
  const { id, status } = receipt;
  if (isEarlier) {
    return {
      sentence: `${file}: this file was imported before, as import ${id}; nothing was read again.`,
      problems: [],
    };
  }
  const rows = `${receipt.rowsNew} new, ${receipt.rowsUpdated} updated, ${receipt.rowsIdentical} identical, ${receipt.rowsRefused} refused`;
  const moves = receipt.movedTotals.map(
    ({ eventType, from, to }) => `${eventTypeLabel(eventType)}: ${from} before, ${to} with it`,
  );
  const moved = moves.length === 0 ? '' : ` ${moves.join('; ')}.`;
  const sentences: Partial<Record<ImportReceipt['status'], string>> = {
    committed: `${file}: import ${id} is committed: ${rows}.${moved}`,
    checked: `${file}: checked, nothing was written: ${rows}.${moved}`,
  };
  const run = receipt.isDryRun ? `dry run ${id}` : `import ${id}`;
  const sentence = sentences[status] ?? `${file}: ${run} is ${status}; nothing was written.`;
  return { sentence, problems: problemsOf(receipt, refusals, file) };
}

function problemsOf(
  receipt: ImportReceipt,
  refusals: readonly ImportRefusal[],
  file: string,
): string[] {
  const listed = refusals.slice(0, problemsPrinted).map(({ row, column, message }) => {
    const where = column === '' ? `row ${row}` : `row ${row}, column ${column}`;
    return `${file}, ${where}: ${message}`;
  });
  if (refusals.length > listed.length) {
    listed.push(`${file}: ${countNoun(receipt.rowsRefused, 'row')} refused in all.`);
  }
  if (receipt.refusedName !== null) {
    listed.push(
      `${file}: the refused rows lie in uploads/${receipt.refusedName} of the data folder, each with what is wrong, to be mended and sent again. They are kept for 30 days.`,
    );
  }
  if (receipt.reason !== '') listed.push(`${file}: ${receipt.reason}`);
  const findings = qualitySentences(receipt.quality).map(({ sentence }) => sentence);
  return [...[...receipt.warnings, ...findings].map((warning) => `${file}: ${warning}`), ...listed];
}
