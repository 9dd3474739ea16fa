const hourMs = 60 * 60 * 1000;
const dayMs = 24 * hourMs;

/** How long files stay in the uploads folder after an import has been read. */
export const keptFor = {
  /** The file of a dry run, so that it can be imported for real without sending it again. */
  dryRunHours: 24,
  /** The file of refused rows, to be mended. */
  refusedRowsDays: 30,
  /** An import that nobody approves or declines. */
  waitingDays: 30,
} as const;

/** Whether the upload of a dry run may still be there. */
export function isDryRunKept(finishedAt: string | null, presentMs: number): boolean {
  return finishedAt !== null && presentMs - Date.parse(finishedAt) < keptFor.dryRunHours * hourMs;
}

/** Whether the file of refused rows may still be there. */
export function isRefusedFileKept(finishedAt: string | null, presentMs: number): boolean {
  return (
    finishedAt !== null && presentMs - Date.parse(finishedAt) < keptFor.refusedRowsDays * dayMs
  );
}

/** The moments, ISO 8601, before which each kind of file is not wanted any more. */
export function keptSince(presentMs: number): {
  dryRuns: string;
  refusedRows: string;
  waiting: string;
} {
  const before = (ms: number) => new Date(presentMs - ms).toISOString();
  return {
    dryRuns: before(keptFor.dryRunHours * hourMs),
    refusedRows: before(keptFor.refusedRowsDays * dayMs),
    waiting: before(keptFor.waitingDays * dayMs),
  };
}
