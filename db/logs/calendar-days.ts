export const msPerDay = 86_400_000;

/** The date `YYYY-MM-DD` of a number of days since 1970-01-01. */
export function dateOfDay(day: number): string {
  return new Date(day * msPerDay).toISOString().slice(0, 10);
}

/** The Monday of the ISO week in which a day lies. 1970-01-01 was a Thursday. */
export function mondayOf(day: number): number {
  return day - ((((day + 3) % 7) + 7) % 7);
}
