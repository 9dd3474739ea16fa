import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mendImports } from '#app/features/imports/mend-imports.ts';
import { dataFolderPaths } from '#db/data-folder.ts';
import { openLogsStore } from '#db/logs/sqlite/open.ts';
import { openRecords } from '#db/records/open.ts';
import { findImport, listImportsInStatus } from '#db/records/queries/imports.ts';
import { runScript, runScriptWell, startScript } from '../support/run-script.ts';

const root = mkdtempSync(join(tmpdir(), 'milepost-import-command-'));
const environment = { MILEPOST_DATA: join(root, 'data'), MILEPOST_DEMO: '0' };
const folder = dataFolderPaths(environment.MILEPOST_DATA);
const header = 'event_id,event_type,occurred_at,holder_pid';
const order = ['--pilot', 'RIVERBEND', '--format', 'events-csv'];

function file(name: string, ...rows: string[]): string {
  const path = join(root, name);
  writeFileSync(path, `${[header, ...rows].join('\n')}\n`);
  return path;
}

beforeAll(async () => {
  const made = ['create', '--code', 'RIVERBEND', '--name', 'Riverbend'];
  await runScriptWell('pilots.ts', made, environment);
}, 60_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('the import command', () => {
  test('imports several files, each on its own, and ends with the worst of them', async () => {
    const good = file('good.csv', 'ev-1,awarded,2025-03-04,p_7Q2M4T9XK3');
    const broken = file(
      'broken.csv',
      'ev-2,awarded,2025-03-04,p_7Q2M4T9XK3',
      'ev-3,zzunfindable,2025-03-04,p_7Q2M4T9XK3',
    );
    const { code, stdout, stderr } = await runScript(
      'import.ts',
      [...order, '--json', good, broken],
      environment,
    );
    expect(code).toBe(2);
    const [first, second] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(first).toMatchObject({ status: 'committed', rowsNew: 1 });
    expect(second).toMatchObject({ status: 'refused', rowsNew: 0, rowsRefused: 1 });
    expect(second.errors).toMatchObject([{ row: 2, column: 'event_type', code: 'unknown_code' }]);
    expect(stderr).toContain('broken.csv, row 2, column event_type: ');
    expect(stdout + stderr).not.toContain('zzunfindable');
  }, 60_000);

  test('reads standard input, and stops personal data with exit code 1', async () => {
    const rows = `${header},notes\nev-9,awarded,2025-03-04,p_7Q2M4T9XK3,ada@zzunfindable.example\n`;
    const { code, stdout, stderr } = await runScript(
      'import.ts',
      [...order, '-'],
      environment,
      rows,
    );
    expect(code).toBe(1);
    expect(stderr).toContain('e-mail addresses in “notes” (1 row)');
    expect(stdout).toContain('nothing was written');
    expect(stdout + stderr).not.toContain('zzunfindable');
    for (const path of [folder.records, folder.logs]) {
      expect(readFileSync(path).toString('latin1')).not.toContain('zzunfindable');
    }
  }, 60_000);

  test('answers mistakes with one sentence', async () => {
    for (const [args, sentence] of [
      [[...order], /which file/],
      [[...order, join(root, 'nowhere.csv')], /nowhere\.csv/],
      [
        [...order, file('first.csv', 'ev-8,awarded,2025-03-04,p_8888'), join(root, 'b.csv')],
        /b\.csv/,
      ],
      [['--pilot', 'NOWHERE', '--format', 'events-csv', file('a.csv')], /NOWHERE/],
    ] as const) {
      const { code, stdout, stderr } = await runScript('import.ts', [...args], environment);
      expect(code).toBe(1);
      expect(stdout).toBe('');
      expect(stderr.trim().split('\n')).toHaveLength(1);
      expect(stderr).toMatch(sentence);
    }
  }, 60_000);
});

test('a process killed at any moment leaves nothing half there', async () => {
  const rows = Array.from(
    { length: 40_000 },
    (_, index) => `kill-${index},awarded,2025-06-0${1 + (index % 7)},p_${1000 + (index % 900)}`,
  );
  const path = file('kill.csv', ...rows);
  const records = openRecords(folder.records);
  const before = openLogsStore(folder.logs).activityTotals('RIVERBEND');
  for (const delayMs of [0, 250]) {
    const child = startScript('import.ts', [...order, path], environment);
    const ended = new Promise((resolve) => child.once('close', resolve));
    const begun = () =>
      listImportsInStatus(records, ['reading']).some(({ processId }) => processId === child.pid);
    while (!begun() && child.exitCode === null) await wait(5);
    await wait(delayMs);
    child.kill('SIGKILL');
    await ended;
    const store = openLogsStore(folder.logs);
    mendImports({ records, store, folder });
    expect(listImportsInStatus(records, ['queued', 'reading'])).toEqual([]);
    const latest = findImport(
      records,
      Math.max(...listImportsInStatus(records, ['failed', 'committed']).map(({ id }) => id)),
    );
    const total = store.activityTotals('RIVERBEND').reduce((sum, { events }) => sum + events, 0);
    expect(total).toBe(latest?.status === 'committed' ? 40_001 : 1);
    if (latest?.status === 'committed') store.undoBatch(latest.id);
    mendImports({ records, store, folder });
    expect(store.activityTotals('RIVERBEND')).toEqual(before);
    store.close();
  }
  const whole = await runScriptWell('import.ts', [...order, '--json', path], environment);
  expect(JSON.parse(whole)).toMatchObject({ status: 'committed', rowsNew: 40_000 });
  const undone = await runScriptWell(
    'undo.ts',
    ['--import', String(JSON.parse(whole).id)],
    environment,
  );
  expect(undone).toContain('40000 events');
  records.$client.close();
}, 120_000);
