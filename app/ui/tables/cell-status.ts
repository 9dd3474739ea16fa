/** As in the released cells. */
export type CellStatus = 'shown' | 'suppressed' | 'banded' | 'not_estimable' | 'not_collected';

/** What stands where a number would be, or null when there is a number. Never why it is hidden. */
export function statusText(status: CellStatus): string | null {
  if (status === 'suppressed') return 'Hidden to protect privacy';
  if (status === 'not_collected') return 'Not collected';
  if (status === 'not_estimable') return 'Cannot be estimated';
  return null;
}
