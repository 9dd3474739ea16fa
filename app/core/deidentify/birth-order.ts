import { isDate } from '../formats/fields/calendar-day.ts';

/** How dates of birth may be written, with an example of each in words. */
export const birthOrders = {
  year_month_day: 'year, month, day, as 1985-04-03',
  month_day_year: 'month, day, year, as 04/03/1985',
  day_month_year: 'day, month, year, as 03/04/1985',
  month_day_short_year: 'month, day, two digits of the year, as 04/03/85',
  day_month_short_year: 'day, month, two digits of the year, as 03/04/85',
} as const;

export type BirthOrder = keyof typeof birthOrders;

const monthNames = [
  'jan',
  'feb',
  'mar',
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec',
];
const timeOfDay = /[T ]\d{1,2}:\d{2}.*$/;
const places: Record<BirthOrder, readonly [year: number, month: number, day: number]> = {
  year_month_day: [0, 1, 2],
  month_day_year: [2, 0, 1],
  day_month_year: [2, 1, 0],
  month_day_short_year: [2, 0, 1],
  day_month_short_year: [2, 1, 0],
};

/**
 * Reads a date of birth that is written in a known order, with hyphens, slashes or dots
 * between. A month that is written as a word means itself in any order. Two digits of a
 * year mean the latest such year that is not after `today`.
 * @param today `YYYY-MM-DD`
 * @returns `YYYY-MM-DD`, or null when the text is no date in this order, or in the future
 */
export function readBirthDate(text: string, order: BirthOrder, today: string): string | null {
  const written = text.trim().replace(timeOfDay, '');
  const date = readNamedMonth(written) ?? readNumbers(written, order, today);
  return date !== null && isDate(date) && date <= today ? date : null;
}

/**
 * The orders in which all of these values can be read, those with whole years first.
 * Two digits of a year are offered only where no order with a whole year fits.
 */
export function possibleBirthOrders(values: readonly string[], today: string): BirthOrder[] {
  const orders = Object.keys(birthOrders) as BirthOrder[];
  const filled = values.filter((value) => value.trim() !== '');
  if (filled.length === 0) return orders;
  return orders.filter((order) =>
    filled.every((value) => readBirthDate(value, order, today) !== null),
  );
}

/** The order that the values leave no doubt about, or null: then it has to be asked for. */
export function certainBirthOrder(values: readonly string[], today: string): BirthOrder | null {
  const filled = values.filter((value) => value.trim() !== '');
  const [only, ...others] = possibleBirthOrders(values, today);
  if (filled.length === 0 || only === undefined || only.endsWith('short_year')) return null;
  // A month in words means the same in every order.
  const areWords = filled.every((value) => readNamedMonth(value.trim()) !== null);
  return others.length === 0 || areWords ? only : null;
}

function readNumbers(text: string, order: BirthOrder, today: string): string | null {
  const parts = text.split(/[-/.]/);
  if (parts.length !== 3 || !parts.every((part) => /^\d{1,4}$/.test(part))) return null;
  const [year = '', month = '', day = ''] = places[order].map((place) => parts[place] ?? '');
  if (month.length > 2 || day.length > 2) return null;
  const isShort = order.endsWith('short_year');
  if (year.length !== (isShort ? 2 : 4)) return null;
  const rest = `${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!isShort) return `${year}-${rest}`;
  const century = today.slice(0, 2);
  const inThisCentury = `${century}${year}-${rest}`;
  return inThisCentury <= today ? inThisCentury : `${Number(century) - 1}${year}-${rest}`;
}

/** `4 March 1985`, `Mar 4, 1985`, `04-MAR-1985`. */
function readNamedMonth(text: string): string | null {
  const parts = text.split(/[-/.,\s]+/).filter((part) => part !== '');
  const named = parts.findIndex((part) => /^[a-z]{3,9}$/i.test(part));
  const [first = '', second = ''] = parts.filter((_, place) => place !== named);
  if (parts.length !== 3 || named < 0 || named > 1) return null;
  const month = monthNames.indexOf((parts[named] ?? '').slice(0, 3).toLowerCase()) + 1;
  if (month === 0 || !/^\d{1,2}$/.test(first) || !/^\d{4}$/.test(second)) return null;
  return `${second}-${String(month).padStart(2, '0')}-${first.padStart(2, '0')}`;
}
