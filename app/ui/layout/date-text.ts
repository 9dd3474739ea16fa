const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/**
 * A date as people write it: `2026-03-09` becomes `March 9, 2026`. Made from the text
 * alone, so that server and browser agree whatever their time zones are.
 */
export function dateText(isoDate: string): string {
  const [year, month, day] = isoDate.slice(0, 10).split('-').map(Number);
  const monthName = monthNames[(month ?? 0) - 1];
  if (!year || !monthName || !day) return isoDate;
  return `${monthName} ${day}, ${year}`;
}

/** A span of dates; either end may be open. */
export function dateSpanText(startsOn: string | null, endsOn: string | null): string {
  if (startsOn && endsOn) return `${dateText(startsOn)} to ${dateText(endsOn)}`;
  if (startsOn) return `since ${dateText(startsOn)}`;
  if (endsOn) return `until ${dateText(endsOn)}`;
  return 'dates not set';
}
