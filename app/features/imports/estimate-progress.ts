import type { ImportReceipt } from '#db/records/queries/imports.ts';

export interface ProgressEstimate {
  /** Null until there is something to tell it from. */
  rowsPerSecond: number | null;
  secondsLeft: number | null;
}

const nothingYet: ProgressEstimate = { rowsPerSecond: null, secondsLeft: null };

/** How fast a file is being read and how long the rest will take at that speed. */
export function estimateProgress(
  receipt: Pick<ImportReceipt, 'status' | 'startedAt' | 'bytesDone' | 'bytesTotal' | 'rowsTotal'>,
  presentMs: number,
): ProgressEstimate {
  const { status, startedAt, bytesDone, bytesTotal, rowsTotal } = receipt;
  if (status !== 'reading' || startedAt === null || bytesDone === 0) return nothingYet;
  const seconds = (presentMs - Date.parse(startedAt)) / 1000;
  if (seconds < 1) return nothingYet;
  return {
    rowsPerSecond: Math.round(rowsTotal / seconds),
    secondsLeft: Math.ceil((bytesTotal - bytesDone) / (bytesDone / seconds)),
  };
}
