/** Rows of one kind, when an import is undone. */
export interface UndoneKind {
  gone: number;
  stay: number;
}

export interface UndoEffect {
  countedAt: string;
  events: UndoneKind;
  people: UndoneKind;
  applications: UndoneKind;
  populations: UndoneKind;
}

/** A release that already contains what an import brought. */
export interface HoldingRelease {
  number: number;
  builtAt: string;
}

/** What a quality rule found in a file. */
export interface QualitySentence {
  rule: string;
  label: string;
  sentence: string;
  why: string;
  whatToDo: string;
}

/** A receipt as its page draws it. */
export interface ReceiptView {
  id: number;
  status: string;
  isRunning: boolean;
  isDryRun: boolean;
  isCancelling: boolean;
  acceptsValidRows: boolean;
  formatLabel: string;
  /** The saved mapping by which the columns were read; null when their names were known. */
  mappingId: number | null;
  pilotCode: string;
  partnerName: string | null;
  requestedBy: string;
  reason: string;
  warnings: string[];
  createdAt: string;
  finishedAt: string | null;
  sha256: string;
  readAs: { packing: string; encoding: string; layout: string } | null;
  bytesDone: number;
  bytesTotal: number;
  rowsTotal: number;
  rowsNew: number;
  rowsUpdated: number;
  rowsIdentical: number;
  rowsRefused: number;
  progress: { rowsPerSecond: number | null; secondsLeft: number | null };
  findings: QualitySentence[];
  /** Whether the totals count what the reader's organisation sent, and not the whole pilot. */
  totalsAreOwn: boolean;
  /** What the rows were found to be, for formats whose rows are judged as they are read. */
  results: { result: string; label: string; sentence: string; rows: number }[];
  /** What somebody should know of every file of this format; may be empty. */
  formatNote: string;
  movedTotals: { eventType: string; label: string; from: number; to: number }[];
  repairs: { code: string; column: string; message: string; rows: number }[];
  refusals: { row: number; column: string; code: string; message: string }[];
  hasRefusedFile: boolean;
  approval: { by: string; at: string | null; reason: string; needsReason: boolean };
  undo: {
    at: string | null;
    effect: UndoEffect | null;
    releases: HoldingRelease[];
    hindrance: string;
  };
  may: { undo: boolean; cancel: boolean; approve: boolean; commit: boolean };
}

/** `Rows: 12 new, 0 updated, 3 here already, 1 refused.` */
export function rowsText(
  receipt: Pick<ReceiptView, 'rowsNew' | 'rowsUpdated' | 'rowsIdentical' | 'rowsRefused'>,
): string {
  const count = (value: number) => value.toLocaleString('en-US');
  const { rowsNew, rowsUpdated, rowsIdentical, rowsRefused } = receipt;
  return `Rows: ${count(rowsNew)} new, ${count(rowsUpdated)} updated, ${count(rowsIdentical)} here already, ${count(rowsRefused)} refused.`;
}
