import { z } from 'zod';

const sentence = 'Enter a date as year-month-day, such as 2026-03-31.';

/** Whether the text is a day of the calendar, 1990 to 2100, as YYYY-MM-DD. */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text) return false;
  return text >= '1990-01-01' && text <= '2100-12-31';
}

/** A day that must be given. */
export const requiredDate = z.string(sentence).trim().refine(isCalendarDate, sentence);

/** A day that may be left empty: then null. */
export const optionalDate = z
  .union([z.string(sentence), z.null()], sentence)
  .default(null)
  .transform((text) => text?.trim() || null)
  .refine((text) => text === null || isCalendarDate(text), sentence);
