import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Sha256 } from '#app/core/digest/sha-256.ts';

function digestOf(pieces: readonly Uint8Array[]): string {
  const digest = new Sha256();
  for (const piece of pieces) digest.update(piece);
  return digest.hex();
}

describe('Sha256', () => {
  it('gives what the standard gives', () => {
    expect(digestOf([])).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(digestOf([new TextEncoder().encode('abc')])).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });

  it('gives what Node gives for bytes of every length around a block', () => {
    for (let length = 0; length < 200; length += 1) {
      const bytes = new Uint8Array(length).map((_, at) => (at * 7 + length) % 256);
      expect(digestOf([bytes])).toBe(createHash('sha256').update(bytes).digest('hex'));
    }
  });

  it('does not care where the pieces end', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 300 })), (pieces) => {
        const whole = createHash('sha256').update(Buffer.concat(pieces)).digest('hex');
        expect(digestOf(pieces)).toBe(whole);
      }),
    );
  });
});
