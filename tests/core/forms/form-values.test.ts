import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isCalendarDate, optionalDate } from '#app/core/forms/date-value.ts';
import { linesValue } from '#app/core/forms/lines-value.ts';
import { optionalNumber, requiredNumber } from '#app/core/forms/number-value.ts';
import { optionalEvidenceLink, optionalWebsite } from '#app/core/forms/web-address-value.ts';

describe('dates', () => {
  test('are days of the calendar', () => {
    expect(['2026-02-28', '2024-02-29'].every(isCalendarDate)).toBe(true);
    expect(
      ['2026-02-29', '2026-13-01', '2026-1-1', '28/02/2026', '1889-01-01', ''].some(isCalendarDate),
    ).toBe(false);
  });

  test('left empty are null', () => {
    expect([
      optionalDate.parse(''),
      optionalDate.parse(undefined),
      optionalDate.parse(null),
    ]).toEqual([null, null, null]);
    expect(optionalDate.safeParse('soon').success).toBe(false);
  });
});

describe('web addresses', () => {
  test.each([
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'data:text/html,x',
    'https://user:secret@example.org',
    'ftp://example.org',
    'example.org',
    '//example.org',
  ])('%s is no website', (address) => {
    expect(optionalWebsite.safeParse(address).success).toBe(false);
  });

  test('evidence is https alone', () => {
    expect(optionalWebsite.parse(' http://example.org ')).toBe('http://example.org');
    expect(optionalEvidenceLink.safeParse('http://example.org').success).toBe(false);
    expect(optionalEvidenceLink.parse('https://example.org/a?b=1')).toBe(
      'https://example.org/a?b=1',
    );
    expect(optionalEvidenceLink.parse('')).toBe('');
  });
});

describe('numbers', () => {
  const count = requiredNumber('Enter a count.', { min: 0, isWhole: true });

  test('are read as people type them', () => {
    expect([count.parse(' 1,234 '), count.parse('7')]).toEqual([1234, 7]);
    expect(optionalNumber('Enter a number.').parse('')).toBeNull();
  });

  test.each(['', '1e5', '0x10', '12,34', '-1', '1.5', 'NaN', 'Infinity', '1 2'])(
    '"%s" is no count',
    (text) => {
      expect(count.safeParse(text).success).toBe(false);
    },
  );

  test('every whole number comes back, written plainly or with commas', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), (value) => {
        expect(count.parse(String(value))).toBe(value);
        expect(count.parse(value.toLocaleString('en-US'))).toBe(value);
      }),
    );
  });
});

test('lines drop empty and repeated entries and keep their order', () => {
  const lines = linesValue(3, 10);
  expect(lines.parse(' b \r\n\na\nb')).toEqual(['b', 'a']);
  expect(lines.safeParse('a\nb\nc\nd').success).toBe(false);
  expect(lines.safeParse('a line that is too long').success).toBe(false);
});
