import { AppError } from '#app/core/app-error.ts';

/** Days as whole numbers since 1970-01-01 (UTC): the simulation counts in days. */
export type Day = number;

const millisecondsPerDay = 86_400_000;
const written = new Map<Day, string>();

/** The day of a date `YYYY-MM-DD`. Throws on anything else. */
export function dayOf(date: string): Day {
  const milliseconds = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : NaN;
  // Date.parse takes 2025-02-30 for 2 March: a date that does not come back as written is none.
  if (Number.isNaN(milliseconds) || new Date(milliseconds).toISOString().slice(0, 10) !== date) {
    throw new AppError('invalid', 'A date must be a day of the calendar, written YYYY-MM-DD.');
  }
  return milliseconds / millisecondsPerDay;
}

/** A day as `YYYY-MM-DD`. */
export function dateOf(day: Day): string {
  const known = written.get(day);
  if (known !== undefined) return known;
  const date = new Date(day * millisecondsPerDay).toISOString().slice(0, 10);
  written.set(day, date);
  return date;
}

/** The calendar quarter of a day, `2025-Q1`. */
export function quarterOf(day: Day): string {
  const date = dateOf(day);
  return `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
}

/** The last day of a quarter `2025-Q1`. */
export function lastDayOfQuarter(quarter: string): Day {
  const year = Number(quarter.slice(0, 4));
  const ordinal = Number(quarter.slice(6));
  return Date.UTC(year, ordinal * 3, 0) / millisecondsPerDay;
}

/** The first day of the month that lies a number of months after a day's own month. */
export function firstOfMonth(day: Day, monthsLater = 0): Day {
  const date = new Date(day * millisecondsPerDay);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + monthsLater, 1) / millisecondsPerDay;
}
