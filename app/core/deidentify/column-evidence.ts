import type { FormatColumn } from '../formats/log-format.ts';
import { classifyHeader } from '../formats/personal-data/classify-header.ts';
import type { PersonalDataKind } from '../formats/personal-data/personal-data-kind.ts';
import { columnName, PersonalDataGate } from '../formats/personal-data.ts';
import type { BandSource } from './treatment-plan.ts';

/** What is known of a column from its header and the first rows. */
export interface ColumnEvidence {
  name: string;
  /** The column of the format that it is, if any. */
  column: FormatColumn | null;
  /** The values of the first rows that are not empty. */
  values: readonly string[];
  /** Personal data that the gate would stop the file for. */
  found: PersonalDataKind | null;
  band: BandSource | null;
  /** Whether the header could be a value, as in a file without a header line. */
  isHeaderDoubtful: boolean;
}

const pseudonym = /^p_[\dA-HJKMNP-TV-Z]{26}$/;
const harmlessPid = /^[A-Za-z0-9_-]{4,64}$/;
const wholeYears = /^\d{1,3}$/;
const postcodeShape = /^\d{5}(?:-\d{4})?$/;
const longestCode = 40;
const mostWordsOfCode = 4;
/** A code list has few values. More different ones than this in the first rows are text. */
const mostCodes = 25;

/** Looks at one column of the first rows. */
export function columnEvidence(
  name: string,
  place: number,
  column: FormatColumn | null,
  sampleRows: readonly (readonly string[])[],
  today: string,
): ColumnEvidence {
  const values = sampleRows.map((row) => row[place] ?? '').filter((value) => value.trim() !== '');
  return {
    name,
    column,
    values,
    found: personalDataIn(name, column, values, today),
    band: bandSource(name, column, values),
    isHeaderDoubtful: columnName(name, place) !== name.trim(),
  };
}

function personalDataIn(
  name: string,
  column: FormatColumn | null,
  values: readonly string[],
  today: string,
): PersonalDataKind | null {
  const gate = column
    ? new PersonalDataGate([column.name], [column], [0], today)
    : new PersonalDataGate([name], [], [], today);
  for (const value of values) gate.look([value]);
  return gate.findings()[0]?.kind ?? null;
}

/** Whether all ids are pseudonymous already and nothing is left to do. */
export function arePseudonyms({ column, values, found }: ColumnEvidence): boolean {
  if (values.length === 0) return false;
  if (values.every((value) => pseudonym.test(value.trim()))) return true;
  // The format's own column of pseudonyms may hold random study ids of the partner.
  return (
    column?.name === 'holder_pid' &&
    found === null &&
    values.every((value) => harmlessPid.test(value.trim()))
  );
}

/** Whether the values are short and few, as of a code list, and not sentences. */
export function areCodes({ values }: ColumnEvidence): boolean {
  const isShort = values.every(
    (value) => value.length <= longestCode && value.trim().split(/\s+/).length <= mostWordsOfCode,
  );
  return isShort && new Set(values).size <= mostCodes;
}

function bandSource(
  name: string,
  column: FormatColumn | null,
  values: readonly string[],
): BandSource | null {
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const areAges = values.length > 0 && values.every((value) => wholeYears.test(value.trim()));
  if (column?.name === 'age_band') return areAges ? 'age' : null;
  if (column?.name === 'rural_urban') {
    const arePostcodes = values.every((value) => postcodeShape.test(value.trim()));
    return values.length > 0 && arePostcodes ? 'postcode' : null;
  }
  if (column !== null) return null;
  if (classifyHeader(name).kind === 'birth') return 'birth';
  if (/^(current )?age( (at|in|on) .*)?( years)?$/.test(words) && areAges) return 'age';
  return /\b(zip|zipcode|postcode|postal code|post code)\b/.test(words) ? 'postcode' : null;
}
