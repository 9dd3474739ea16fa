import { expect, test } from 'vitest';
import { issuerIdsValue } from '#app/core/forms/issuer-ids-value.ts';

test('identifiers of an issuer stand one a line, each once', () => {
  const text = ' did:key:z6MkOne\r\nhttps://college.example/issuers/1\n\ndid:key:z6MkOne ';
  expect(issuerIdsValue.parse(text)).toEqual([
    'did:key:z6MkOne',
    'https://college.example/issuers/1',
  ]);
  expect(issuerIdsValue.parse(undefined)).toEqual([]);
});

test('what is no identifier is refused', () => {
  for (const text of ['Lakes College', 'did:key:', 'http://college.example', 'x'.repeat(600)]) {
    expect(issuerIdsValue.safeParse(text).success).toBe(false);
  }
  const many = Array.from({ length: 21 }, (_, index) => `did:key:z${index}`).join('\n');
  expect(issuerIdsValue.safeParse(many).success).toBe(false);
});
