import { describe, expect, test } from 'vitest';
import { readEpochMoment, readVendorMoment } from '#app/core/formats/fields/vendor-moment.ts';

describe('a moment as vendors write it', () => {
  test.each([
    ['2014-04-01 09:41:00 -0500', '2014-04-01T14:41:00.000Z'],
    ['2014-04-01 09:41:00 -05:00', '2014-04-01T14:41:00.000Z'],
    ['2014-04-01 09:41 UTC', '2014-04-01T09:41:00.000Z'],
    ['2014-04-01T09:41:00.250Z', '2014-04-01T09:41:00.250Z'],
    ['2014-04-01', '2014-04-01'],
  ])('%s is %s', (text, at) => {
    expect(readVendorMoment(text)?.at).toBe(at);
  });

  test.each(['2014-04-01 09:41:00', '04/01/2014', '41730', '2014-02-30 09:41:00 UTC', '1.4.2014'])(
    '%s is not guessed',
    (text) => {
      expect(readVendorMoment(text)).toBeNull();
      expect(readEpochMoment(text)).toBeNull();
    },
  );

  test('in milliseconds has thirteen digits', () => {
    expect(readEpochMoment('1741192586004')?.at).toBe('2025-03-05T16:36:26.004Z');
    expect(readEpochMoment('1741192586')).toBeNull();
    expect(readVendorMoment('1741192586004')).toBeNull();
  });
});
