import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ColumnRole } from '#app/core/formats/log-format.ts';
import { column } from '#app/core/formats/log-format.ts';
import { personalDataKinds } from '#app/core/formats/personal-data/personal-data-kind.ts';
import {
  columnName,
  describeFindings,
  describeRemedy,
  PersonalDataGate,
} from '#app/core/formats/personal-data.ts';
import { measureSet } from './personal-data-measure.ts';

const today = '2026-11-21';
const header = '§§';
const roles: ColumnRole[] = [
  ...(['person', 'empty', 'organisation', 'title', 'id', 'code', 'moment'] as const),
  ...(['number', 'free'] as const),
];
const personal = ['tuned.csv', 'held-out.csv', 'fresh.csv']
  .flatMap(measureSet)
  .filter(({ kind }) => kind !== '');

function gateOf(role: ColumnRole): PersonalDataGate {
  return new PersonalDataGate([header], [column(header, role, '', '')], [0], today);
}

const values = fc.array(
  fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({
      unit: fc.constantFrom('1', '9', '-', '.', ':', '/', '@', '+', 'x', 'A', 'e', ' '),
    }),
    fc.constantFrom(...personal.map(({ value }) => value)),
  ),
  { maxLength: 30 },
);

describe('whatever a column holds', () => {
  test('the gate says which column, which kind and how many rows, and nothing else', () => {
    const phrases = Object.values(personalDataKinds);
    fc.assert(
      fc.property(fc.constantFrom(...roles), values, (role, column) => {
        const gate = gateOf(role);
        for (const value of column) gate.look([value, value]);
        for (const value of column) gate.lookAt('path', value);
        const findings = gate.findings();
        for (const { column: name, rows } of findings) {
          expect([header, 'cells after the last column', 'path']).toContain(name);
          expect(rows).toBeLessThanOrEqual(column.length);
        }
        const said = `${describeFindings(findings)} ${describeRemedy(findings, [])}`;
        const left = phrases
          .reduce((text, phrase) => text.replaceAll(phrase, ''), said)
          .replaceAll(/“(?:§§|cells after the last column|path)”|\(\d+ rows?\)/g, '')
          .replaceAll(/Remove or empty [, ]*\.|Then send the file again\.|[;, ]|in/g, '');
        expect(left).toBe('');
      }),
      { numRuns: 200 },
    );
  });

  test('a certain finding stops the row in which it stands', () => {
    fc.assert(
      fc.property(fc.constantFrom(...roles), values, (role, column) => {
        const gate = gateOf(role);
        const isStopped = column.map((value) => gate.look([value])).includes(true);
        if (isStopped) expect(gate.findings().length).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });

  test('the order of the rows does not matter', () => {
    fc.assert(
      fc.property(fc.constantFrom(...roles), values, (role, column) => {
        const [forward, backward] = [gateOf(role), gateOf(role)];
        for (const value of column) forward.look([value]);
        for (const value of [...column].reverse()) backward.look([value]);
        const sorted = (gate: PersonalDataGate) =>
          gate.findings().sort((one, other) => one.kind.localeCompare(other.kind));
        expect(sorted(forward)).toEqual(sorted(backward));
      }),
      { numRuns: 200 },
    );
  });
});

test('no header that is itself a value beyond doubt is named', () => {
  const certain = ['email', 'phone', 'ssn', 'ip', 'did', 'wallet', 'url', 'hash', 'token'];
  const alone = personal.filter(({ kind, role }) => certain.includes(kind) && role === '');
  const told = alone.filter(({ header: own, value }) => {
    const gate = new PersonalDataGate([own], [], [], today);
    return gate.look([value]) && columnName(value, 0) !== 'column 1';
  });
  // Four digits are personal only under a header that says so.
  expect(told.filter(({ value }) => !/^\d{4}$/.test(value))).toEqual([]);
});

describe('long values of every make', () => {
  const long = 200_000;
  test.each([
    'Maria ',
    'A. ',
    'de la ',
    'x-',
    "o'",
    'Mr. ',
    '1 Elm ',
    '12 ',
    'call 5',
    'ssn ',
    'born 1',
    'a.b.',
    'a@',
    '::',
    'f:',
    'Calle a ',
    'http://a/',
    'a.com/',
    'ends in 1',
    'jo at a dot',
    'did:',
    'xpub',
    '0x',
    'eyJ',
    ',',
    '(',
    '\u0301',
  ])('of “%s” again and again', (piece) => {
    const value = piece.repeat(long / piece.length);
    for (const role of ['free', 'person', 'organisation', 'id'] as const) {
      expect(() => gateOf(role).look([value])).not.toThrow();
      expect(gateOf(role).look([`${value} jo@gmail.com`])).toBe(true);
    }
  });
});
