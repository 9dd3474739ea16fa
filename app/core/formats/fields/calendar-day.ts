import { twoDigits } from './digits.ts';

const hyphen = 45;
const firstYear = 1900;
const lastYear = 2199;
const daysOfMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether a day is on the calendar, in a year that a log can be about. */
function isCalendarDay(year: number, month: number, day: number): boolean {
  // Written so that NaN fails.
  if (!(year >= firstYear && year <= lastYear && month >= 1 && month <= 12 && day >= 1)) {
    return false;
  }
  const isLeapYear = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = month === 2 && isLeapYear ? 29 : (daysOfMonth[month - 1] ?? 0);
  return day <= days;
}

/** Whether a text is a date `YYYY-MM-DD` that is on the calendar. */
export function isDate(text: string): boolean {
  return text.length === 10 && beginsWithDate(text);
}

/** Whether the first ten characters are a date. Read character by character: every row has some. */
export function beginsWithDate(text: string): boolean {
  if (text.charCodeAt(4) !== hyphen || text.charCodeAt(7) !== hyphen) return false;
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  return isCalendarDay(year, twoDigits(text, 5), twoDigits(text, 8));
}
