import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deidentifyFile } from '../../scripts/deidentify-file.ts';
import { type AskedDeidentify, checkDeidentifyOptions } from '../../scripts/deidentify-options.ts';
import { runScript, runScriptWell } from '../support/run-script.ts';

const folder = mkdtempSync(join(tmpdir(), 'milepost-deidentify-'));
const data = join(folder, 'data');
const file = (name: string) => join(folder, name);
const write = (name: string, content: string | Uint8Array) => {
  writeFileSync(file(name), content);
  return file(name);
};

const header =
  'Credential Name,Credential Category,Recipient Name,Recipient ID,Recipient Type,Status,Delivery Method,Date Sent,Date Claimed,Time to Claim (hours),Error Details,Source,Activity ID';
const learncard = `\uFEFF${header}\r\n${Array.from(
  { length: 12 },
  (_, index) =>
    `Forklift Safety,Achievement,Maria Garcia ${index},maria.garcia${index}@example.edu,email,Claimed,email,2025-03-04T15:00:00.000Z,2025-03-06T09:30:00.000Z,42.5,,send,act-${index}`,
).join('\r\n')}\r\n`;

const asked: AskedDeidentify = {
  deidentify: true,
  'key-file': file('key.txt'),
  out: file('out.csv'),
  plan: '',
  'birth-order': '',
  'age-on': '',
  postcodes: '',
  format: '',
  mapping: '',
};

/** What a file becomes, in this process: the command itself is slow to start. */
async function deidentify(name: string, options: Partial<AskedDeidentify> = {}) {
  const out = file('made.csv');
  const made = await deidentifyFile({ ...asked, ...options }, file(name), out);
  return { ...made, output: readFileSync(out, 'utf8') };
}

beforeAll(async () => {
  write('key.txt', 'the key of the partners\n');
  write('learncard.csv', learncard);
  await runScriptWell('pilots.ts', ['create', '--code', 'ANON', '--name', 'Anonymous'], {
    MILEPOST_DATA: data,
  });
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the import command, de-identifying', () => {
  test('saves a file, and needs no pilot and no data folder for it', async () => {
    const { code, stdout, stderr } = await runScript(
      'import.ts',
      ['--deidentify', '--key-file', asked['key-file'], '--out', asked.out, file('learncard.csv')],
      { MILEPOST_DATA: file('nowhere') },
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('12 rows');
    const output = readFileSync(asked.out, 'utf8');
    expect(output).not.toMatch(/maria|garcia|@|\r/i);
    const rows = Papa.parse<Record<string, string>>(output.trim(), { header: true }).data;
    expect(rows[0]).not.toHaveProperty('Recipient Name');
    expect(new Set(rows.map((row) => row['Recipient ID'])).size).toBe(12);
    expect(readdirSync(folder)).not.toContain('nowhere');
  });

  test('imports what it made, of which the data folder keeps no trace', async () => {
    const { code, stdout, stderr } = await runScript(
      'import.ts',
      [
        ...['--deidentify', '--key-file', asked['key-file'], '--pilot', 'ANON', '--json'],
        file('learncard.csv'),
      ],
      { MILEPOST_DATA: data },
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({
      status: 'committed',
      format: 'learncard-csv',
      rowsTotal: 12,
      rowsNew: 12,
    });
    const files = readdirSync(data, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    expect(files.length).toBeGreaterThan(2);
    for (const entry of files) {
      const bytes = readFileSync(join(entry.parentPath, entry.name)).toString('latin1');
      expect([entry.name, /maria|garcia/i.test(bytes)]).toEqual([entry.name, false]);
    }
  });
});

describe('a file that the command de-identifies', () => {
  test('becomes the same whatever its packing and encoding', async () => {
    write('learncard.csv.gz', gzipSync(learncard));
    write('utf16.csv', Buffer.from(learncard, 'utf16le'));
    const { output } = await deidentify('learncard.csv');
    expect((await deidentify('learncard.csv.gz')).output).toBe(output);
    expect((await deidentify('utf16.csv')).output).toBe(output);
  });

  test('is copied as it is when it needs nothing', async () => {
    const clean = '\uFEFFholder_pid;gender\r\nstudy-0001;woman\r\n';
    write('clean.csv', clean);
    const { outcome, output } = await deidentify('clean.csv', { 'key-file': '' });
    expect(outcome.isUnchanged).toBe(true);
    expect(output).toBe(clean);
  });

  test('ends in a sentence when something is not known, and nothing is written', async () => {
    write('people.csv', 'Email,DOB,gender\na@example.edu,03/04/1985,woman\n');
    write('odd.csv', 'a,b\n1,2\n');
    rmSync(file('made.csv'), { force: true });
    const people = { format: 'people-csv' };
    await expect(deidentify('people.csv', people)).rejects.toThrow(
      /people\.csv: .*more than one way.*--birth-order/,
    );
    const answered = { ...people, 'birth-order': 'day_month_year', 'age-on': '2026-03-31' };
    const keyless = deidentify('people.csv', { ...answered, 'key-file': '' });
    await expect(keyless).rejects.toThrow(/--key-file/);
    await expect(deidentify('odd.csv')).rejects.toThrow(/odd\.csv: Say with --format/);
    const misspelt = deidentify('people.csv', { ...answered, 'birth-order': 'american' });
    await expect(misspelt).rejects.toThrow(/must be one of/);
    expect(readdirSync(folder).filter((name) => name.startsWith('made'))).toEqual([]);
    expect((await deidentify('people.csv', answered)).output).toMatch(
      /^holder_pid,age_band,gender\np_\w{26},25-44,woman\n$/,
    );
  });

  test('becomes what a saved plan says, if it is the file that it was made for', async () => {
    const plan = {
      version: 1,
      format: 'people-csv',
      ageOn: '2026-03-31',
      birthOrder: 'month_day_year',
      columns: [
        { name: 'Email', treatment: 'pseudonymise', becomes: 'holder_pid', band: null },
        { name: 'DOB', treatment: 'drop', becomes: 'age_band', band: 'birth' },
        { name: 'gender', treatment: 'keep', becomes: 'gender', band: null },
      ],
    };
    const planned = { plan: write('plan.json', JSON.stringify(plan)) };
    expect((await deidentify('people.csv', planned)).output).toMatch(/^holder_pid,gender\n/);
    const other = deidentify('learncard.csv', { ...planned, format: 'learncard-csv' });
    await expect(other).rejects.toThrow(/other columns/);
    plan.columns[1] = { name: 'DOB', treatment: 'keep', becomes: 'DOB', band: 'birth' };
    write('plan.json', JSON.stringify(plan));
    await expect(deidentify('people.csv', planned)).rejects.toThrow(/cannot be kept/);
  });

  test('has options that go together', () => {
    const check =
      (options: Partial<AskedDeidentify>, ...files: string[]) =>
      () =>
        checkDeidentifyOptions({ ...asked, ...options }, files);
    expect(check({ deidentify: false }, 'a.csv')).toThrow(/belongs to --deidentify/);
    expect(check({ out: '' }, '-')).toThrow(/read twice/);
    expect(check({ out: 'a.csv' }, './a.csv')).toThrow(/another file/);
    expect(check({}, 'a.csv', 'b.csv')).toThrow(/one file/);
    expect(check({ 'age-on': 'today' }, 'a.csv')).toThrow(/must be a date/);
    expect(check({}, 'a.csv')).not.toThrow();
  });
});
