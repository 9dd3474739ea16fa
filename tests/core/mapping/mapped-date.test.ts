import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMoment } from '#app/core/formats/fields/moment.ts';
import { fittingDateOrders, lacksOffset, readMappedDate } from '#app/core/mapping/mapped-date.ts';

describe('dates in an order that somebody chose', () => {
  it.each([
    ['03/04/2025', 'month_day_year', '2025-03-04'],
    ['03/04/2025', 'day_month_year', '2025-04-03'],
    ['3-4-2025', 'month_day_year', '2025-03-04'],
    ['4.3.2025', 'day_month_year', '2025-03-04'],
    ['2025/3/4', 'year_month_day', '2025-03-04'],
    ['20250304', 'year_month_day', '2025-03-04'],
    ['4 Mar 2025', 'day_month_year', '2025-03-04'],
    ['04-MAR-2025', 'day_month_year', '2025-03-04'],
    ['March 4, 2025', 'month_day_year', '2025-03-04'],
    ['Sept 4, 2025', 'month_day_year', '2025-09-04'],
    ['45720', 'excel_serial', '2025-03-04'],
    ['2025-03-04', 'month_day_year', '2025-03-04'],
    ['2025-03-04T10:00:00-05:00', 'day_month_year', '2025-03-04T10:00:00-05:00'],
  ] as const)('reads %s as %s', (text, order, expected) => {
    expect(readMappedDate(text, order, '')).toBe(expected);
  });

  it.each([
    ['13/04/2025', 'month_day_year', 'no month 13'],
    ['02/30/2025', 'month_day_year', 'no 30 February'],
    ['03/04/25', 'month_day_year', 'two digits are no year'],
    ['03/04-2025', 'month_day_year', 'two separators'],
    ['03/04/2025 soon', 'month_day_year', 'not a time'],
    ['03/04/2025 25:00', 'month_day_year', 'no hour 25'],
    ['45720', 'month_day_year', 'a number is a date of Excel only by choice'],
    ['60', 'excel_serial', 'a day that Excel invented'],
    ['2025/03/04', 'iso', 'ISO has hyphens'],
    ['4 Mar 2025', 'month_day_year', 'the other order'],
    ['yesterday', 'month_day_year', 'no date'],
    ['', 'month_day_year', 'nothing'],
  ] as const)('does not read %s as %s: %s', (text, order, _why) => {
    expect(readMappedDate(text, order, 'day')).toBeNull();
  });

  it('takes a time without an offset only by a clock that was chosen', () => {
    const text = '7/4/2025 3:05 PM';
    expect(readMappedDate(text, 'month_day_year', '')).toBeNull();
    expect(readMappedDate(text, 'month_day_year', 'day')).toBe('2025-07-04');
    expect(readMappedDate(text, 'month_day_year', 'America/Chicago')).toBe(
      '2025-07-04T15:05:00-05:00',
    );
    expect(readMappedDate('2025-01-04 15:05', 'iso', 'America/Chicago')).toBe(
      '2025-01-04T15:05:00-06:00',
    );
    expect(readMappedDate('45720.5', 'excel_serial', 'UTC')).toBe('2025-03-04T12:00:00+00:00');
    expect(readMappedDate('45720.5', 'excel_serial', '')).toBeNull();
    expect(readMappedDate('1/4/2025 12:30 AM -0500', 'month_day_year', '')).toBe(
      '2025-01-04T00:30:00-0500',
    );
  });

  it('knows when clocks change: a skipped time is none, one shown twice is the first', () => {
    const read = (text: string) => readMappedDate(text, 'iso', 'America/New_York');
    expect(read('2025-03-09 01:59')).toBe('2025-03-09T01:59:00-05:00');
    expect(read('2025-03-09 02:30')).toBeNull();
    expect(read('2025-03-09 03:00')).toBe('2025-03-09T03:00:00-04:00');
    expect(read('2025-11-02 01:30')).toBe('2025-11-02T01:30:00-04:00');
    expect(read('2025-11-02 02:00')).toBe('2025-11-02T02:00:00-05:00');
  });

  it('never makes up a date: whatever it reads is on the calendar', () => {
    const orders = fc.constantFrom(
      ...(['iso', 'month_day_year', 'day_month_year', 'year_month_day', 'excel_serial'] as const),
    );
    const piece = fc.constantFrom(
      '1',
      '02',
      '13',
      '31',
      '2025',
      '1899',
      '/',
      '-',
      '.',
      ' ',
      'Feb',
      '10:00',
      '45720',
      'pm',
      '+05:00',
    );
    const text = fc.array(piece, { maxLength: 9 }).map((pieces) => pieces.join(''));
    const clock = fc.constantFrom('', 'day', 'UTC', 'America/Denver');
    fc.assert(
      fc.property(text, orders, clock, (written, order, chosen) => {
        const read = readMappedDate(written, order, chosen);
        expect(read === null || readMoment(read) !== null).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the orders that fit', () => {
  it('leaves a choice where several do', () => {
    expect(fittingDateOrders(['03/04/2025', '1/2/2025'])).toEqual([
      'month_day_year',
      'day_month_year',
    ]);
    expect(fittingDateOrders(['03/04/2025', '', '3/25/2025 4:00 PM'])).toEqual(['month_day_year']);
    expect(fittingDateOrders(['25/3/2025'])).toEqual(['day_month_year']);
    expect(fittingDateOrders(['2025-03-04', '2025-03-04T10:00Z'])).toEqual(['iso']);
    expect(fittingDateOrders(['2025-03-04 10:00:00'])).toEqual(['iso']);
    expect(fittingDateOrders(['45720'])).toEqual(['excel_serial']);
    expect(fittingDateOrders(['3/25/2025', '25/3/2025'])).toEqual([]);
    expect(fittingDateOrders(['', ' '])).toEqual([]);
  });

  it('says when times need a clock', () => {
    expect(lacksOffset(['3/25/2025 4:00 PM'], 'month_day_year')).toBe(true);
    expect(lacksOffset(['2025-03-04T10:00Z', '2025-03-04'], 'iso')).toBe(false);
  });
});
