const consequence =
  'Each event stays as it was told first; to replace it, undo the earlier import and send this file again.';

/** Warns that rows told known events with other dates or details. */
export function toldOtherwise(rows: string): string {
  return `${rows} told an event with another date or detail than before. ${consequence}`;
}

/** Whether an import took in all that its file says, so that reading the file again adds nothing. */
export function isTakenWhole(receipt: { rowsRefused: number; warnings: readonly string[] }) {
  return (
    receipt.rowsRefused === 0 && !receipt.warnings.some((warning) => warning.endsWith(consequence))
  );
}
