import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runScript, runScriptWell } from '../support/run-script.ts';

test('the bench of imports measures a small file side by side, and leaves nothing behind', async () => {
  const TMPDIR = mkdtempSync(join(tmpdir(), 'milepost-test-'));
  const args = ['ingest', '--events', '3000', '--rounds', '1', '--json'];
  const { subject, rows } = JSON.parse(await runScriptWell('bench.ts', args, { TMPDIR }));
  expect(subject).toMatch(/^3,000 simulated events/);
  const value = (start: string) =>
    rows.find(({ name }: { name: string }) => name.startsWith(start))?.value;
  expect(value('Milepost')).toBeGreaterThan(0);
  expect(value('Milepost')).toBeCloseTo(value('  the import command') + value('  journeys'), 6);
  const others = rows.filter(({ name }: { name: string }) => /^(sqlite3|DuckDB)/.test(name));
  expect(others).toHaveLength(2);
  for (const { value, note } of others) expect(value ?? note).toBeTruthy();
  expect(readdirSync(TMPDIR).filter((name) => name.startsWith('milepost-'))).toEqual([]);
  rmSync(TMPDIR, { recursive: true });
});

test('the bench of statistics measures a small file beside R, or says why not', async () => {
  const args = ['statistics', '--events', '2000', '--rounds', '1', '--json'];
  const { subject, rows } = JSON.parse(await runScriptWell('bench.ts', args, {}));
  expect(subject).toMatch(/^2,000 simulated observations/);
  const fits = rows.filter(({ name }: { name: string }) => !name.startsWith('  '));
  expect(fits).toHaveLength(4);
  for (const { value } of fits) expect(value).toBeGreaterThan(0);
  const others = rows.filter(({ name }: { name: string }) => name.startsWith('  R '));
  expect(others).toHaveLength(4);
  for (const { value, note } of others) expect(value ?? note).not.toBe('');
});

test('the bench of releases counts a small pilot beside DuckDB, which comes to the same', async () => {
  const args = ['release', '--events', '60', '--people', '1500', '--rounds', '1', '--json'];
  const { rows } = JSON.parse(await runScriptWell('bench.ts', args, {}));
  const named = (start: string) =>
    rows.filter(({ name }: { name: string }) => name.startsWith(start));
  expect(named('60 people')).toHaveLength(2);
  const [ours, ...others] = named('Counting: ');
  expect(ours).toMatchObject({ name: 'Counting: Milepost', unit: 's' });
  expect(ours.note).toMatch(/^1,500 people, 1\d,\d{3} events: /);
  expect(others.map(({ name }: { name: string }) => name)).toEqual([
    'Counting: DuckDB from CSV',
    'Counting: DuckDB from its tables',
  ]);
  for (const { value } of [ours, ...others]) expect(value).toBeGreaterThan(0);
  const ratio = named('  Milepost / DuckDB from CSV')[0]?.value;
  expect(ratio).toBeCloseTo(ours.value / others[0].value, 6);
});

test('the bench says which benchmarks there are', async () => {
  const { code, stderr } = await runScript('bench.ts', ['nothing'], {});
  expect([code, stderr.trim()]).toEqual([
    1,
    expect.stringMatching(/^Say which benchmark: .*ingest, release, statistics.* See --help\.$/),
  ]);
});
