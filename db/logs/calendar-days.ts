export const msPerDay = 86_400_000;

const knownDates = new Map<number, string>();
const mostKnownDates = 20_000;

/**
 * The date `YYYY-MM-DD` of a number of days since 1970-01-01. Remembers what it has said:
 * logs hold few distinct days, many times.
 */
export function dateOfDay(day: number): string {
  const known = knownDates.get(day);
  if (known !== undefined) return known;
  const date = new Date(day * msPerDay).toISOString().slice(0, 10);
  if (knownDates.size < mostKnownDates) knownDates.set(day, date);
  return date;
}

/** The Monday of the ISO week in which a day lies. 1970-01-01 was a Thursday. */
export function mondayOf(day: number): number {
  return day - ((((day + 3) % 7) + 7) % 7);
}
