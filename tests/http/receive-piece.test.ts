import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { receiveFile } from '#app/http/receive-file.server.ts';
import { receivePiece } from '#app/http/receive-piece.server.ts';

const mebibyte = 1024 ** 2;
let disk: string;
/** A disk of its own that can be filled, which takes root on Linux. */
let isDisk = false;

beforeEach(() => {
  disk = mkdtempSync(join(tmpdir(), 'milepost-piece-'));
  isDisk = run('mount', '-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', disk);
});

afterEach(() => {
  if (isDisk) run('umount', disk);
  rmSync(disk, { recursive: true, force: true });
});

function run(command: string, ...args: string[]): boolean {
  return spawnSync(command, args).status === 0;
}

/** A body that comes in chunks of so many bytes. */
const bodyOf = (...chunks: number[]) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      for (const bytes of chunks) controller.enqueue(new Uint8Array(bytes).fill(65));
      controller.close();
    },
  });

const add = (path: string, ...chunks: number[]) =>
  receivePiece(
    bodyOf(...chunks),
    path,
    { offset: 0, bytesTotal: 100 * mebibyte },
    new AbortController().signal,
  );

test('a disk that takes a part of a piece is full, and no byte is said to be there that is not', async (context) => {
  if (!isDisk) return context.skip('Mounting a small disk takes root on Linux.');
  const path = join(disk, 'upload');
  writeFileSync(path, '');
  writeFileSync(join(disk, 'others'), new Uint8Array(5 * mebibyte));
  await expect(add(path, mebibyte, 3 * mebibyte)).rejects.toThrow(/no room/);
  expect(statSync(path).size).toBeGreaterThanOrEqual(mebibyte);
});

test('files that are sent leave a tenth of the disk to the databases', async (context) => {
  if (!isDisk) return context.skip('Mounting a small disk takes root on Linux.');
  const path = join(disk, 'upload');
  writeFileSync(path, '');
  writeFileSync(join(disk, 'others'), new Uint8Array(7.5 * mebibyte));
  await expect(add(path, 100)).rejects.toThrow(/no room/);
  const request = new Request('http://127.0.0.1/', { method: 'PUT', body: 'event_id' });
  await expect(receiveFile(request, disk, mebibyte)).rejects.toThrow(/no room/);
  expect(readdirSync(disk).sort()).toEqual(['others', 'upload']);
  rmSync(join(disk, 'others'));
  expect(await add(path, 100)).toBe(100);
  expect(existsSync(path)).toBe(true);
});
