import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeHolderPid } from '#app/core/pseudonyms/holder-pid.ts';
import {
  createReferenceMaker,
  holderRef,
  type ReferenceKind,
} from '#app/core/pseudonyms/reference-maker.ts';

const key = new Uint8Array(32).fill(3);
const otherKey = new Uint8Array(32).fill(4);

describe('a stored reference', () => {
  test('is the same for the same id and another for any other kind, pilot, id or key', () => {
    const kinds: ReferenceKind[] = ['holder', 'credential', 'application', 'event'];
    const all = [key, otherKey].flatMap((one) => {
      const references = createReferenceMaker(one);
      return kinds.flatMap((kind) =>
        ['A', 'B'].flatMap((pilot) => ['x', 'y'].map((id) => references(kind, pilot, id))),
      );
    });
    expect(new Set(all).size).toBe(32);
    for (const reference of all) expect(reference).toMatch(/^[\da-f]{32}$/);
    const again = createReferenceMaker(key);
    expect(again('holder', 'A', 'x')).toBe(all[0]);
    expect(holderRef(key, 'A', 'x')).toBe(all[0]);
  });

  test('of a holder is the first half of the HMAC', () => {
    const expected = createHmac('sha256', key)
      .update('v1\0holder\0A\0x')
      .digest('hex')
      .slice(0, 32);
    expect(holderRef(key, 'A', 'x')).toBe(expected);
  });
});

describe('a holder_pid', () => {
  test('is p_ and the first 130 bits of the HMAC in Crockford base32', () => {
    const digest = createHmac('sha256', key).update('ada@example.edu').digest();
    const bits = [...digest].map((byte) => byte.toString(2).padStart(8, '0')).join('');
    const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
    const expected = Array.from({ length: 26 }, (_, index) =>
      letters.charAt(Number.parseInt(bits.slice(index * 5, index * 5 + 5), 2)),
    );
    expect(makeHolderPid(key, 'ada@example.edu')).toBe(`p_${expected.join('')}`);
  });

  test('is one for one person, however the identifier is spelt', () => {
    const pid = makeHolderPid(key, 'ada@example.edu');
    for (const spelt of ['  Ada@Example.EDU ', 'ａｄａ@example.edu', 'ADA@EXAMPLE.EDU\n']) {
      expect(makeHolderPid(key, spelt)).toBe(pid);
    }
    expect(makeHolderPid(otherKey, 'ada@example.edu')).not.toBe(pid);
  });

  test('always has the form that an import takes', () => {
    fc.assert(
      fc.property(fc.string(), (identifier) => {
        expect(makeHolderPid(key, identifier)).toMatch(/^p_[\dA-HJKMNP-TV-Z]{26}$/);
      }),
    );
  });
});
