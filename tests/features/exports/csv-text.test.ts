import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvText } from '#app/features/exports/csv-text.ts';

describe('csvText', () => {
  it('writes the header first, LF, no byte order mark, and nothing for null', () => {
    expect(
      csvText(
        ['site', 'count'],
        [
          ['harbor', 12],
          ['north', null],
        ],
      ),
    ).toBe('site,count\nharbor,12\nnorth,\n');
  });

  it('makes text harmless that a spreadsheet would run, and leaves numbers alone', () => {
    const guarded = (text: string) => csvText(['a'], [[text]]).split('\n')[1];
    expect(guarded('=1+1')).toBe("'=1+1");
    expect(guarded('@SUM(A1)')).toBe("'@SUM(A1)");
    expect(guarded('-north')).toBe("'-north");
    expect(guarded('＝1')).toBe("'＝1");
    expect(guarded('-12.5e3')).toBe('-12.5e3');
    expect(guarded('16-18')).toBe('16-18');
    expect(csvText(['a'], [[-3]])).toBe('a\n-3\n');
  });

  it('is read back as it was, whatever it holds', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 2 })), (rows) => {
        const harmless = rows.map((row) => row.map((text) => `x${text}`));
        expect(readBack(harmless)).toEqual(harmless);
      }),
    );
  });

  it('leaves every number as it is, given as a number or as text', () => {
    const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }));
    fc.assert(
      fc.property(fc.array(number, { minLength: 1 }), (numbers) => {
        const rows = numbers.map((one) => [one, String(one)]);
        for (const [index, [asNumber, asText]] of readBack(rows).entries()) {
          // −0 is written as 0, which is the same number.
          expect(Number(asNumber) === numbers[index] && Number(asText) === numbers[index]).toBe(
            true,
          );
          expect(asText).toBe(String(numbers[index]));
        }
      }),
    );
  });

  it('begins no text as a formula does, and adds nothing but one apostrophe', () => {
    const leads = [
      '=',
      '+',
      '-',
      '@',
      '\t',
      '\r',
      '\n',
      '\0',
      '\uFF1D',
      '\uFF0B',
      '\uFF0D',
      '\uFF20',
    ];
    const text = fc
      .tuple(fc.constantFrom('', ...leads), fc.string({ unit: 'binary' }))
      .map((parts) => parts.join(''));
    let guarded = 0;
    fc.assert(
      fc.property(text, (given) => {
        const [[read = ''] = []] = readBack([[given, 'x']]);
        const isNumber = /^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(given);
        if (isNumber || !leads.some((lead) => given.startsWith(lead))) {
          expect(read).toBe(given);
        } else {
          guarded += 1;
          expect(read).toBe(`'${given}`);
        }
      }),
      { numRuns: 2000 },
    );
    expect(guarded).toBeGreaterThan(500);
  });
});

/** What a reader of CSV makes of rows that were written. */
function readBack(rows: (string | number)[][]): string[][] {
  const { data, errors } = Papa.parse<string[]>(csvText(['a', 'b'], rows), {
    ...{ delimiter: ',', newline: '\n' },
  });
  expect(errors).toEqual([]);
  // The line that the last newline opens is empty.
  return data.slice(1, -1);
}
