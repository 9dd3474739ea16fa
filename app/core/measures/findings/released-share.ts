import type { CellStatus } from '../../disclosure/released-rows.ts';

/**
 * A share as it was released: whole percents with the limits of a 95 % interval.
 * The numbers are null unless the status is `shown`.
 */
export interface ReleasedShare {
  label: string;
  status: CellStatus;
  percent: number | null;
  ciLow: number | null;
  ciHigh: number | null;
}

/** A share that may be said and compared. */
export interface ShownShare {
  label: string;
  percent: number;
  ciLow: number;
  ciHigh: number;
}

/** The share with its numbers, or null when any of them is not there to be read. */
export function shownShare(share: ReleasedShare): ShownShare | null {
  const { label, status, percent, ciLow, ciHigh } = share;
  if (status !== 'shown' || percent === null || ciLow === null || ciHigh === null) return null;
  return { label, percent, ciLow, ciHigh };
}

/** Whether two shares differ by more than their intervals leave open: the intervals do not meet. */
export function canTellApart(a: ShownShare, b: ShownShare): boolean {
  return a.ciHigh < b.ciLow || b.ciHigh < a.ciLow;
}

/** `37% (34% to 41%)`: no share is said without its interval. */
export function shareText({ percent, ciLow, ciHigh }: ShownShare): string {
  return `${percent}% (${ciLow}% to ${ciHigh}%)`;
}
