import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { PersonalDataLeft } from '#app/core/deidentify/deidentifier.ts';
import { sampledRows } from '#app/core/deidentify/read-sample.ts';
import { HolderPidMaker } from '#app/core/pseudonyms/holder-pid.ts';
import { deidentifyText as deidentify, linkageKey } from './deidentify-text.ts';

const file = [
  'Email,Name,DOB,ZIP,gender,Notes',
  'maria@example.edu,Maria Garcia,03/26/1985,98101,woman,"Called,',
  'twice"',
  'jim@example.edu,James Doe,13/13/1985,12345,man,',
  ' Maria@Example.EDU ,Maria Garcia,,98101-0001,,',
  '',
].join('\r\n');

describe('a de-identified file', () => {
  test('has ids, bands and codes, and nothing else', async () => {
    const [maria] = await (await HolderPidMaker.withKey(linkageKey)).makeHolderPids([
      'maria@example.edu',
    ]);
    const [jim] = await (await HolderPidMaker.withKey(linkageKey)).makeHolderPids([
      'jim@example.edu',
    ]);
    const { written, summary } = await deidentify(file, {
      change: (plan) => {
        plan.birthOrder = 'month_day_year';
        for (const column of plan.columns) if (column.name === 'DOB') column.treatment = 'band';
      },
    });
    expect(written).toBe(
      [
        'holder_pid,age_band,rural_urban,gender',
        `${maria},25-44,urban,woman`,
        `${jim},unknown,unknown,man`,
        `${maria},,urban,`,
        '',
      ].join('\n'),
    );
    expect(summary).toMatchObject({
      rowsRead: 3,
      rowsWritten: 3,
      rowsLeftOut: 0,
      unreadable: [
        { column: 'age_band', rows: 1 },
        { column: 'rural_urban', rows: 1 },
      ],
    });
  });

  test('is the same however the bytes arrive', async () => {
    const whole = await deidentify(file);
    for (const pieceBytes of [1, 7, 64]) {
      expect((await deidentify(file, { pieceBytes })).written).toBe(whole.written);
    }
  });

  test('never holds an identifier, a name or a date of birth of the original', async () => {
    const word = fc.stringMatching(/^[a-z]{3,10}$/);
    const person = fc.tuple(word, word, fc.integer({ min: 10, max: 28 }));
    await fc.assert(
      fc.asyncProperty(fc.array(person, { minLength: 1, maxLength: 12 }), async (persons) => {
        const rows = persons.map(([first, last, day]) => [
          `${first}.${last}@example.edu`,
          `${first} ${last}`,
          `1990-02-${day}`,
        ]);
        const text = [['E-Mail', 'Full Name', 'Birthday'], ...rows]
          .map((row) => `${row.join(',')}\n`)
          .join('');
        const { written } = await deidentify(text);
        expect(written.split('\n')).toHaveLength(rows.length + 2);
        for (const value of rows.flat()) expect(written.includes(value)).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  test('leaves rows out whose values cannot be told apart, and says which', async () => {
    const odd = [
      'Email,gender,Notes',
      'a@example.edu,woman,x',
      'b@example.edu,woman',
      'c@example.edu,woman,x,Maria Garcia',
      'e@example.edu,man,x,',
      '',
      'f@example.edu,man,x',
    ].join('\n');
    const { summary } = await deidentify(odd);
    expect(summary).toMatchObject({
      rowsRead: 5,
      rowsWritten: 3,
      rowsLeftOut: 2,
      leftOut: [3, 4],
    });
  });

  test('is not made where quotation marks leave open which value is which', async () => {
    const odd = 'Email,gender,Notes\na@example.edu,"wo"man,x\nb@example.edu,man,x\n';
    await expect(deidentify(odd)).rejects.toThrow(/Row 2: a quotation mark/);
  });

  test('keeps quotes, commas and line ends of what it keeps', async () => {
    const title = 'Safety, "advanced"\nand more';
    const text = `Recipient ID,Status,Activity ID,Credential Name\nmaria,Claimed,act-1,"${title.replaceAll('"', '""')}"\n`;
    const { written } = await deidentify(text, { format: 'learncard-csv' });
    expect(Papa.parse<string[]>(written).data[1]?.[3]).toBe(title);
  });
});

describe('what leaves', () => {
  const many = Array.from({ length: sampledRows + 5 }, (_, index) => `l${index}@example.edu,code`);

  test('is stopped when a kept column holds personal data further down', async () => {
    const text = [
      'Recipient ID,Source,Status,Activity ID',
      ...many.map((row, index) => `${row},Claimed,act-${index}`),
      'x,maria@example.edu,Claimed,act-x',
    ];
    const stopped = deidentify(`${text.join('\n')}\n`, { format: 'learncard-csv' });
    await expect(stopped).rejects.toThrow(PersonalDataLeft);
    await expect(stopped).rejects.toMatchObject({ columns: ['Source'] });
    await expect(stopped).rejects.toThrow(/e-mail addresses in “Source”/);
    await expect(stopped).rejects.not.toThrow(/maria/);
  });

  test('is stopped even when the plan says to keep it', async () => {
    await expect(
      deidentify(file, {
        change: (plan) => {
          for (const column of plan.columns) if (column.name === 'Name') column.treatment = 'keep';
        },
      }),
    ).rejects.toThrow(PersonalDataLeft);
  });

  test('may be the file itself when it needs nothing', async () => {
    const clean = 'holder_pid,gender\nstudy-0001,woman\n';
    const { summary, written } = await deidentify(clean);
    expect(summary.isUnchanged).toBe(true);
    expect(written).toBe(clean);
    expect((await deidentify(file)).summary.isUnchanged).toBe(false);
    // A row that was left out was not looked at.
    const odd = `${clean}study-0002,woman,Maria Garcia\n`;
    expect((await deidentify(odd)).summary).toMatchObject({ isUnchanged: false, rowsLeftOut: 1 });
  });
});

describe('reading a file without rows', () => {
  test.each([
    ['', /empty/],
    ['a,b\n', /no rows/],
    ['a,b', /no rows/],
  ])('%j ends in a sentence', async (text, sentence) => {
    await expect(deidentify(text)).rejects.toThrow(sentence);
  });
});
