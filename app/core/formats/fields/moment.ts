import type { DatePrecision } from '../records.ts';
import { beginsWithDate } from './calendar-day.ts';
import { isDigit, twoDigits } from './digits.ts';
import { momentText, startOfDayMs } from './epoch-ms.ts';

export interface Moment {
  /** ISO 8601 in UTC with milliseconds, or a date. */
  at: string;
  precision: DatePrecision;
}

const dateLength = 10;
const canonicalLength = '2025-03-04T10:00:00.000Z'.length;
const colon = 58;
const dot = 46;
const comma = 44;
const plus = 43;
const minus = 45;
const letterT = 84;
const letterZ = 90;
const mostFractionDigits = 9;
const farthestOffsetHours = 14;

/**
 * Reads when something happened: ISO 8601 with an offset, or a date. Nothing else is
 * guessed, since 03/04/2025 and a time without an offset have several meanings each.
 * Read character by character, since every row of a log has one.
 * @returns null when the text is neither, or names a day that does not exist
 */
export function readMoment(text: string): Moment | null {
  if (!beginsWithDate(text)) return null;
  if (text.length === dateLength) return { at: text, precision: 'day' };
  const ms = timeMs(text);
  if (Number.isNaN(ms)) return null;
  const at = isCanonical(text) ? text : momentText(startOfDayMs(text) + ms);
  return { at, precision: 'instant' };
}

/** Of a text known to be a moment: whether it is written as it would be written here. */
function isCanonical(text: string): boolean {
  return (
    text.length === canonicalLength &&
    text.charCodeAt(canonicalLength - 1) === letterZ &&
    text.charCodeAt(canonicalLength - 5) === dot
  );
}

/** Milliseconds from the start of the written day in UTC, or NaN when no time follows. */
function timeMs(text: string): number {
  const hours = twoDigits(text, 11);
  const minutes = twoDigits(text, 14);
  const isTime =
    text.charCodeAt(10) === letterT &&
    text.charCodeAt(13) === colon &&
    // Written so that NaN fails.
    hours <= 23 &&
    minutes <= 59;
  if (!isTime) return Number.NaN;
  const hasSeconds = text.charCodeAt(16) === colon;
  const seconds = hasSeconds ? twoDigits(text, 17) : 0;
  if (!(seconds <= 59)) return Number.NaN;
  const fractionEnd = hasSeconds ? endOfFraction(text, 19) : 16;
  const ms = hasSeconds ? fractionMs(text, 19, fractionEnd) : 0;
  return ((hours * 60 + minutes) * 60 + seconds) * 1000 + ms - offsetMs(text, fractionEnd);
}

/** Where the fraction of a second ends that may begin at a place; -1 when it is none. */
function endOfFraction(text: string, at: number): number {
  const mark = text.charCodeAt(at);
  if (mark !== dot && mark !== comma) return at;
  let end = at + 1;
  while (isDigit(text.charCodeAt(end))) end += 1;
  const digits = end - at - 1;
  return digits >= 1 && digits <= mostFractionDigits ? end : -1;
}

/** Whole milliseconds of a fraction; what is beyond them is left out. */
function fractionMs(text: string, at: number, end: number): number {
  let ms = 0;
  for (let place = 1; place <= 3; place += 1) {
    const index = at + place;
    ms = ms * 10 + (index < end ? text.charCodeAt(index) - 48 : 0);
  }
  return ms;
}

/** The offset from UTC that a text ends with, or NaN when it is none. */
function offsetMs(text: string, at: number): number {
  const sign = text.charCodeAt(at);
  if (sign === letterZ) return text.length === at + 1 ? 0 : Number.NaN;
  if (sign !== plus && sign !== minus) return Number.NaN;
  const hours = twoDigits(text, at + 1);
  if (!(hours <= farthestOffsetHours)) return Number.NaN;
  const minutesAt = text.charCodeAt(at + 3) === colon ? at + 4 : at + 3;
  const hasMinutes = text.length > at + 3;
  const minutes = hasMinutes ? twoDigits(text, minutesAt) : 0;
  if (!(minutes <= 59) || (hasMinutes && text.length !== minutesAt + 2)) return Number.NaN;
  return (sign === minus ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}
