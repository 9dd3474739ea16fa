import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDate } from '#app/core/formats/fields/calendar-day.ts';
import { readMoment } from '#app/core/formats/fields/moment.ts';

describe('a moment', () => {
  test.each([
    ['2025-03-04', { at: '2025-03-04', precision: 'day' }],
    ['2024-02-29', { at: '2024-02-29', precision: 'day' }],
    ['2025-03-04T10:00:00Z', { at: '2025-03-04T10:00:00.000Z', precision: 'instant' }],
    ['2025-03-04T23:30:00-05:00', { at: '2025-03-05T04:30:00.000Z', precision: 'instant' }],
    ['2025-03-04T10:00+0530', { at: '2025-03-04T04:30:00.000Z', precision: 'instant' }],
    ['2025-03-04T10:00:00.1234567+02', { at: '2025-03-04T08:00:00.123Z', precision: 'instant' }],
  ])('%s is read', (text, moment) => {
    expect(readMoment(text)).toEqual(moment);
  });

  test.each([
    '2025-02-29',
    '2025-13-01',
    '2025-00-10',
    '2025-04-31T10:00:00Z',
    '0025-03-04',
    '2025-3-4',
    '03/04/2025',
    '20250304',
    '45720',
    '1741082400000',
    '2025-03-04 10:00:00Z',
    '2025-03-04T10:00:00',
    '2025-03-04T24:00:00Z',
    '2025-03-04T10:00:60Z',
    '2025-03-04T10:00:00+15:00',
    '2025-03-04T10:00:00 -05:00',
    'yesterday',
    '',
  ])('"%s" is not guessed', (text) => {
    expect(readMoment(text)).toBeNull();
  });

  test('is the same moment that was written, in any offset', () => {
    const anyDate = fc.date({
      min: new Date('1950-01-02T00:00:00Z'),
      max: new Date('2150-01-01T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -14 * 60, max: 14 * 60 }), (date, offset) => {
        const local = new Date(date.getTime() + offset * 60_000).toISOString().slice(0, 23);
        const two = (value: number) => String(Math.floor(Math.abs(value))).padStart(2, '0');
        const sign = offset < 0 ? '-' : '+';
        const text = `${local}${sign}${two(offset / 60)}:${two(offset % 60)}`;
        expect(readMoment(text)?.at).toBe(date.toISOString());
      }),
    );
  });

  test('a date is a date when the calendar has it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2199 }),
        fc.integer({ min: 0, max: 13 }),
        fc.integer({ min: 0, max: 32 }),
        (year, month, day) => {
          const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
          const parsed = new Date(`${text}T00:00:00Z`);
          const exists = !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
          expect(isDate(text)).toBe(exists);
        },
      ),
    );
  });
});
