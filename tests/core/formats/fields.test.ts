import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holdsControlCharacter, isPid, trimmed } from '#app/core/formats/fields/characters.ts';
import { epochMs, momentText } from '#app/core/formats/fields/epoch-ms.ts';
import { readMoment } from '#app/core/formats/fields/moment.ts';

// What is read character by character, for the sake of speed, means the same as the
// patterns and dates that say it in one line.

const time =
  /^T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:[.,]\d{1,9})?)?(?:Z|[+-](?:0\d|1[0-4])(?::?[0-5]\d)?)$/;

/** Milliseconds since 1970 by `Date`, or null when the text is no moment. */
function slowMoment(text: string): number | null {
  if (!time.test(text.slice(10))) return null;
  const [, local = '', fraction = '', offset = ''] =
    /^(.{10}T[\d:]+)(?:[.,](\d+))?(Z|[+-].+)$/.exec(text) ?? [];
  const minutes = offset === 'Z' ? '00' : offset.slice(3).replace(':', '') || '00';
  const zone = offset === 'Z' ? 'Z' : `${offset.slice(0, 3)}:${minutes}`;
  return Date.parse(
    `${local}.${fraction.slice(0, 3).padEnd(3, '0')}${zone}`.replace(/T(\d\d:\d\d)\./, 'T$1:00.'),
  );
}

const two = (max: number) =>
  fc.integer({ min: 0, max }).map((number) => String(number).padStart(2, '0'));
const anyTime = fc
  .tuple(
    two(25),
    two(61),
    fc.oneof(
      fc.constant(''),
      two(61).map((seconds) => `:${seconds}`),
    ),
    fc.oneof(
      fc.constant(''),
      fc
        .tuple(fc.constantFrom('.', ','), fc.stringMatching(/^\d{0,10}$/))
        .map((parts) => parts.join('')),
    ),
    fc.oneof(
      fc.constantFrom('Z', 'z', '', '+', '-05', '+0530'),
      fc
        .tuple(fc.constantFrom('+', '-'), two(15), fc.constantFrom(':', ''), two(61))
        .map((parts) => parts.join('')),
    ),
  )
  .map(
    ([hours, minutes, seconds, fraction, zone]) =>
      `2025-03-04T${hours}:${minutes}${seconds}${fraction}${zone}`,
  );
/** One character of a text put in another's place, or added, so that much is nearly right. */
const nearly = (texts: fc.Arbitrary<string>) =>
  fc
    .tuple(texts, fc.nat({ max: 30 }), fc.constantFrom('', '0', '9', ':', 'T', ' ', 'Z', '.'))
    .map(([text, at, instead]) => text.slice(0, at) + instead + text.slice(at + 1));

test('a moment is read as the pattern and the date say', () => {
  fc.assert(
    fc.property(fc.oneof(anyTime, nearly(anyTime)), (text) => {
      fc.pre(text.startsWith('2025-03-04T'));
      const read = readMoment(text);
      expect(read && Date.parse(read.at)).toBe(slowMoment(text));
      expect(read?.precision ?? 'instant').toBe('instant');
    }),
    { numRuns: 3000 },
  );
});

test('milliseconds since 1970 and their text agree with Date', () => {
  const min = Date.parse('1899-12-30T00:00:00Z');
  const max = Date.parse('2200-01-02T00:00:00Z');
  fc.assert(
    fc.property(fc.integer({ min, max }), (epoch) => {
      const text = new Date(epoch).toISOString();
      expect(momentText(epoch)).toBe(text);
      expect(epochMs(text)).toBe(epoch);
      expect(epochMs(text.slice(0, 10))).toBe(Date.parse(text.slice(0, 10)));
    }),
    { numRuns: 2000 },
  );
});

const anyText = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      'a',
      'Z',
      '0',
      '_',
      '-',
      ' ',
      '\t',
      '\u00a0',
      '\ufeff',
      '\u0085',
      '\u007f',
      'é',
      '🎓',
    ),
    fc.string({ minLength: 1, maxLength: 1 }),
  ),
  maxLength: 70,
});

test('white space, control characters and ids are told as by pattern', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(trimmed(text)).toBe(text.trim());
      expect(holdsControlCharacter(text)).toBe(/\p{Cc}/u.test(text));
      expect(isPid(text)).toBe(/^[A-Za-z0-9_-]{4,64}$/.test(text));
    }),
    { numRuns: 2000 },
  );
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Za-z0-9_-]{0,70}$/), (text) => {
      expect(isPid(text)).toBe(text.length >= 4 && text.length <= 64);
    }),
  );
});
