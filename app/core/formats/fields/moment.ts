import type { DatePrecision } from '../records.ts';
import { isCalendarDay, isDate } from './calendar-day.ts';

export interface Moment {
  /** ISO 8601 in UTC with milliseconds, or a date. */
  at: string;
  precision: DatePrecision;
}

const instantPattern =
  /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:[.,](\d{1,9}))?)?(Z|[+-](?:0\d|1[0-4])(?::?[0-5]\d)?)$/;

/**
 * Reads when something happened: ISO 8601 with an offset, or a date. Nothing else is
 * guessed, since 03/04/2025 and a time without an offset have several meanings each.
 * @returns null when the text is neither, or names a day that does not exist
 */
export function readMoment(text: string): Moment | null {
  if (text.length === 10) return isDate(text) ? { at: text, precision: 'day' } : null;
  const parts = instantPattern.exec(text);
  if (!parts) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
    .slice(1, 7)
    .map((part) => (part === undefined ? 0 : Number(part)));
  if (!isCalendarDay(year, month, day)) return null;
  const ms = Number((parts[7] ?? '').slice(0, 3).padEnd(3, '0'));
  const local = Date.UTC(year, month - 1, day, hour, minute, second, ms);
  const at = new Date(local - offsetMinutes(parts[8] ?? 'Z') * 60_000).toISOString();
  return { at, precision: 'instant' };
}

function offsetMinutes(offset: string): number {
  if (offset === 'Z') return 0;
  const hours = Number(offset.slice(1, 3));
  const minutes = Number(offset.slice(3).replace(':', '') || '0');
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}
