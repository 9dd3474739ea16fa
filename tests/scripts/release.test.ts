import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { FeatureContext } from '#app/features/feature-context.ts';
import { readReleaseJob } from '#app/features/releases/read-release-job.ts';
import { startReleaseJob } from '#app/features/releases/start-release-job.ts';
import { ensureDataFolder } from '#db/data-folder.ts';
import { migrateLogs, openLogsStore } from '#db/logs/sqlite/open.ts';
import { migratePublished, openPublishedForWriting } from '#db/published/open.ts';
import { listPublishedReleases } from '#db/published/queries/releases.ts';
import { migrateRecords, openRecords } from '#db/records/open.ts';
import { pilots } from '#db/records/schema/index.ts';
import { importEntered } from '../support/entered-people.ts';
import { runScript } from '../support/run-script.ts';
import { coordinator } from '../support/test-databases.ts';

const folder = mkdtempSync(join(tmpdir(), 'milepost-release-'));
const environment = { MILEPOST_DATA: folder, MILEPOST_DEMO: '0' };
const paths = ensureDataFolder(folder);
const records = openRecords(paths.records);
migrateRecords(records);
const published = openPublishedForWriting(paths.published);
migratePublished(published);
const context: FeatureContext = { records, published, actor: coordinator, now: () => new Date() };
const moment = '2025-01-01T00:00:00.000Z';
records
  .insert(pilots)
  .values([
    { code: 'EMPTY', name: 'Empty', createdAt: moment, updatedAt: moment },
    { code: 'SMALL', name: 'Small', createdAt: moment, updatedAt: moment },
    { code: 'MENDED', name: 'Mended', createdAt: moment, updatedAt: moment },
  ])
  .run();
migrateLogs(paths.logs);

afterAll(() => {
  records.$client.close();
  published.$client.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('npm run release', () => {
  it.each([
    [['--pilot', 'NOWHERE'], 'There is no pilot'],
    [['--pilot', 'EMPTY'], 'nothing to release yet'],
    [['--pilot', 'EMPTY', '--as-of', '2026-02-30'], '--as-of must be a day'],
    [['--pilot', 'EMPTY', '--revise'], 'There is no release to correct yet'],
    [['--pilot', 'EMPTY', '--revise', '--as-of', '2026-01-01'], 'leave --as-of out'],
  ])('ends with one sentence and 1 for %j', async (args, sentence) => {
    const { code, stdout, stderr } = await runScript('release.ts', args, environment);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(sentence);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});

describe('npm run release of a small pilot', () => {
  it('publishes, says as JSON what, and nothing new once too few people came since', async () => {
    const logs = openLogsStore(paths.logs, { key: Buffer.alloc(32, 7) });
    const entered = { people: 120, acceptedEvery: 2, hiredEvery: 4 };
    importEntered(logs, { ...entered, importId: 1, month: '2025-02', name: 'first' }, 'SMALL');
    // Two people came since: whoever takes one release from the other has them.
    importEntered(
      logs,
      { ...entered, importId: 2, people: 2, month: '2025-05', name: 'two' },
      'SMALL',
    );
    logs.close();
    const run = async (asOf: string) => {
      const args = ['--pilot', 'SMALL', '--as-of', asOf, '--json'];
      const { code, stdout, stderr } = await runScript('release.ts', args, environment);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      return JSON.parse(stdout);
    };
    const first = await run('2025-10-01');
    expect(first).toMatchObject({ pilot: 'SMALL', release: 1, isDryRun: false });
    expect(first.cellsShown).toBeGreaterThan(10);
    const second = await run('2026-01-05');
    expect(second).toMatchObject({ pilot: 'SMALL', release: 2, isDryRun: false });
    expect(second.cellsShown).toBeGreaterThan(0);
    expect(second.cellsShown).toBeLessThanOrEqual(first.cellsShown);
    expect(listPublishedReleases(published, 'SMALL').map(({ number }) => number)).toEqual([2, 1]);
    expect(readReleaseJob(context, 'SMALL')).toMatchObject({ status: 'done', releaseNumber: 2 });
  });
});

describe('npm run release --revise', () => {
  const importPeople = (importId: number, people: number) => {
    const logs = openLogsStore(paths.logs, { key: Buffer.alloc(32, 7) });
    const entered = { importId, people, month: '2025-02', acceptedEvery: 2, hiredEvery: 4 };
    importEntered(logs, { ...entered, name: `import ${importId}` }, 'MENDED');
    logs.close();
  };
  const run = async (...args: string[]) =>
    await runScript('release.ts', ['--pilot', 'MENDED', ...args], environment);

  it('ends with 3 and one sentence where few are concerned, and publishes nothing', async () => {
    importPeople(11, 120);
    expect((await run('--as-of', '2025-10-01')).code).toBe(0);
    importPeople(12, 2);
    const { code, stdout, stderr } = await run('--revise');
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toContain('fewer than 11 people are concerned');
    expect(listPublishedReleases(published, 'MENDED')).toHaveLength(1);
  });

  it('publishes a revision of the last release, on its day', async () => {
    importPeople(13, 60);
    const dry = await run('--revise', '--dry-run', '--json');
    expect(JSON.parse(dry.stdout)).toMatchObject({ release: 2, isDryRun: true });
    expect(listPublishedReleases(published, 'MENDED')).toHaveLength(1);
    const { code, stdout } = await run('--revise');
    expect(code).toBe(0);
    expect(stdout).toContain('Release 2 of MENDED, as of 2025-10-01, is published.');
    expect(listPublishedReleases(published, 'MENDED')[0]).toMatchObject({ number: 2, revises: 1 });
  });
});

describe('npm run export', () => {
  it('ends with one sentence for a release that is not there, and writes nothing', async () => {
    const out = join(folder, 'out');
    const args = ['--pilot', 'EMPTY', '--release', '1', '--out', out];
    const { code, stderr } = await runScript('export.ts', args, environment);
    expect({ code, stderr: stderr.trim() }).toEqual({
      code: 1,
      stderr: 'This pilot has no release with this number.',
    });
    expect(existsSync(out)).toBe(false);
  });
});

describe('a release started from the page', () => {
  it('is built by a process of its own, which ends the job with its reason', async () => {
    startReleaseJob(context, folder, 'EMPTY', { kind: 'preview', asOf: '2026-01-01' });
    await expect
      .poll(() => readReleaseJob(context, 'EMPTY'), { timeout: 25_000, interval: 100 })
      .toMatchObject({ status: 'refused', isRunning: false });
    expect(readReleaseJob(context, 'EMPTY')?.message).toContain('nothing to release yet');
  });
});
