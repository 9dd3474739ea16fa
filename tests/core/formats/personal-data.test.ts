import { describe, expect, test } from 'vitest';
import type { ColumnRole } from '#app/core/formats/log-format.ts';
import { classifyHeader } from '#app/core/formats/personal-data/classify-header.ts';
import { detectValue } from '#app/core/formats/personal-data/detect-value.ts';
import { columnName, PersonalDataGate } from '#app/core/formats/personal-data.ts';

const today = '2026-11-21';

/** What the gate finds in one column, with nothing else in the file. */
function found(header: string, values: string[], role?: ColumnRole) {
  const own = {
    name: header,
    isRequired: false,
    role: role ?? 'free',
    description: '',
    aliases: [],
    example: '',
  };
  const gate = new PersonalDataGate([header], role ? [own] : [], role ? [0] : [], today);
  for (const value of values) gate.look([value]);
  return gate.findings().map(({ kind, rows }) => `${kind} ${rows}`);
}

describe('single values', () => {
  test.each([
    ['email', 'ada.lovelace@example.edu'],
    ['email', 'Ask <ada@example.co.uk> about it'],
    ['email', 'https://example.edu/?u=ada%40example.edu'],
    ['phone', '206-555-0147'],
    ['phone', '(206) 555-0147'],
    ['phone', 'call 206.555.0147 x12'],
    ['phone', '+12065550147'],
    ['phone', '+44 20 7946 0958'],
    ['ssn', '219-09-9999'],
    ['ssn', '219 09 9999'],
    ['ssn', 'XXX-XX-9999'],
    ['ssn', '***-**-9999'],
    ['ssn', '912-78-1234'],
    ['did', 'did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK'],
    ['did', 'did:web:ada.example'],
    ['wallet', '0x52908400098527886E0F7030069857D2E4169EE7'],
    ['url', 'https://www.linkedin.com/in/ada-lovelace'],
    ['url', 'https://www.credly.com/badges/3c2f8a52-0b1d-4a77-9b5e-1f0d8a1f9c11'],
    ['url', 'https://example.edu/learners/48213'],
    ['ip', '203.0.113.45'],
    ['ip', '2001:db8::ff00:42:8329'],
    ['token', 'eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJhZGEifQ.c2lnbmF0dXJl'],
    ['hash', 'sha256$c7ef86405ba71b85acd8e2e95166c4b111448089f2e1599f42fe1bba46e865c5'],
    ['address', '1420 North Maple Street Apt 4'],
  ])('%s: %s', (kind, value) => {
    expect(detectValue(value, 'free')).toBe(kind);
  });

  test.each([
    ['p_7Q2M4T9XK3VBN8RHD5WJ0ZCFGA', 'person'],
    ['3c2f8a52-0b1d-4a77-9b5e-1f0d8a1f9c11', 'person'],
    ['urn:uuid:3c2f8a52-0b1d-4a77-9b5e-1f0d8a1f9c11', 'id'],
    ['ev-206-555-0147', 'id'],
    ['cred-2025-001-2345', 'id'],
    ['2025-03-04T10:00:00-05:00', 'moment'],
    ['2025-03-04', 'free'],
    ['10:00:00', 'free'],
    ['1741082400', 'free'],
    ['29-2052', 'free'],
    ['v1.4.2.3', 'free'],
    ['1.4.2.3', 'free'],
    ['did:web:lakes-college.example', 'organisation'],
    ['https://www.linkedin.com/company/lakes', 'organisation'],
    ['registrar@lakes-college.example', 'organisation'],
    ['https://example.edu/verify', 'free'],
    ['a1f0c2d4e6b8a1f0c2d4e6b8a1f0c2d4', 'person'],
    ['Level 3 @ work', 'free'],
    ['ratio 3:4', 'free'],
  ] as const)('%s as %s is harmless', (value, role) => {
    expect(detectValue(value, role)).toBeNull();
  });

  test('a private mailbox or page is somebody’s, in an organisation’s column too', () => {
    expect(detectValue('ada.lovelace@gmail.com', 'organisation')).toBe('email');
    expect(detectValue('https://www.linkedin.com/in/ada-lovelace', 'organisation')).toBe('url');
  });

  test('a hash made without a key is no pseudonymous id', () => {
    const hash = 'c7ef86405ba71b85acd8e2e95166c4b111448089f2e1599f42fe1bba46e865c5';
    expect(detectValue(hash, 'person')).toBe('hash');
    expect(detectValue(hash, 'id')).toBeNull();
  });
});

/** What nobody writes and anybody can send: a pattern that starts anew everywhere never ends. */
describe('values of great length', () => {
  const long = 200_000;
  test.each([
    ['a per cent sign at the end', `${'a'.repeat(long)}%`],
    ['words before a per cent sign', `${'a.'.repeat(long)}%4`],
    ['beginnings of tokens', `.${'eyJ-'.repeat(long)}`],
    ['at signs', 'a@'.repeat(long)],
    ['digits and spaces', `1 ${'A '.repeat(long)}${'1'.repeat(long)}`],
    ['plus signs', '+1'.repeat(long)],
    ['a link', `http://a.example/${'a-#'.repeat(long)}`],
    ['colons', '::'.repeat(long)],
  ])('%s', (_, value) => {
    expect(() => detectValue(value, 'free')).not.toThrow();
    expect(detectValue(`${value} ada@example.edu`, 'free')).not.toBeNull();
  });
});

describe('headers', () => {
  test.each([
    [
      'name',
      ['Name', 'First Name', 'firstName', 'LAST_NAME', 'Recipient Name', 'Issued to First Name'],
    ],
    ['email', ['E-mail', 'recipientEmail', 'Issued to Email Domain', 'verifier contact email']],
    ['phone', ['phone_number', 'Mobile', 'applicant phone']],
    ['ssn', ['SSN', 'last4', 'Social Security Number']],
    ['birth', ['dob', 'Date of Birth', 'birth_year']],
    ['address', ['Street Address', 'address']],
    ['ip', ['IP Address', 'client_ip', 'user agent']],
    ['wallet', ['wallet', 'wallet_address']],
    ['did', ['holder_did', 'did']],
    ['personal_id', ['Student ID', 'learner_id', 'Issuer Earner ID', 'passport']],
  ] as const)('%s', (kind, headers) => {
    for (const header of headers)
      expect([header, classifyHeader(header).kind]).toEqual([header, kind]);
  });

  test('of things and organisations promise nothing', () => {
    for (const header of [
      ...['Issuer Name', 'employer name', 'Course Name', 'Badge Name', 'Program Display Name'],
      ...['Template Name', 'file_name', 'Issuer Email', 'Country', 'score', 'age_band', 'shipping'],
      ...['Time to Claim (hours)', 'Delivery Method', 'description', 'credential_id'],
    ]) {
      expect([header, classifyHeader(header).kind]).toEqual([header, null]);
    }
  });
});

describe('columns', () => {
  const ten = Array.from({ length: 10 }, (_, index) => index);

  test('of ten digits are phone numbers when nearly all can be', () => {
    expect(
      found(
        'contact',
        ten.map((n) => `206555014${n}`),
      ),
    ).toEqual(['name 10']);
    expect(
      found(
        'reference',
        ten.map((n) => `206555014${n}`),
      ),
    ).toEqual(['phone 10']);
    expect(
      found(
        'seconds',
        ten.map((n) => `174108240${n}`),
      ),
    ).toEqual([]);
    expect(
      found(
        'reference',
        ten.map((n) => (n < 5 ? `206555014${n}` : `104555014${n}`)),
      ),
    ).toEqual([]);
  });

  test('of nine digits stand for social security numbers, also as ids of people', () => {
    expect(
      found(
        'holder_pid',
        ten.map((n) => `21909999${n + 1}`.slice(0, 9)),
        'person',
      ),
    ).toEqual(['ssn 10']);
    expect(
      found(
        'event_id',
        ten.map((n) => `21909999${n}`),
        'id',
      ),
    ).toEqual([]);
  });

  test('of dates long ago are birthdays, of late ones are not', () => {
    expect(
      found(
        'when',
        ten.map((n) => `198${n}-05-06`),
      ),
    ).toEqual(['birth 10']);
    expect(
      found(
        'when',
        ten.map((n) => `5/6/198${n}`),
      ),
    ).toEqual(['birth 10']);
    expect(
      found(
        'when',
        ten.map((n) => `2025-05-1${n}`),
      ),
    ).toEqual([]);
  });

  test('of names are told from courses and places by first names', () => {
    const people = ['Maria Garcia', 'Chen, Wei', 'James O’Brien', 'Aisha Khan', 'Robert Smith Jr.'];
    expect(found('details', people)).toEqual(['name 5']);
    expect(
      found('details', ['Data Analytics', 'Food Safety', 'Nurse Aide', 'Lake Jackson']),
    ).toEqual([]);
    expect(found('Course Name', ['Maria Garcia Leadership', 'Martin Luther'])).toEqual([]);
  });

  test('whose header promises personal data hold it unless they only answer yes or no', () => {
    expect(found('mobile', ['yes', 'no', ''])).toEqual([]);
    expect(found('surname', ['', ''])).toEqual([]);
    expect(found('surname', ['', 'x'])).toEqual(['name 1']);
  });

  test('that must be empty may be', () => {
    expect(found('Recipient Name', ['', '  '], 'empty')).toEqual([]);
    expect(found('Recipient Name', ['Q'], 'empty')).toEqual(['name 1']);
  });
});

test('a cell beyond the last column is looked at too', () => {
  const gate = new PersonalDataGate(['notes'], [], [], today);
  expect(gate.look(['', 'ada@example.edu'])).toBe(true);
  expect(gate.findings()).toMatchObject([{ kind: 'email', rows: 1 }]);
});

test('a column is named by its header unless the header is a value', () => {
  expect(columnName('Notes', 2)).toBe('Notes');
  for (const header of ['ada@example.edu', 'Maria Garcia', '2065550147', '', 'x'.repeat(61)]) {
    expect(columnName(header, 2)).toBe('column 3');
  }
});

test('a first row that may be a person is named by places and not by what it says', () => {
  const first = ['Oluwaseun Adeyemi', '1990-04-02', '4/2/1990', 'Notes', 'DOB'];
  const columns = (positions: number[]) => {
    const gate = new PersonalDataGate(first, [], positions, today);
    gate.look(['Mary Smith', '1991-05-03', '5/3/1991', 'ada@example.edu', '1991-05-03']);
    return gate.findings().map(({ column }) => column);
  };
  expect(columns([])).toEqual(['column 1', 'column 2', 'column 3', 'column 4', 'DOB']);
  expect(columns([-1, 5])).toEqual(['column 1', 'column 2', 'column 3', 'Notes', 'DOB']);
});
