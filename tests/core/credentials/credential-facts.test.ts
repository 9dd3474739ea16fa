import { hash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { readCredentialFacts } from '#app/core/credentials/credential-facts.ts';
import { looksLikeCredentials } from '#app/core/credentials/looks-like-credentials.ts';
import { statusListKey, statusOf } from '#app/core/credentials/status-list.ts';
import { ColumnWatch } from '#app/core/formats/personal-data/column-watch.ts';

const holdersOf = (credentialSubject: unknown) =>
  readCredentialFacts({ credentialSubject }).holders;
const identity = (identityType: string, identityHash: string, hashed = false) => ({
  ...{ type: 'IdentityObject', identityType, identityHash, hashed },
});

describe('the holder is known', () => {
  const did = 'did:key:z6MkHolder';
  const email = identity('emailAddress', 'maria@example.org');

  test('by an e-mail address before all else, by an open identifier, by the DID, by a hash', () => {
    const student = identity('studentId', 'S-1');
    const hashed = identity('emailAddress', 'sha256$abc', true);
    expect(holdersOf({ id: did, identifier: [student, hashed, email] })).toEqual([
      'maria@example.org',
    ]);
    expect(holdersOf({ id: 'mailto:maria@example.org', identifier: [student] })).toEqual([
      'maria@example.org',
    ]);
    expect(holdersOf({ id: did, identifier: student })).toEqual(['S-1']);
    expect(holdersOf({ id: did, identifier: [hashed] })).toEqual([did]);
    expect(holdersOf({ identifier: [hashed] })).toEqual(['sha256$abc']);
  });

  test('or not at all, and one who is named twice is one', () => {
    expect(holdersOf({ achievement: {} })).toEqual(['']);
    expect(holdersOf([])).toEqual([]);
    expect(holdersOf([{ id: did }, { id: did }])).toEqual([did]);
    expect(holdersOf([{ id: did }, { id: 'did:key:other' }])).toHaveLength(2);
  });
});

test('only moments with an offset that exist are dates', () => {
  const issued = (validFrom: unknown) => readCredentialFacts({ validFrom }).issuedAt;
  expect(issued('2025-03-04T10:00:00-05:00')).toBe('2025-03-04T15:00:00.000Z');
  for (const none of ['2025-03-04', '2025-02-30T00:00:00Z', '2025-03-04T10:00:00', 7, null]) {
    expect(issued(none)).toBe('');
  }
  expect(readCredentialFacts({ issuanceDate: '2024-01-01T00:00:00Z' }).issuedAt).toBe(
    '2024-01-01T00:00:00.000Z',
  );
});

test('the format follows from types and vocabulary', () => {
  const formatOf = (type: string[], first = 'https://www.w3.org/ns/credentials/v2') =>
    readCredentialFacts({ type, '@context': [first] }).credentialFormat;
  expect(formatOf(['VerifiableCredential', 'OpenBadgeCredential'])).toBe('ob3');
  expect(formatOf(['VerifiableCredential', 'ClrCredential'])).toBe('clr2');
  expect(formatOf(['VerifiableCredential'])).toBe('vc2');
  expect(formatOf(['VerifiableCredential'], 'https://www.w3.org/2018/credentials/v1')).toBe('vc1');
});

describe('a status list', () => {
  const list = { id: 'urn:list', issuerId: 'did:key:college', purposes: ['revocation'] };
  const lists = new Map([
    [statusListKey(list), { ...list, bits: new Uint8Array([0b0100_0000, 0b1]) }],
  ]);
  const ask = (changes: Record<string, unknown> = {}, issuer = 'did:key:college') => {
    const entry = {
      ...{ type: 'BitstringStatusListEntry', statusPurpose: 'revocation' },
      ...{ statusListCredential: 'urn:list', statusListIndex: '1', ...changes },
    };
    return statusOf(readCredentialFacts({ issuer, credentialStatus: entry }), lists);
  };

  test('says by one bit whether a credential was taken back', () => {
    expect(ask()).toBe('revoked');
    expect(ask({ statusListIndex: '15' })).toBe('revoked');
    expect(ask({ statusListIndex: '0' })).toBe('clear');
  });

  test('says nothing for another issuer, purpose, kind or place', () => {
    expect(ask({}, 'did:key:other')).toBe('not_checked');
    expect(ask({ statusPurpose: 'suspension' })).toBe('not_checked');
    expect(ask({ type: 'StatusList2021Entry' })).toBe('not_checked');
    expect(ask({ statusListCredential: 'urn:unknown' })).toBe('not_checked');
    for (const statusListIndex of ['16', '-1', 'x', '']) {
      expect(ask({ statusListIndex })).toBe('not_checked');
    }
    expect(statusOf(readCredentialFacts({}), lists)).toBe('not_checked');
  });
});

test('a file of credentials is told by its beginning, cut off or not', () => {
  const credential = '{"@context":["https://www.w3.org/ns/credentials/v2"],"type":["Verifi';
  for (const start of [
    credential,
    ` [ ${credential}`,
    '{"id":"{[","proof":{"type":"x"},"@context":[]}',
    '{"verifiableCredential":{"@context":[]}}',
    'eyJhbGciOiJFUzI1NiJ9.eyJhIjoxfQ.c2ln',
  ]) {
    expect(looksLikeCredentials(start)).toBe(true);
  }
  for (const start of [
    'event_id,event_type\n1,awarded\n',
    '{"event_id":"1","event_type":"awarded"}',
    '{"credential":{"@context":[],"type":["VerifiableCredential"]},"log":[]}',
    '{"eventType":"IssuanceEvent","type":"x","issuer":"y"}',
    '',
  ]) {
    expect(looksLikeCredentials(start)).toBe(false);
  }
});

test('what stands for a credential and its holder is never taken for personal data', () => {
  const watched = { id: 'sha256_', person: 's_', organisation: 'i_' } as const;
  for (const [role, prefix] of Object.entries(watched)) {
    const watch = new ColumnWatch(role as keyof typeof watched, null, '2026-07-01');
    for (let index = 0; index < 8_000; index += 1) {
      const digest = hash('sha256', String(index));
      watch.look(prefix + (role === 'id' ? digest : digest.slice(0, 32)));
    }
    expect(watch.findings()).toEqual([]);
  }
});
