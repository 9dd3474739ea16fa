import { expect, it } from 'vitest';
import { addressNumber } from '#app/core/forms/address-number.ts';

it('reads the numbers that addresses are made of, and no other way to write them', () => {
  expect(['1', '10', '9999999999'].map(addressNumber)).toEqual([1, 10, 9_999_999_999]);
  const others = [
    undefined,
    '',
    '0',
    '01',
    '1e1',
    '0x1',
    '+1',
    ' 1',
    '1.0',
    '1\n',
    '１',
    '12345678901',
  ];
  for (const text of others) expect([text, addressNumber(text)]).toEqual([text, 0]);
});
