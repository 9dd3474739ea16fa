import type { DatePrecision } from '../records.ts';
import { beginsWithDate } from './calendar-day.ts';

export interface Moment {
  /** ISO 8601 in UTC with milliseconds, or a date. */
  at: string;
  precision: DatePrecision;
}

const timePattern =
  /^T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:[.,]\d{1,9})?)?(?:Z|[+-](?:0\d|1[0-4])(?::?[0-5]\d)?)$/;
const dateLength = 10;

/**
 * Reads when something happened: ISO 8601 with an offset, or a date. Nothing else is
 * guessed, since 03/04/2025 and a time without an offset have several meanings each.
 * @returns null when the text is neither, or names a day that does not exist
 */
export function readMoment(text: string): Moment | null {
  if (!beginsWithDate(text)) return null;
  if (text.length === dateLength) return { at: text, precision: 'day' };
  if (!timePattern.test(text.slice(dateLength))) return null;
  return { at: new Date(parsedMs(text)).toISOString(), precision: 'instant' };
}

/** Milliseconds since 1970 of a text whose parts are known to be in order. */
function parsedMs(text: string): number {
  if (text.endsWith('Z') && (text.length === 20 || text.length === 24)) {
    return Date.parse(text.replace(',', '.'));
  }
  const sign = Math.max(text.lastIndexOf('+'), text.lastIndexOf('-'));
  const hasOffset = sign > dateLength;
  const local = hasOffset ? text.slice(0, sign) : text.slice(0, -1);
  const [whole = '', fraction = ''] = local.split(/[.,]/);
  const ms = Number(fraction.slice(0, 3).padEnd(3, '0'));
  const offset = hasOffset ? offsetMinutes(text.slice(sign)) : 0;
  return Date.parse(`${whole}Z`) + ms - offset * 60_000;
}

function offsetMinutes(offset: string): number {
  const hours = Number(offset.slice(1, 3));
  const minutes = Number(offset.slice(3).replace(':', '') || '0');
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}
