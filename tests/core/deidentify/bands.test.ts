import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ageBand, ageOn } from '#app/core/deidentify/age-band.ts';
import {
  type BirthOrder,
  certainBirthOrder,
  possibleBirthOrders,
  readBirthDate,
} from '#app/core/deidentify/birth-order.ts';
import { readPostcodeTable, ruralUrban } from '#app/core/deidentify/postcode-table.ts';
import { findDimension } from '#app/core/measures/dimensions.ts';

const today = '2026-11-21';

describe('an age band', () => {
  test('exists for every age that somebody can have, and is a code of the list', () => {
    const codes = findDimension('age_band')?.values.map(({ code }) => code) ?? [];
    for (let age = 0; age <= 122; age += 1) expect(codes).toContain(ageBand(age));
    expect(ageBand(15)).toBe('under_16');
    expect(ageBand(16)).toBe('16-18');
    expect(ageBand(44)).toBe('25-44');
    expect(ageBand(60)).toBe('60_plus');
    expect(ageBand(-1)).toBeNull();
    expect(ageBand(130)).toBeNull();
    expect(ageBand()).toBeNull();
  });

  test('of two possible ages is known only when both are in it', () => {
    expect(ageBand(30, 31)).toBe('25-44');
    expect(ageBand(24, 25)).toBeNull();
  });

  test('counts whole years: the birthday itself is a year more', () => {
    expect(ageOn('2001-11-22', today)).toBe(24);
    expect(ageOn('2001-11-21', today)).toBe(25);
    expect(ageOn('2000-02-29', '2025-02-28')).toBe(24);
    expect(ageOn('2000-02-29', '2025-03-01')).toBe(25);
  });
});

describe('a date of birth', () => {
  test.each<[string, BirthOrder, string | null]>([
    ['1985-04-03', 'year_month_day', '1985-04-03'],
    ['1985/4/3', 'year_month_day', '1985-04-03'],
    ['1985-04-03T00:00:00', 'year_month_day', '1985-04-03'],
    ['04/03/1985', 'month_day_year', '1985-04-03'],
    ['04/03/1985', 'day_month_year', '1985-03-04'],
    ['4.3.1985', 'day_month_year', '1985-03-04'],
    ['04/03/85', 'month_day_year', null],
    ['04/03/85', 'month_day_short_year', '1985-04-03'],
    ['04/03/26', 'month_day_short_year', '2026-04-03'],
    ['12/03/26', 'month_day_short_year', '1926-12-03'],
    ['13/02/1985', 'month_day_year', null],
    ['02/30/1985', 'month_day_year', null],
    ['3 March 1985', 'month_day_year', '1985-03-03'],
    ['Mar 3, 1985', 'day_month_year', '1985-03-03'],
    ['03-MAR-1985', 'year_month_day', '1985-03-03'],
    ['2027-01-01', 'year_month_day', null],
    ['31120', 'year_month_day', null],
    ['1985', 'year_month_day', null],
    ['', 'year_month_day', null],
  ])('%s as %s is %s', (text, order, expected) => {
    expect(readBirthDate(text, order, today)).toBe(expected);
  });

  test('is never guessed: an order is certain only when no other can be meant', () => {
    expect(certainBirthOrder(['03/04/1985', '05/06/1990'], today)).toBeNull();
    expect(certainBirthOrder(['03/04/1985', '05/26/1990'], today)).toBe('month_day_year');
    expect(certainBirthOrder(['03/04/1985', '26/05/1990'], today)).toBe('day_month_year');
    expect(certainBirthOrder(['1985-04-03', ''], today)).toBe('year_month_day');
    expect(certainBirthOrder(['05/26/90'], today)).toBeNull();
    expect(possibleBirthOrders(['05/26/90'], today)).toEqual(['month_day_short_year']);
    expect(certainBirthOrder(['4 March 1985', 'Mar 5, 1990'], today)).not.toBeNull();
    expect(certainBirthOrder(['4 March 1985', '04/05/1990'], today)).toBeNull();
    expect(certainBirthOrder([], today)).toBeNull();
    expect(possibleBirthOrders(['26/26/1990'], today)).toEqual([]);
  });

  test('written in any order is read back in that order', () => {
    const days = fc.date({
      min: new Date('1927-01-01'),
      max: new Date('2026-11-20'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [year = '', month = '', day = ''] = iso.split('-');
        const short = year.slice(2);
        expect(readBirthDate(`${month}/${day}/${year}`, 'month_day_year', today)).toBe(iso);
        expect(readBirthDate(`${day}.${month}.${year}`, 'day_month_year', today)).toBe(iso);
        expect(readBirthDate(`${day}/${month}/${short}`, 'day_month_short_year', today)).toBe(iso);
      }),
    );
  });
});

describe('a table of postcodes', () => {
  test('is read in its own form and in that of the US Department of Agriculture', () => {
    const own = readPostcodeTable([
      ['postcode', 'rural_urban'],
      ['98101', 'urban'],
      ['SW1A 1AA', 'suburban'],
      ['', ''],
    ]);
    expect(ruralUrban(own, ' 98101-4321 ')).toBe('urban');
    expect(ruralUrban(own, 'sw1a1aa')).toBe('suburban');
    expect(ruralUrban(own, '99999')).toBeNull();
    const ruca = readPostcodeTable([
      ['ZIP_CODE', 'STATE', 'ZIP_TYPE', 'RUCA1', 'RUCA2'],
      ["'00501'", 'NY', 'x', '1', '1.0'],
      ['02139', 'MA', 'x', '3', '3.0'],
      ['59001', 'MT', 'x', '10', '10.2'],
      ['99999', 'ZZ', 'x', '99', '99'],
    ]);
    expect(
      ['501', '00501', '02139', '2139', '59001', '99999'].map((zip) => ruralUrban(ruca, zip)),
    ).toEqual([null, 'urban', 'suburban', null, 'rural', 'unknown']);
    expect(
      ruralUrban(
        readPostcodeTable([
          ['ZIPCode', 'PrimaryRUCA'],
          ['59001', '4'],
        ]),
        '59001',
      ),
    ).toBe('rural');
  });

  test('with other columns or codes is refused, with the line named', () => {
    expect(() => readPostcodeTable([['zip', 'area']])).toThrow(/needs the columns/);
    expect(() =>
      readPostcodeTable([
        ['postcode', 'rural_urban'],
        ['98101', 'Urban'],
      ]),
    ).toThrow(/Line 2/);
    expect(() =>
      readPostcodeTable([
        ['ZIP_CODE', 'RUCA1'],
        ['98101', ''],
      ]),
    ).toThrow(/Line 2/);
    expect(() => readPostcodeTable([['postcode', 'rural_urban']])).toThrow(/no rows/);
  });
});
