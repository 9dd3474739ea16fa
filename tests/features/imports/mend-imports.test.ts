import { spawnSync } from 'node:child_process';
import { readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { auditEntry } from '#app/features/audit-entry.ts';
import { mendAbandoned } from '#app/features/imports/mend-abandoned.ts';
import { mendImports } from '#app/features/imports/mend-imports.ts';
import { mendTotals } from '#app/features/imports/mend-totals.ts';
import { correctActivityTotals } from '#db/records/queries/activity-totals.ts';
import {
  findImport,
  type ImportValues,
  noteImportProgress,
  setImportStatus,
  setImportStatusWithTotals,
} from '#db/records/queries/imports.ts';
import { openImportGround } from '../../support/import-ground.ts';

const text = 'event_id,event_type,occurred_at,holder_pid\nev-1,awarded,2025-03-04,p_7Q2M4T9XK3\n';
let ground: ReturnType<typeof openImportGround>;
let deadProcess: number;

beforeEach(() => {
  ground = openImportGround();
  deadProcess = spawnSync(process.execPath, ['-e', '']).pid;
});
afterEach(() => ground.close());

/** Puts a receipt into the state in which a process that was killed leaves it. */
function leave(id: number, values: Partial<ImportValues> & Pick<ImportValues, 'status'>) {
  const audit = auditEntry(ground.context, 'test.left', 'import', id);
  setImportStatus(ground.context.records, audit, id, { processId: deadProcess, ...values });
}

const mend = () => mendImports({ ...ground.context, now: () => new Date() });
const find = (id: number) => findImport(ground.context.records, id);
/** Started after this machine was, so that its process number can be trusted. */
const startedAt = () => new Date().toISOString();

test('an import that is in the logs is finished, with its totals', async () => {
  const { id, pilotId } = await ground.send(text);
  const audit = auditEntry(ground.context, 'test.left', 'import', id);
  leave(id, { status: 'reading', startedAt: startedAt(), finishedAt: null });
  setImportStatusWithTotals(
    ground.context.records,
    audit,
    { id, pilotId },
    { status: 'reading' },
    [],
  );
  expect(ground.totals()).toEqual([]);
  expect(mend()).toBe(1);
  expect(find(id)).toMatchObject({ status: 'committed', rowsNew: 1, processId: null });
  expect(ground.totals()).toHaveLength(1);
  expect(mend()).toBe(0);
});

test('live totals that an update has left behind are brought to what the logs hold', async () => {
  await ground.send(text);
  const right = ground.totals();
  expect(mendTotals(ground.context)).toBe(0);
  const { records } = ground.context;
  const audit = auditEntry(ground.context, 'test.left', 'pilot', 1);
  const wrong = right.map((total) => ({ ...total, partner: 'nobody' }));
  correctActivityTotals(records, audit, 1, wrong);
  expect(ground.totals()).toEqual(wrong);
  expect(mendTotals(ground.context)).toBe(1);
  expect(ground.totals()).toEqual(right);
});

test('an import that is not in the logs has failed, and its file can be sent again', async () => {
  const { id } = await ground.send(text);
  ground.context.store.undoBatch(id);
  leave(id, { status: 'reading', startedAt: startedAt() });
  expect(mend()).toBe(1);
  expect(find(id)).toMatchObject({
    ...{ status: 'failed', rowsTotal: 1, rowsNew: 0 },
    reason: expect.stringContaining('Nothing was written'),
  });
  expect(await ground.send(text)).toMatchObject({ status: 'committed', isEarlier: false });
});

test('an import for which the disk has no room says so, counts nothing and can be sent again', async () => {
  const { context } = ground;
  const roomy = context.store;
  const full = Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
  const commit = () => {
    throw full;
  };
  context.store = {
    ...roomy,
    beginBatch: (batch) => ({ ...roomy.beginBatch(batch), commit }),
  };
  await expect(ground.send(text)).rejects.toThrow(/no room/);
  expect(find(1)).toMatchObject({
    ...{ status: 'failed', rowsTotal: 1, rowsNew: 0, rowsIdentical: 0, rowsUpdated: 0 },
    reason: expect.stringContaining('no room'),
  });
  context.store = roomy;
  expect(await ground.send(text)).toMatchObject({ status: 'committed', rowsNew: 1 });
});

test('an upload that is still there is read again', async () => {
  const { id } = await ground.send(text);
  ground.context.store.undoBatch(id);
  writeFileSync(join(ground.folder.uploads, 'left-behind'), text);
  leave(id, { status: 'reading', startedAt: startedAt(), uploadName: 'left-behind' });
  expect(mend()).toBe(1);
  while (['queued', 'reading'].includes(find(id)?.status ?? '')) await wait(100);
  expect(find(id)).toMatchObject({ status: 'committed', rowsNew: 1 });
});

test('an import that is gone from the logs is undone, whatever its receipt says', async () => {
  const { id } = await ground.send(text);
  ground.context.store.undoBatch(id);
  expect(mend()).toBe(1);
  expect(find(id)?.status).toBe('undone');
  expect(ground.totals()).toEqual([]);
});

test('what another process commits meanwhile is not taken for undone', async () => {
  const { id } = await ground.send(text);
  leave(id, { status: 'reading', startedAt: startedAt(), processId: process.pid });
  const store = {
    ...ground.context.store,
    committedBatches() {
      leave(id, { status: 'committed', processId: null });
      return [];
    },
  };
  expect(mendImports({ ...ground.context, store, now: () => new Date() })).toBe(0);
  expect(find(id)?.status).toBe('committed');
});

test('work of a process that lives, or was only just queued, is left alone', async () => {
  const { id } = await ground.send(text);
  leave(id, { status: 'reading', startedAt: startedAt(), processId: process.pid });
  expect(mend()).toBe(0);
  const queued = { status: 'queued', processId: null, createdAt: startedAt() } as const;
  leave(id, queued);
  expect(mend()).toBe(0);
  noteImportProgress(ground.context.records, id, { processId: process.pid });
  // Process numbers from before the machine was started say nothing.
  leave(id, { status: 'reading', startedAt: '2001-01-01T00:00:00.000Z', processId: process.pid });
  expect(mend()).toBe(1);
});

test('whoever reads an abandoned receipt has it mended, once for each process that died', async () => {
  const { id } = await ground.send(text);
  const context = { ...ground.context, now: () => new Date() };
  const read = () => {
    const receipt = find(id);
    return receipt !== undefined && mendAbandoned(context, ground.folder, receipt);
  };
  expect(read()).toBe(false);
  ground.context.store.undoBatch(id);
  leave(id, { status: 'reading', startedAt: startedAt(), processId: process.pid });
  expect(read()).toBe(false);
  leave(id, { status: 'reading', startedAt: startedAt() });
  expect([read(), read()]).toEqual([true, false]);
  while (find(id)?.status === 'reading') await wait(100);
  expect(find(id)).toMatchObject({ status: 'failed', processId: null });
});

test('uploads that nobody waits for go after a day', () => {
  const path = (name: string) => join(ground.folder.uploads, name);
  const longAgo = new Date(Date.now() - 25 * 60 * 60 * 1000);
  for (const name of ['old.part', 'old', 'new.part']) writeFileSync(path(name), 'x');
  for (const name of ['old.part', 'old']) utimesSync(path(name), longAgo, longAgo);
  mend();
  expect(readdirSync(ground.folder.uploads)).toEqual(['new.part']);
});
