import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importLimits } from '#app/features/imports/import-limits.ts';
import { ImportProblem } from '#app/features/imports/import-problem.ts';
import { openBytes } from '#app/features/imports/read-bytes.ts';

const mebibyte = 1024 ** 2;
const limits = { unpackedBytes: 4 * mebibyte, unpackedRatio: 20 };
/** Pieces are gathered, so that a little more may have been unpacked when the limit is met. */
const slackBytes = 512 * 1024;

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'milepost-bytes-'));
});
afterAll(() => rmSync(root, { recursive: true }));

/** Rows that pack to about a sixth: numbers that follow no pattern. */
function rows(bytes: number): Buffer {
  let seed = 7;
  const lines: string[] = [];
  for (let length = 0; length < bytes; length += lines.at(-1)?.length ?? 0) {
    seed = (seed * 48_271) % 2_147_483_647;
    lines.push(`ev-${seed},awarded,2025-03-04,p_${seed % 9973},cred\n`);
  }
  return Buffer.from(lines.join('').slice(0, bytes));
}

/** Unpacks a file: how many bytes came out, and the sentence with which it ended. */
async function unpack(packed: Buffer, given = limits) {
  const path = join(root, 'packed.gz');
  writeFileSync(path, packed);
  let bytes = 0;
  let largest = 0;
  let sentence = '';
  try {
    const { pieces } = await openBytes(path, () => {}, given);
    for await (const piece of pieces) {
      bytes += piece.length;
      largest = Math.max(largest, piece.length);
    }
  } catch (error) {
    if (!(error instanceof ImportProblem)) throw error;
    sentence = error.message;
  }
  return { bytes, largest, sentence };
}

describe('a packed file', () => {
  it('is read whole up to the limit of what it unpacks to, to the byte', async () => {
    const whole = await unpack(gzipSync(rows(limits.unpackedBytes)));
    expect([whole.bytes, whole.sentence]).toEqual([limits.unpackedBytes, '']);
    const more = await unpack(gzipSync(rows(limits.unpackedBytes + 1)));
    expect(more.sentence).toMatch(/unpacks to more than .* GB\. Send it in parts\./);
  });

  it('that unpacks to far more is not unpacked beyond the limit', async () => {
    const large = await unpack(gzipSync(rows(6 * mebibyte)));
    expect(large.sentence).toMatch(/Send it in parts/);
    expect(large.bytes).toBeLessThanOrEqual(limits.unpackedBytes);
    expect(large.largest).toBeLessThanOrEqual(slackBytes);
  });

  it('that unpacks to a large multiple of itself is noticed while it happens', async () => {
    const bomb = await unpack(gzipSync(Buffer.alloc(64 * mebibyte)), {
      ...limits,
      unpackedBytes: importLimits.unpackedBytes,
    });
    expect(bomb.sentence).toMatch(/more than 20 times its size, which no log does/);
    expect(bomb.bytes).toBeLessThanOrEqual(2 * mebibyte + slackBytes);
    const small = await unpack(gzipSync(Buffer.alloc(mebibyte)));
    expect([small.bytes, small.sentence]).toEqual([mebibyte, '']);
  });

  it('of many members is measured as one', async () => {
    const members = Array.from({ length: 9 }, () => gzipSync(rows(mebibyte / 2)));
    expect((await unpack(Buffer.concat(members))).sentence).toMatch(/Send it in parts/);
    expect((await unpack(Buffer.concat(members.slice(0, 8)))).sentence).toBe('');
  });

  it('may become 8 GB, and no more than 200 times its size', () => {
    expect(importLimits).toMatchObject({ unpackedBytes: 8 * 1024 ** 3, unpackedRatio: 200 });
  });
});
