import type { DateOrder } from '../formats/column-mapping.ts';
import { isDate } from '../formats/fields/calendar-day.ts';
import { readMoment } from '../formats/fields/moment.ts';
import { zoneOffset } from './zone-offset.ts';

const inNumbers = /^(\d{1,4})([/.-])(\d{1,2})\2(\d{1,4})(?!\d)(.*)$/s;
const withoutMarks = /^(\d{4})(\d{2})(\d{2})()$/;
const dayThenMonth = /^(\d{1,2})[ -]([a-z]{3,9})\.?,?[ -](\d{4})(?!\d)(.*)$/is;
const monthThenDay = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)(.*)$/is;
const timeOfDay =
  /^(?:T|,? )(\d{1,2}):([0-5]\d)(?::([0-5]\d)(?:[.,](\d{1,9}))?)?(?: ?([ap])\.?m\.?)? ?(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?$/i;
const serial = /^(\d{2,6})(?:\.(\d{1,12}))?$/;
const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const dayMs = 86_400_000;
/** Day 0 of Excel's 1900 date system, as it counts from March 1900 on. */
const serialZeroMs = Date.UTC(1899, 11, 30);
/** Before it Excel counts a 29 February 1900 that never was. */
const firstSerial = 61;

interface DateParts {
  /** `YYYY-MM-DD`, not yet known to exist. */
  day: string;
  /** What stands behind the date. */
  rest: string;
}

/**
 * Reads a date as it is written in somebody's file, in the order that was chosen for the
 * column. Years have four digits; nothing is guessed.
 * @param clock what to do with times without an offset (MappedColumn.clock)
 * @returns ISO 8601: a date, or a moment with its offset; null when it cannot be read so
 */
export function readMappedDate(text: string, order: DateOrder, clock: string): string | null {
  if (readMoment(text)) return clock === 'day' ? text.slice(0, 10) : text;
  if (order === 'excel_serial') return readSerial(text, clock);
  const parts = readParts(text, order);
  if (!parts || !isDate(parts.day)) return null;
  if (parts.rest === '') return parts.day;
  if (clock !== 'day') return readTime(parts.day, parts.rest, clock);
  return readTime(parts.day, parts.rest, 'UTC') === null ? null : parts.day;
}

function readParts(text: string, order: DateOrder): DateParts | null {
  const found = inNumbers.exec(text);
  if (found) {
    const [, first = '', mark, second = '', third = '', rest = ''] = found;
    if (order === 'iso' && (mark !== '-' || second.length + third.length < 4)) return null;
    if (order === 'month_day_year') return dateParts(third, first, second, rest);
    if (order === 'day_month_year') return dateParts(third, second, first, rest);
    return dateParts(first, second, third, rest);
  }
  if (order === 'month_day_year') {
    const [, month = '', day = '', year = '', rest = ''] = monthThenDay.exec(text) ?? [];
    return dateParts(year, monthNumber(month), day, rest);
  }
  if (order === 'day_month_year') {
    const [, day = '', month = '', year = '', rest = ''] = dayThenMonth.exec(text) ?? [];
    return dateParts(year, monthNumber(month), day, rest);
  }
  const [, year = '', month = '', day = ''] = withoutMarks.exec(text) ?? [];
  return order === 'year_month_day' ? dateParts(year, month, day, '') : null;
}

function dateParts(year: string, month: string, day: string, rest: string): DateParts | null {
  if (year.length !== 4 || month === '' || month.length > 2 || day.length > 2) return null;
  return { day: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, rest };
}

/** `3` for Mar, March or MAR; empty for any other word. */
function monthNumber(name: string): string {
  const word = name.toLowerCase();
  const index = months.findIndex(
    (month) =>
      month === word || month.slice(0, 3) === word || (word === 'sept' && month === 'september'),
  );
  return index < 0 ? '' : String(index + 1);
}

function readTime(day: string, rest: string, clock: string): string | null {
  const found = timeOfDay.exec(rest);
  if (!found) return null;
  const [, hourText = '', minutes = '', seconds = '00', fraction, half, zone] = found;
  const hour = hourOfDay(Number(hourText), half?.toLowerCase());
  if (hour === null) return null;
  const local = `${day}T${String(hour).padStart(2, '0')}:${minutes}:${seconds}${fraction ? `.${fraction}` : ''}`;
  if (zone === undefined) return withOffset(local, clock);
  const at = `${local}${/^[a-z]/i.test(zone) ? 'Z' : zone}`;
  return readMoment(at) ? at : null;
}

/** 0 to 23, or null for an hour that no clock shows. */
function hourOfDay(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour <= 23 ? hour : null;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half === 'p' ? 12 : 0);
}

function readSerial(text: string, clock: string): string | null {
  const [, days = '', fraction] = serial.exec(text) ?? [];
  if (Number(days) < firstSerial) return null;
  const dayStart = serialZeroMs + Number(days) * dayMs;
  const day = new Date(dayStart).toISOString().slice(0, 10);
  if (!isDate(day)) return null;
  const part = fraction === undefined ? 0 : Number(`0.${fraction}`);
  if (part === 0 || clock === 'day') return day;
  // Excel keeps times as fractions of a day, which are right to the second.
  const atMs = dayStart + Math.round(part * 86_400) * 1000;
  return withOffset(new Date(atMs).toISOString().slice(0, 19), clock);
}

/** A local time that some clock can show, with the offset of the chosen one; null when there is none. */
function withOffset(local: string, clock: string): string | null {
  if (clock === '') return null;
  const hourMs = Date.parse(`${local.slice(0, 13)}:00Z`);
  const offset = zoneOffset(clock, hourMs + Number(local.slice(14, 16)) * 60_000);
  if (offset === null) return null;
  const sign = offset < 0 ? '-' : '+';
  const two = (number: number) => String(Math.floor(number)).padStart(2, '0');
  return `${local}${sign}${two(Math.abs(offset) / 60)}:${two(Math.abs(offset) % 60)}`;
}

/**
 * The orders in which every one of some dates can be read, whatever their times mean.
 * More than one: only the person who knows the file can tell. ISO dates are read alike in
 * every order, and numbers are days of Excel only if somebody says so.
 */
export function fittingDateOrders(texts: readonly string[]): DateOrder[] {
  const filled = texts.map((text) => text.trim()).filter((text) => text !== '');
  if (filled.length === 0) return [];
  const fits = (order: DateOrder) =>
    filled.every((text) => readMappedDate(text, order, 'day') !== null);
  if (filled.every((text) => readMoment(text) !== null) || fits('iso')) return ['iso'];
  const orders: DateOrder[] = [
    'month_day_year',
    'day_month_year',
    'year_month_day',
    'excel_serial',
  ];
  return orders.filter(fits);
}

/** Whether some dates carry times that name no offset, so that somebody must say whose. */
export function lacksOffset(texts: readonly string[], order: DateOrder): boolean {
  return texts
    .map((text) => text.trim())
    .some(
      (text) =>
        readMappedDate(text, order, '') === null && readMappedDate(text, order, 'day') !== null,
    );
}
