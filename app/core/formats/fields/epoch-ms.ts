import { twoDigits } from './digits.ts';

const msPerDay = 86_400_000;
const dateLength = 10;
const knownDays = new Map<number, string>();
const mostKnownDays = 20_000;
const twoCharacters = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, '0'));

/**
 * Days since 1970-01-01 of a date of the calendar. Counted by eras of 400 years that begin
 * in March, so that the leap day comes last (Hinnant, "chrono-compatible low-level date
 * algorithms").
 */
function dayOf(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** Milliseconds since 1970 at the start of the date that a text begins with. */
export function startOfDayMs(text: string): number {
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  return dayOf(year, twoDigits(text, 5), twoDigits(text, 8)) * msPerDay;
}

/**
 * Milliseconds since 1970 of what `readMoment` gives: a date, as its first moment in UTC,
 * or a moment `2025-03-04T10:00:00.000Z`. Does the work of `Date.parse`, which would take
 * ten times as long.
 */
export function epochMs(at: string): number {
  const start = startOfDayMs(at);
  if (at.length === dateLength) return start;
  const seconds = twoDigits(at, 11) * 3600 + twoDigits(at, 14) * 60 + twoDigits(at, 17);
  const ms = twoDigits(at, 20) * 10 + at.charCodeAt(22) - 48;
  return start + seconds * 1000 + ms;
}

/** The moment `2025-03-04T10:00:00.000Z` of milliseconds since 1970. */
export function momentText(epoch: number): string {
  const day = Math.floor(epoch / msPerDay);
  const msOfDay = epoch - day * msPerDay;
  const seconds = Math.floor(msOfDay / 1000);
  const ms = msOfDay - seconds * 1000;
  const time = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return `${dateText(day)}T${time}.${ms === 0 ? '000' : String(ms).padStart(3, '0')}Z`;
}

function two(number: number): string {
  return twoCharacters[number] ?? '';
}

/** Remembers what it has said: logs hold few distinct dates, many times. */
function dateText(day: number): string {
  const known = knownDays.get(day);
  if (known !== undefined) return known;
  const text = new Date(day * msPerDay).toISOString().slice(0, dateLength);
  if (knownDays.size < mostKnownDays) knownDays.set(day, text);
  return text;
}
