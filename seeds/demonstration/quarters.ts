import { dateOf, dayOf, firstOfMonth } from '../simulation/calendar.ts';

/** First and last day of a quarter, `YYYY-MM-DD`. */
export interface Quarter {
  periodStart: string;
  periodEnd: string;
}

/** A number of quarters, from the month of a date on. */
export function quartersFrom(startsOn: string, count: number): Quarter[] {
  const first = dayOf(startsOn);
  return Array.from({ length: count }, (_, i) => ({
    periodStart: dateOf(firstOfMonth(first, 3 * i)),
    periodEnd: dateOf(firstOfMonth(first, 3 * i + 3) - 1),
  }));
}
