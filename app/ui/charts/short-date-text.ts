const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `2026-03-09` as `Mar 9, ’26`, for an axis; independent of time zones. */
export function shortDateText(isoDate: string): string {
  const [year, month, day] = isoDate.split('-').map(Number);
  const monthName = months[(month ?? 0) - 1];
  if (!year || !monthName || !day) return isoDate;
  return `${monthName} ${day}, ’${String(year).slice(2)}`;
}
