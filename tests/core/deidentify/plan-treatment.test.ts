import { describe, expect, test } from 'vitest';
import { adaptMapping, headerAfter } from '#app/core/deidentify/adapt-mapping.ts';
import {
  changeTreatment,
  planProblems,
  possibleTreatments,
} from '#app/core/deidentify/check-plan.ts';
import { mappableSample, needsMapping } from '#app/core/deidentify/mappable-sample.ts';
import { planTreatment } from '#app/core/deidentify/plan-treatment.ts';
import { readPlan } from '#app/core/deidentify/read-plan.ts';
import { findFormat } from '#app/core/formats/format-registry.ts';
import { suggestMapping } from '#app/core/mapping/suggest-mapping.ts';

const today = '2026-11-21';
const people = findFormat('people-csv') ?? null;
const learncard = findFormat('learncard-csv') ?? null;

const peopleHeader = ['Student Email', 'First Name', 'Phone', 'DOB', 'ZIP', 'gender', 'Notes'];
const peopleRows = [
  ['maria.garcia@example.edu', 'Maria', '206-555-0143', '03/04/1985', '98101', 'woman', 'Likes it'],
  ['jim.doe@example.edu', 'James', '206-555-0144', '05/26/1990', '98102', 'man', ''],
];

function proposed(header: string[], rows: string[][], format = people, hasPostcodes = false) {
  return planTreatment(header, rows, { format, today, hasPostcodes });
}

/** What becomes of each column, in one line each. */
function summary({ plan }: ReturnType<typeof proposed>): string[] {
  return plan.columns.map(({ name, treatment, becomes }) =>
    treatment === 'drop' ? `${name}: drop` : `${name}: ${treatment} ${becomes}`,
  );
}

describe('a plan for people', () => {
  test('makes one id, bands birth, leaves names and text out', () => {
    const plan = proposed(peopleHeader, peopleRows);
    expect(summary(plan)).toEqual([
      'Student Email: pseudonymise holder_pid',
      'First Name: drop',
      'Phone: drop',
      'DOB: band age_band',
      'ZIP: drop',
      'gender: keep gender',
      'Notes: drop',
    ]);
    expect(plan.plan.birthOrder).toBe('month_day_year');
    expect(plan.reasons).toHaveLength(peopleHeader.length);
    expect(planProblems(plan.plan, { ...plan, format: people, hasPostcodes: false })).toEqual([]);
  });

  test('bands postcodes once there is a table for them', () => {
    expect(summary(proposed(peopleHeader, peopleRows, people, true))[4]).toBe(
      'ZIP: band rural_urban',
    );
  });

  test('asks for the order of dates that can be read in two ways', () => {
    const plan = proposed(['email', 'Birth Date'], [['a@example.edu', '03/04/1985']]);
    expect(plan.plan.birthOrder).toBeNull();
    expect(planProblems(plan.plan, { ...plan, format: people, hasPostcodes: false })).toEqual([
      expect.stringContaining('more than one way'),
    ]);
  });

  test('does not make a band that the file has already', () => {
    const plan = proposed(['email', 'DOB', 'age_band'], [['a@example.edu', '1985-03-04', '25-44']]);
    expect(summary(plan).slice(1)).toEqual(['DOB: drop', 'age_band: keep age_band']);
  });

  test('bands an age in years', () => {
    const plan = proposed(['Student ID', 'Age'], [['S-100234', '34']]);
    expect(summary(plan)).toEqual(['Student ID: pseudonymise holder_pid', 'Age: band age_band']);
  });

  test('keeps ids that are pseudonymous already, and asks for nothing', () => {
    const plan = proposed(['holder_pid', 'gender'], [['study-0001', 'woman']]);
    expect(summary(plan)).toEqual(['holder_pid: keep holder_pid', 'gender: keep gender']);
    const direct = proposed(['holder_pid', 'gender'], [['a@example.edu', 'woman']]);
    expect(summary(direct)[0]).toBe('holder_pid: pseudonymise holder_pid');
  });

  test('says what is missing when nothing tells people apart', () => {
    const plan = proposed(['gender'], [['woman']]);
    expect(planProblems(plan.plan, { ...plan, format: people, hasPostcodes: false })).toEqual([
      expect.stringContaining('tells people apart'),
    ]);
  });
});

describe('a plan for a vendor’s export', () => {
  const header = [...(learncard?.columns ?? [])].map(({ name }) => name);
  const row = (cells: Record<string, string>) => header.map((name) => cells[name] ?? '');
  const rows = [
    row({
      'Credential Name': 'Forklift Safety',
      'Credential Category': 'Achievement',
      'Recipient Name': 'Maria Garcia',
      'Recipient ID': 'maria.garcia@example.edu',
      'Recipient Type': 'email',
      Status: 'Failed',
      'Error Details': 'Mailbox of maria.garcia@example.edu is full',
      Source: 'send',
      'Activity ID': 'act-1',
    }),
  ];

  test('keeps the vendor’s headers, so that its format is recognised afterwards', () => {
    const plan = planTreatment(header, rows, { format: learncard, today });
    const kept = plan.plan.columns.filter(({ treatment }) => treatment !== 'drop');
    expect(kept.every(({ name, becomes }) => name === becomes)).toBe(true);
    expect(summary(plan)).toContain('Recipient ID: pseudonymise Recipient ID');
    expect(summary(plan)).toContain('Recipient Name: drop');
    expect(summary(plan)).toContain('Error Details: drop');
    expect(planProblems(plan.plan, { ...plan, format: learncard, hasPostcodes: false })).toEqual(
      [],
    );
  });

  test('pseudonymises profile ids, which no gate can tell from study ids', () => {
    const profiles = [row({ 'Recipient ID': 'mariagarcia', Status: 'Claimed' })];
    const plan = planTreatment(header, profiles, { format: learncard, today });
    expect(summary(plan)).toContain('Recipient ID: pseudonymise Recipient ID');
  });

  test('leaves alone what was de-identified before', () => {
    const done = [row({ 'Recipient ID': 'p_7Q2M4T9XK3VBN8RHD5WJ0ZCFGA', Status: 'Claimed' })];
    const plan = planTreatment(header, done, { format: learncard, today });
    expect(summary(plan)).toContain('Recipient ID: keep Recipient ID');
  });
});

describe('a plan that people change', () => {
  const base = proposed(peopleHeader, peopleRows);

  test('never keeps a column in which the gate finds personal data', () => {
    const changed = changeTreatment(base.plan, 1, 'keep', { ...base, format: people });
    expect(planProblems(changed, { ...base, format: people, hasPostcodes: false })).toEqual([
      '“First Name” cannot be kept: it holds names of people.',
    ]);
    for (const [place, name] of peopleHeader.entries()) {
      const [one] = [base.evidence[place]];
      const mayKeep = one !== undefined && possibleTreatments(one).includes('keep');
      expect([name, mayKeep]).toEqual([name, ['ZIP', 'gender', 'Notes'].includes(name)]);
    }
  });

  test('has one column that people go by', () => {
    const changed = changeTreatment(base.plan, 2, 'pseudonymise', { ...base, format: people });
    expect(summary({ ...base, plan: changed }).slice(0, 3)).toEqual([
      'Student Email: drop',
      'First Name: drop',
      'Phone: pseudonymise holder_pid',
    ]);
  });

  test('with a band but no table, or nothing left at all, has a problem', () => {
    const banded = changeTreatment(base.plan, 4, 'band', { ...base, format: people });
    expect(planProblems(banded, { ...base, format: people, hasPostcodes: false })).toEqual([
      expect.stringContaining('table of postcodes'),
    ]);
    expect(planProblems(banded, { ...base, format: people, hasPostcodes: true })).toEqual([]);
    const nothing = peopleHeader.reduce(
      (plan, _, place) => changeTreatment(plan, place, 'drop', { ...base, format: null }),
      base.plan,
    );
    expect(planProblems(nothing, { ...base, format: null, hasPostcodes: false })).toEqual([
      expect.stringContaining('nothing would remain'),
    ]);
  });

  test('is read back from JSON, and nothing else is taken for a plan', () => {
    expect(readPlan(JSON.stringify(base.plan))).toEqual(base.plan);
    expect(() => readPlan('{')).toThrow(/not JSON/);
    expect(() => readPlan('{}')).toThrow(/not one: look at version/);
    const odd = { ...base.plan, columns: [{ ...base.plan.columns[0], treatment: 'publish' }] };
    expect(() => readPlan(JSON.stringify(odd))).toThrow(/columns\.0\.treatment/);
  });

  test('never keeps a column whose header is a value', () => {
    const headless = proposed(['maria.garcia@example.edu', 'woman'], [['b@example.edu', 'man']]);
    expect(summary(headless)[0]).toMatch(/drop$/);
  });
});

describe('a file of a layout of its own', () => {
  const header = ['Student Email', 'Full Name', 'DOB', 'Sex', 'Veteran?'];
  const rows = [
    ['maria@example.edu', 'Maria Garcia', '03/26/1985', 'F', 'Y'],
    ['jim@example.edu', 'James Doe', '03/27/1985', 'M', 'N'],
  ];
  const sample = { layout: 'delimited' as const, header, rows };

  test('is mapped without its personal data, with ids and bands under their new names', () => {
    const mappable = mappableSample(sample, proposed(header, rows));
    expect(mappable.header).toEqual(['holder_pid', 'age_band', 'Sex', 'Veteran?']);
    expect(JSON.stringify(mappable)).not.toMatch(/maria|garcia|1985/i);
    if (people === null) throw new Error('There is no such format.');
    expect(needsMapping(mappable, people)).toBe(true);
    const known = mappableSample(sample, proposed(['holder_pid', 'gender'], [['id-0001', 'man']]));
    expect(needsMapping({ ...known, rows: [['id-0001', 'man']] }, people)).toBe(false);
    expect(needsMapping({ ...known, rows: [['id-0001', 'M']] }, people)).toBe(true);
  });

  test('keeps what is mapped, and has its mapping follow what leaves', () => {
    if (people === null) throw new Error('There is no such format.');
    const { mapping } = suggestMapping(['holder_pid', 'age_band', 'Sex', 'Veteran?'], [], people);
    const facts = { format: people, today, mapping };
    const plan = planTreatment(header, rows, facts);
    expect(summary(plan)).toEqual([
      'Student Email: pseudonymise holder_pid',
      'Full Name: drop',
      'DOB: band age_band',
      'Sex: keep Sex',
      'Veteran?: keep Veteran?',
    ]);
    expect(planProblems(plan.plan, { ...plan, ...facts })).toEqual([]);
    const adapted = adaptMapping(mapping, plan.plan, people);
    const after = headerAfter(plan.plan);
    expect(after).toEqual(['holder_pid', 'age_band', 'Sex', 'Veteran?']);
    const read = Object.entries(adapted.columns).map(([name, { from }]) => `${name}: ${from}`);
    expect(read.sort()).toEqual([
      'age_band: age_band',
      'gender: Sex',
      'holder_pid: holder_pid',
      'veteran: Veteran?',
    ]);
    const without = changeTreatment(plan.plan, 3, 'drop', { ...plan, format: people });
    expect(Object.keys(adaptMapping(mapping, without, people).columns)).not.toContain('gender');
  });
});
