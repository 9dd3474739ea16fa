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
        const read = Papa.parse<string[]>(csvText(['a', 'b'], harmless), {
          delimiter: ',',
          newline: '\n',
          skipEmptyLines: true,
        });
        expect(read.data.slice(1)).toEqual(harmless);
      }),
    );
  });
});
