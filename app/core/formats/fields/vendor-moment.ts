import { type Moment, readMoment } from './moment.ts';
import type { RowReader } from './row-reader.ts';

const spacedMoment =
  /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?) ?(UTC|GMT|Z|[+-]\d{2}:?\d{2})$/;
const spreadsheetDay = /^\d{5}(?:[.,]\d+)?$/;
const epochMs = /^\d{13}$/;

/**
 * Reads a moment as vendors write it: as Milepost's own files do, or with a space before
 * the time and the offset (`2014-04-01 09:41:00 -0500`, `… UTC`). A time without an
 * offset has several meanings and is not guessed.
 * @returns null when the text is neither, or names a day that does not exist
 */
export function readVendorMoment(text: string): Moment | null {
  const parts = spacedMoment.exec(text);
  if (parts === null) return readMoment(text);
  const [, day = '', time = '', zone = ''] = parts;
  return readMoment(`${day}T${time}${/^[A-Z]/.test(zone) ? 'Z' : zone}`);
}

/**
 * Reads milliseconds since 1970 in 13 digits, which are those from 2001 to 2286, or a
 * moment in words.
 * @returns null when the text is neither
 */
export function readEpochMoment(text: string): Moment | null {
  if (!epochMs.test(text)) return readVendorMoment(text);
  return readMoment(new Date(Number(text)).toISOString());
}

/** The moment in a cell of a vendor's file; null when the cell is empty or was refused. */
export function vendorMoment(
  reader: RowReader,
  index: number,
  read: (text: string) => Moment | null = readVendorMoment,
): Moment | null {
  const value = reader.cell(index);
  if (value === '') return null;
  const moment = read(value);
  if (moment !== null) return moment;
  if (spreadsheetDay.test(value)) {
    reader.refuse(
      index,
      'spreadsheet_date',
      'A date is expected, and this is a spreadsheet’s own number for a day, which differs between programs. Show the column as 2025-03-04 in the spreadsheet and save it again.',
    );
  } else {
    reader.refuse(
      index,
      'invalid_date',
      'A date (2025-03-04) or a moment with its offset (2025-03-04 10:00:00 -0500) that exists is expected.',
    );
  }
  return null;
}
