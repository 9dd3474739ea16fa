import { countText, intervalText, percentText } from '../charts/number-text.ts';

/** A shown cell in words: `423 (64%, 60% to 68%)`, or the count alone for the size of a group. */
export function cellText(cell: {
  count: number | null;
  percent: number | null;
  ciLow: number | null;
  ciHigh: number | null;
}): string {
  const count = countText(cell.count ?? 0);
  if (cell.percent === null) return count;
  const interval = intervalText(cell.ciLow, cell.ciHigh);
  const share = [percentText(cell.percent), interval].filter(Boolean).join(', ');
  return `${count} (${share})`;
}
