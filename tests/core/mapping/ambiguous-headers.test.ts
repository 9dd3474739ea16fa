import { describe, expect, it } from 'vitest';
import { applicationsCsv } from '#app/core/formats/applications-csv.ts';
import { eventsCsv } from '#app/core/formats/events-csv.ts';
import type { LogFormat } from '#app/core/formats/log-format.ts';
import { suggestMapping } from '#app/core/mapping/suggest-mapping.ts';

interface Export {
  what: string;
  format: LogFormat;
  /** Each column by its header, with what stands in its rows, told over and over. */
  columns: Record<string, readonly string[]>;
  /** The header for each column of the format that is asked about, null for none. */
  expected: Record<string, string | null>;
}

const titles = ['Welding Fundamentals', 'First Aid', 'Forklift Safety'];
const oneWord = ['Welding', 'Forklift', 'Plumbing'];
const ids = (prefix: string) => Array.from({ length: 12 }, (_, at) => `${prefix}-${1000 + at}`);
const days = ['2025-03-04', '2025-03-05'];

const exports: Export[] = [
  {
    what: 'a badge by its title and by its number',
    format: eventsCsv,
    columns: { 'Badge No': ids('B'), Badge: titles, Status: ['Issued'], Date: days },
    expected: { credential_id: 'Badge No', event_type: 'Status', occurred_at: 'Date' },
  },
  {
    what: 'a badge by its title alone',
    format: eventsCsv,
    columns: { Badge: titles, 'Issued On': days },
    expected: { credential_id: null, occurred_at: 'Issued On' },
  },
  {
    what: 'credentials by the word of their kind alone',
    format: eventsCsv,
    columns: { Credential: oneWord, 'Student #': ids('S') },
    expected: { credential_id: null, holder_pid: 'Student #' },
  },
  {
    what: 'credentials by their numbers, in a column that is called as titles often are',
    format: eventsCsv,
    columns: { Credential: ids('C'), Title: titles },
    expected: { credential_id: 'Credential' },
  },
  {
    what: 'Credly: the template of a badge and the badge',
    format: eventsCsv,
    columns: {
      'Badge Template ID': ['3f6e9d20-1111', '3f6e9d20-2222'],
      'Badge Template Name': titles,
      'Badge ID': ids('0b7c'),
    },
    expected: { credential_id: 'Badge ID' },
  },
  {
    what: 'Canvas: the class of a badge, and its award',
    format: eventsCsv,
    columns: { 'Badge Class': titles, 'Badge Class ID': ['bc1', 'bc2'], 'Award ID': ids('a') },
    expected: { credential_id: 'Award ID' },
  },
  {
    what: 'Accredible: the group of a certificate, and the certificate',
    format: eventsCsv,
    columns: {
      'Group ID': ['71', '72'],
      'Certificate Name': titles,
      'Certificate Number': ids('9'),
    },
    expected: { credential_id: 'Certificate Number' },
  },
  {
    what: 'a sign-in sheet whose only id is the kind of badge',
    format: eventsCsv,
    columns: { 'Badge ID': ['kind-1', 'kind-1'], Activity: ['Claimed'] },
    expected: { credential_id: null, event_type: 'Activity' },
  },
  {
    what: 'a job board: the title of the job and the number of the application',
    format: applicationsCsv,
    columns: { Application: titles, 'Application No.': ids('A'), Applied: days },
    expected: { application_id: 'Application No.', applied_on: 'Applied' },
  },
];

describe('headers that may mean several things', () => {
  it.each(exports)('are settled by what the columns hold: $what', (one) => {
    const { format, columns, expected } = one;
    const header = Object.keys(columns);
    const values = Object.values(columns);
    const rows = Array.from({ length: 12 }, (_, row) =>
      values.map((column) => column[row % column.length] ?? ''),
    );
    const suggested = suggestMapping(header, rows, format).columns;
    const found = Object.keys(expected).map((name) => [
      name,
      suggested.find((column) => column.name === name)?.from,
    ]);
    expect(Object.fromEntries(found)).toEqual(expected);
  });

  it('go to the better name where there is no row to go by', () => {
    const { columns } = suggestMapping(['Badge', 'Badge No'], [], eventsCsv);
    expect(columns.find(({ name }) => name === 'credential_id')?.from).toBe('Badge No');
  });
});
