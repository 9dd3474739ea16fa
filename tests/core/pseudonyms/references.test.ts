import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HolderPidMaker } from '#app/core/pseudonyms/holder-pid.ts';
import { linkageKeyText, readLinkageKey } from '#app/core/pseudonyms/linkage-key.ts';
import {
  createReferences,
  holderRef,
  type ReferenceKind,
} from '#app/core/pseudonyms/reference-maker.ts';

const key = new Uint8Array(32).fill(3);
const otherKey = new Uint8Array(32).fill(4);

describe('a stored reference', () => {
  test('is the same for the same id and another for any other kind, pilot, id or key', () => {
    const kinds: ReferenceKind[] = ['holder', 'credential', 'application', 'event'];
    const all = [key, otherKey].flatMap((one) => {
      const { referenceOf } = createReferences(one);
      return kinds.flatMap((kind) =>
        ['A', 'B'].flatMap((pilot) => ['x', 'y'].map((id) => referenceOf(kind, pilot, id))),
      );
    });
    expect(new Set(all).size).toBe(32);
    for (const reference of all) expect(reference).toMatch(/^[\da-f]{32}$/);
    const again = createReferences(key);
    expect(again.referenceOf('holder', 'A', 'x')).toBe(all[0]);
    expect(holderRef(key, 'A', 'x')).toBe(all[0]);
  });

  test('as a number is the first 64 bits of the text', () => {
    const references = createReferences(key);
    fc.assert(
      fc.property(fc.constantFrom('event', 'credential'), fc.string(), (kind, id) => {
        const text = references.referenceOf(kind, 'A', id).slice(0, 16);
        expect(references.numbersOf(kind, 'A')(id)).toBe(BigInt.asIntN(64, BigInt(`0x${text}`)));
      }),
    );
  });

  test('of a holder is the first half of the HMAC', () => {
    const expected = createHmac('sha256', key)
      .update('v1\0holder\0A\0x')
      .digest('hex')
      .slice(0, 32);
    expect(holderRef(key, 'A', 'x')).toBe(expected);
  });
});

async function makeHolderPid(linkageKey: Uint8Array, identifier: string): Promise<string> {
  const [pid = ''] = await (await HolderPidMaker.withKey(linkageKey)).makeHolderPids([identifier]);
  return pid;
}

describe('a holder_pid', () => {
  test('is p_ and the first 130 bits of the HMAC in Crockford base32', async () => {
    const digest = createHmac('sha256', key).update('ada@example.edu').digest();
    const bits = [...digest].map((byte) => byte.toString(2).padStart(8, '0')).join('');
    const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
    const expected = Array.from({ length: 26 }, (_, index) =>
      letters.charAt(Number.parseInt(bits.slice(index * 5, index * 5 + 5), 2)),
    );
    expect(await makeHolderPid(key, 'ada@example.edu')).toBe(`p_${expected.join('')}`);
  });

  test('is one for one person, however the identifier is spelt', async () => {
    const pid = await makeHolderPid(key, 'ada@example.edu');
    for (const spelt of ['  Ada@Example.EDU ', 'ａｄａ@example.edu', 'ADA@EXAMPLE.EDU\n']) {
      expect(await makeHolderPid(key, spelt)).toBe(pid);
    }
    expect(await makeHolderPid(otherKey, 'ada@example.edu')).not.toBe(pid);
  });

  test('always has the form that an import takes', async () => {
    const maker = await HolderPidMaker.withKey(key);
    await fc.assert(
      fc.asyncProperty(fc.string(), async (identifier) => {
        const [pid] = await maker.makeHolderPids([identifier]);
        expect(pid).toMatch(/^p_[\dA-HJKMNP-TV-Z]{26}$/);
      }),
    );
  });

  test('is the same alone as among many, in the order asked for', async () => {
    const maker = await HolderPidMaker.withKey(key);
    const names = Array.from({ length: 5000 }, (_, index) => `learner${index % 4000}@example.edu`);
    const pids = await maker.makeHolderPids(names);
    expect(new Set(pids).size).toBe(4000);
    for (const index of [0, 1999, 2000, 3999, 4999]) {
      expect(pids[index]).toBe(await makeHolderPid(key, names[index] ?? ''));
    }
  });
});

describe('a linkage key', () => {
  test('is 32 bytes when 64 hex characters are written, and its own text otherwise', () => {
    const hex = 'A1'.repeat(32);
    expect(readLinkageKey(hex)).toEqual(new Uint8Array(32).fill(0xa1));
    const phrase = 'correct horse battery';
    for (const written of [phrase, `${phrase}\n`, `${phrase}\r\n`, `\uFEFF${phrase}`]) {
      expect(new TextDecoder().decode(readLinkageKey(written))).toBe(phrase);
    }
    expect(readLinkageKey(` ${phrase}`)).not.toEqual(readLinkageKey(phrase));
  });

  test('is refused when it could be tried out', () => {
    expect(() => readLinkageKey('fifteen letters\n')).toThrow(/too short/);
    expect(readLinkageKey('sixteen letters!')).toHaveLength(16);
  });

  test('that a machine made is read back as it was made', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
        expect(readLinkageKey(linkageKeyText(bytes))).toEqual(new Uint8Array(bytes));
      }),
    );
  });
});
