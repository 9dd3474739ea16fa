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
 * A day, or the day of a moment, as people write it: `March 5, 2026`. Made from the text
 * alone, so that server and browser agree whatever their time zones are. Text that is no
 * day is given back.
 */
export function dateLabel(date: string): string {
  const [year, month, day] = date.slice(0, 10).split('-').map(Number);
  const name = monthNames[(month ?? 0) - 1];
  return year && name && day ? `${name} ${day}, ${year}` : date;
}

/** A span of days; either end may be open. */
export function dateSpanLabel(startsOn: string | null, endsOn: string | null): string {
  if (startsOn && endsOn) return `${dateLabel(startsOn)} to ${dateLabel(endsOn)}`;
  if (startsOn) return `since ${dateLabel(startsOn)}`;
  if (endsOn) return `until ${dateLabel(endsOn)}`;
  return 'dates not set';
}

/**
 * A period in the shortest words that are exact: `2026`, `Q2 2026`, `March 2026`,
 * or its two days.
 * @param start first day, YYYY-MM-DD
 * @param end last day, included
 */
export function periodLabel(start: string, end: string): string {
  const [year = 0, month = 0] = start.split('-').map(Number);
  if (start === end) return dateLabel(start);
  if (start.endsWith('-01')) {
    if (month === 1 && end === `${year}-12-31`) return String(year);
    if (month % 3 === 1 && end === lastDay(year, month + 2)) {
      return `Q${Math.ceil(month / 3)} ${year}`;
    }
    if (end === lastDay(year, month)) return `${monthNames[month - 1]} ${year}`;
  }
  return `${dateLabel(start)} to ${dateLabel(end)}`;
}

function lastDay(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
