import { bandText, countText, intervalText, percentText } from '../charts/number-text.ts';
import type { CellStatus } from '../tables/cell-status.ts';

/**
 * A cell in words: `423 (64%, 60% to 68%)`, the count alone for the size of a group, or
 * `between 33% and 67%` where the number is told as a band.
 */
export function cellText(cell: {
  status: CellStatus;
  count: number | null;
  percent: number | null;
  ciLow: number | null;
  ciHigh: number | null;
}): string {
  if (cell.status === 'banded') return bandText(cell.ciLow, cell.ciHigh);
  const count = countText(cell.count ?? 0);
  if (cell.percent === null) return count;
  const interval = intervalText(cell.ciLow, cell.ciHigh);
  const share = [percentText(cell.percent), interval].filter(Boolean).join(', ');
  return `${count} (${share})`;
}
