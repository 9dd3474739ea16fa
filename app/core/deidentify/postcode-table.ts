import { AppError } from '../app-error.ts';
import { normaliseHeader } from '../formats/match-header.ts';
import { findDimension } from '../measures/dimensions.ts';

/** Which group of communities a postcode belongs to: postcode to code of `rural_urban`. */
export type PostcodeTable = ReadonlyMap<string, string>;

const codes = new Set(findDimension('rural_urban')?.values.map(({ code }) => code));
const postcodeHeaders = ['postcode', 'postal_code', 'zip_code', 'zipcode', 'zip'];
/** More postcodes than any country has: the United States have some 41,000. */
const mostPostcodes = 2_000_000;

/**
 * Reads a table of postcodes: `postcode,rural_urban` with codes of the code list, or the
 * RUCA codes by ZIP code of the US Department of Agriculture, with columns ZIP_CODE and
 * RUCA1 or PrimaryRUCA: 1 is urban, 2 and 3 are suburban, 4 to 10 rural.
 * @param rows the file's rows, the first of which names the columns
 * @throws AppError `invalid` when the columns are others, or a value is no known code
 */
export function readPostcodeTable(rows: readonly (readonly string[])[]): PostcodeTable {
  const header = (rows[0] ?? []).map(normaliseHeader);
  const postcodeAt = header.findIndex((name) => postcodeHeaders.includes(name));
  const codeAt = header.indexOf('rural_urban');
  const rucaAt = header.findIndex((name) =>
    ['ruca1', 'primaryruca', 'primary_ruca'].includes(name),
  );
  if (postcodeAt < 0 || (codeAt < 0 && rucaAt < 0)) {
    throw new AppError(
      'invalid',
      'The table of postcodes needs the columns postcode and rural_urban, or ZIP_CODE and RUCA1 (or PrimaryRUCA).',
    );
  }
  if (rows.length > mostPostcodes)
    throw new AppError('invalid', 'The table of postcodes is too long.');
  const table = new Map<string, string>();
  rows.slice(1).forEach((row, index) => {
    const postcode = normalisePostcode(row[postcodeAt] ?? '');
    if (postcode === '') return;
    const code = codeAt >= 0 ? (row[codeAt] ?? '').trim() : ruralUrbanOf(row[rucaAt] ?? '');
    if (!codes.has(code)) {
      throw new AppError(
        'invalid',
        `Line ${index + 2} of the table of postcodes has no known code. Expected: ${[...codes].join(', ')}.`,
      );
    }
    table.set(postcode, code);
  });
  if (table.size === 0) throw new AppError('invalid', 'The table of postcodes has no rows.');
  return table;
}

/** The group of a postcode, or null when the table does not have it. Nothing is guessed. */
export function ruralUrban(table: PostcodeTable, postcode: string): string | null {
  return table.get(normalisePostcode(postcode)) ?? null;
}

/** One spelling: capitals, no spaces; of a ZIP+4 code the first five digits. */
function normalisePostcode(postcode: string): string {
  // The department's own file has its ZIP codes between apostrophes.
  const written = postcode.replace(/[\s']+/g, '').toUpperCase();
  return /^(\d{5})-\d{4}$/.exec(written)?.[1] ?? written;
}

/** RUCA's 99 is a place without people: nothing is known of somebody there. */
function ruralUrbanOf(ruca: string): string {
  const code = Math.floor(Number(ruca.trim() || 'x'));
  if (code === 1) return 'urban';
  if (code === 2 || code === 3) return 'suburban';
  if (code >= 4 && code <= 10) return 'rural';
  return code === 99 ? 'unknown' : '';
}
