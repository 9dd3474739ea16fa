import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { recountTruth } from '../seeds/recount-truth.ts';
import { runScript } from '../support/run-script.ts';

const folder = mkdtempSync(join(tmpdir(), 'milepost-simulate-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]) => runScript('simulate.ts', args, {});
const read = (name: string) => readFileSync(join(folder, name), 'utf8');

test('writes four files and the truth that they hold', async () => {
  const { stdout } = await run('--people', '400', '--seed', '7', '--out', folder);
  expect(stdout).toContain('people.csv: 400 rows');
  const truth = JSON.parse(read('truth.json'));
  expect(truth).toMatchObject({ seed: '7', people: 400, as_of: '2026-09-30' });
  const recount = recountTruth({
    events: read('events.csv'),
    people: read('people.csv'),
    applications: read('applications.csv'),
  });
  for (const row of truth.rows.filter((one: { cohort: string }) => one.cohort !== 'all')) {
    const key = `${row.cohort} ${row.dimension}=${row.value}`;
    expect(recount.get(`${key} reached_verified`) ?? 0).toBe(row.reached_verified);
    expect(recount.get(`${key} hired_by_60`) ?? 0).toBe(row.hired_by_60);
  }
  expect(read('population.csv').split('\n')[0]).toBe('dimension,value,eligible,as_of,source');
});

test('answers a wrong order with one sentence and exit code 1', async () => {
  const wrong = [
    ['--people', '0', '--seed', '7', '--out', folder],
    ['--people', '5', '--seed', '7', '--out', folder, '--format', 'xlsx'],
    ['--people', '5', '--seed', '7'],
  ];
  for (const args of wrong) {
    const { code, stderr } = await run(...args);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^[^\n]+\.\n$/);
  }
});

test('writes the admissions of 1973, everybody once', async () => {
  const out = join(folder, 'berkeley');
  const { stdout } = await run('--berkeley', '--out', out);
  expect(stdout).toMatch(/people\.csv: 4526 rows.*\n.*applications\.csv: 4526 rows/);
  const rows = readFileSync(join(out, 'applications.csv'), 'utf8').trim().split('\n').slice(1);
  const [withLer, without] = ['yes', 'no'].map((ler) =>
    rows.filter((row) => row.includes(`,${ler},`)),
  );
  const hired = (some: string[] = []) => some.filter((row) => row.split(',')[9] !== '').length;
  expect([withLer?.length, hired(withLer), without?.length, hired(without)]).toEqual([
    ...[1835, 557, 2691, 1198],
  ]);
});

test('explains itself', async () => {
  expect((await run('--help')).stdout).toContain('--people N');
});
