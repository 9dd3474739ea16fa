import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { startProcess } from '#app/features/processes/start-process.ts';
import { ensureDataFolder } from '#db/data-folder.ts';

test('what a process in the background cannot foresee is logged: where, and never a message', async () => {
  const root = mkdtempSync(join(tmpdir(), 'milepost-process-'));
  const folder = ensureDataFolder(join(root, 'data'));
  writeFileSync(folder.logs, 'ada@zzunfindable.example was here '.repeat(40));
  const log = join(folder.path, 'processes.log');
  expect(startProcess('scripts/import.ts', ['--mend'], folder.path)).toBeGreaterThan(0);
  while ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) === 0) await wait(50);
  await wait(50);
  const text = readFileSync(log, 'utf8');
  expect(text).toMatch(/^\d{4}-\d\d-\d\dT\S+Z SqliteError SQLITE_NOTADB\n {4}at /);
  expect(text).not.toMatch(/not a database|zzunfindable/);
  expect(statSync(log).mode & 0o777).toBe(0o600);
  rmSync(root, { recursive: true, maxRetries: 5, retryDelay: 200 });
});
