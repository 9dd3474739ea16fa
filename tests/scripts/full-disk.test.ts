import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runScript, runScriptWell, type ScriptResult } from '../support/run-script.ts';

const roomyMegabytes = 200;
/** Sizes at which the disk fills up while rows are written, while they are settled, and after. */
const tightMegabytes = [5, 6, 7];
const rows = 60_000;
const header = 'event_id,event_type,occurred_at,holder_pid,credential_id\n';
const text = () =>
  header +
  Array.from({ length: rows }, (_, number) => {
    const day = String((number % 28) + 1).padStart(2, '0');
    return `some-event-with-a-long-name-of-its-own-${number},awarded,2025-03-${day}T10:00:00Z,p_holder-${number % 40_000},credential-${number}\n`;
  }).join('');

let root: string;
let disk: string;
let file: string;
/** A disk of its own that can be filled, which takes root on Linux. */
let isDisk = false;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'milepost-full-'));
  disk = join(root, 'disk');
  mkdirSync(disk);
  isDisk = mount('mount', '-t', 'tmpfs', '-o', `size=${roomyMegabytes}m`, 'tmpfs', disk);
  file = join(root, 'events.csv');
  writeFileSync(file, text());
});

afterEach(() => {
  if (isDisk) mount('umount', disk);
  rmSync(root, { recursive: true, force: true });
});

function mount(command: string, ...args: string[]): boolean {
  return spawnSync(command, args).status === 0;
}

const environment = () => ({ MILEPOST_DATA: join(disk, 'data') });
const importFile = (): Promise<ScriptResult> =>
  runScript(
    'import.ts',
    ['--pilot', 'FULL', '--format', 'events-csv', '--json', file],
    environment(),
  );

const resize = (megabytes: number) => mount('mount', '-o', `remount,size=${megabytes}m`, disk);
const nothingWritten = /^The server has no room for the rows of this file.*\.$/;
const notWrittenDown =
  /^The rows are in the logs, but the server has no room to write that down.*\.$/;

test('a disk that fills up ends an import in a sentence, and it goes on when there is room', async (context) => {
  if (!isDisk) return context.skip('Mounting a small disk takes root on Linux.');
  const endings: string[] = [];
  for (const megabytes of tightMegabytes) {
    rmSync(join(disk, 'data'), { recursive: true, force: true });
    await runScriptWell('pilots.ts', ['create', '--code', 'FULL', '--name', 'Full'], environment());
    resize(megabytes);
    const full = await importFile();
    const sentence = full.stderr.trim();
    expect([full.code, sentence.split('\n').length]).toEqual([1, 1]);
    endings.push(sentence);
    // What had been written is given back: the disk is as empty as before.
    if (nothingWritten.test(sentence)) expect(bytesOf('logs.db-wal')).toBe(0);
    else expect(sentence).toMatch(notWrittenDown);

    resize(roomyMegabytes);
    const roomy = await importFile();
    expect(JSON.parse(roomy.stdout)).toMatchObject({ status: 'committed', rowsNew: rows });
  }
  expect(endings.some((sentence) => nothingWritten.test(sentence))).toBe(true);
}, 300_000);

function bytesOf(name: string): number {
  return statSync(join(disk, 'data', name), { throwIfNoEntry: false })?.size ?? 0;
}

test('a disk that is full already ends an import in a sentence', async (context) => {
  if (!isDisk) return context.skip('Mounting a small disk takes root on Linux.');
  await runScriptWell('pilots.ts', ['create', '--code', 'FULL', '--name', 'Full'], environment());
  const ballast = join(disk, 'ballast');
  spawnSync('dd', ['if=/dev/zero', `of=${ballast}`, 'bs=64k']);
  const full = await importFile();
  expect(full.code).toBe(1);
  expect(full.stderr.trim()).toMatch(
    /^The (disk of the data folder is full|server has no room).*\.$/,
  );
  rmSync(ballast);
  const roomy = await importFile();
  expect(JSON.parse(roomy.stdout)).toMatchObject({ status: 'committed', rowsNew: rows });
}, 300_000);
