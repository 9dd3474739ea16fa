import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { createPilot } from '#app/features/pilots/create-pilot.ts';
import { listReleases } from '#app/features/releases/read-release.ts';
import { readMap } from '#app/features/roadmap/read-map.ts';
import { dataFolderPaths } from '#db/data-folder.ts';
import { listDemonstrationAccounts } from '#db/records/queries/accounts.ts';
import { findBrokenAuditRow } from '#db/records/queries/audit.ts';
import { findPilotByCode, listPilots } from '#db/records/queries/pilots.ts';
import {
  findLatestReleaseJob,
  listUnfinishedReleaseJobs,
} from '#db/records/queries/release-jobs.ts';
import { readSystemFact, writeSystemFact } from '#db/records/queries/system-facts.ts';
import { lakeside } from '#seeds/demonstration/lakeside.ts';
import { openCommandContext } from '../../scripts/command-context.ts';
import { buildDemonstrationReleases } from '../../scripts/demonstration/build-releases.ts';
import {
  areReleasesMissing,
  noteReleasesBuilt,
  noteReleasesWaiting,
  takeOnReleases,
} from '../../scripts/demonstration/releases-state.ts';
import {
  demonstrationLoader,
  loadDemonstration,
  needsDemonstration,
} from '../../scripts/load-demonstration.ts';
import { startScript } from '../support/run-script.ts';

const folders: string[] = [];

function emptyFolder() {
  const path = mkdtempSync(join(tmpdir(), 'milepost-demonstration-'));
  folders.push(path);
  openCommandContext(path, 'test')[Symbol.dispose]();
  return dataFolderPaths(path);
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Starts a loading and kills it once it has begun with the first pilot. */
function loadAndKill(dataFolder: string): Promise<void> {
  const child = startScript('prepare.ts', [], { MILEPOST_DATA: dataFolder, MILEPOST_DEMO: '1' });
  return new Promise((settle) => {
    child.stdout?.on('data', (text) => {
      if (String(text).includes('Simulating')) setTimeout(() => child.kill('SIGKILL'), 300);
    });
    child.once('close', () => settle());
  });
}

test('a loading that was killed is begun again from empty files, and then it is whole', async () => {
  const folder = emptyFolder();
  await loadAndKill(folder.path);
  expect(needsDemonstration(folder)).toBe(true);
  await loadDemonstration(folder, () => {}, [lakeside]);

  expect(needsDemonstration(folder)).toBe(false);
  expect(existsSync(join(folder.path, 'demonstration-files'))).toBe(false);
  using opened = openCommandContext(folder.path, 'test');
  const { context } = opened;
  expect(readSystemFact(context.records, 'demonstration')).toBe('1');
  expect(findBrokenAuditRow(context.records)).toBeNull();
  const map = readMap(context);
  expect(map).toMatchObject({ rolesCovered: 10, pilotCount: 1 });
  expect(map.stakeholderCount).toBeGreaterThanOrEqual(38);
  expect(
    listDemonstrationAccounts(context.records)
      .map(({ role }) => role)
      .sort(),
  ).toEqual(['administrator', 'coordinator', 'partner', 'researcher']);
  expect(listReleases(context, 'LAKESIDE')).toEqual([]);
  const pilotId = findPilotByCode(context.records, 'LAKESIDE')?.id ?? 0;
  expect(findLatestReleaseJob(context.records, pilotId)).toMatchObject({
    ...{ kind: 'publish', asOf: '2026-03-31', status: 'queued', processId: null },
  });
});

test.each([
  ['an empty folder', undefined],
  ['a cut off loading', 'loading'],
])('into %s where somebody has written since, nothing is loaded', async (_, fact) => {
  const folder = emptyFolder();
  using opened = openCommandContext(folder.path, 'test');
  const { records } = opened.context;
  if (fact) writeSystemFact(records, 'demonstration', fact);
  expect(needsDemonstration(folder)).toBe(true);
  createPilot(opened.context, { code: 'MINE', name: 'Mine' });
  expect(needsDemonstration(folder)).toBe(false);
  await loadDemonstration(folder, () => {}, [lakeside]);
  expect(listPilots(records).map(({ code }) => code)).toEqual(['MINE']);
});

/** Starts the building of the releases and kills it once one is under way. */
async function buildAndKill(dataFolder: string, isUnderWay: () => boolean): Promise<number> {
  const child = startScript('build-demonstration.ts', [], { MILEPOST_DATA: dataFolder });
  const gone = new Promise((settle) => child.once('close', settle));
  while (!isUnderWay() && child.exitCode === null) await wait(20);
  child.kill('SIGKILL');
  await gone;
  return child.pid ?? 0;
}

test('a building of releases that was killed leaves none by half, and is gone on with', async () => {
  const folder = emptyFolder();
  await loadDemonstration(folder, () => {}, [lakeside]);
  using opened = openCommandContext(folder.path, demonstrationLoader.name);
  const { context } = opened;
  const pilotId = findPilotByCode(context.records, 'LAKESIDE')?.id ?? 0;
  const job = () => findLatestReleaseJob(context.records, pilotId);
  const killed = await buildAndKill(folder.path, () => (job()?.percentDone ?? 0) >= 20);
  expect(job()).toMatchObject({ status: 'building', processId: killed, asOf: '2026-03-31' });
  expect(listReleases(context, 'LAKESIDE')).toEqual([]);
  expect(areReleasesMissing(context.records)).toBe(true);

  const said: string[] = [];
  const isWhole = await buildDemonstrationReleases(context, folder, [lakeside], (sentence) =>
    said.push(sentence),
  );
  expect(isWhole).toBe(true);
  expect(
    listReleases(context, 'LAKESIDE').map(({ number, asOf, firstCohort, lastCohort }) => ({
      ...{ number, asOf, firstCohort, lastCohort },
    })),
  ).toEqual([
    { number: 2, asOf: '2026-09-30', firstCohort: '2025-Q2', lastCohort: '2026-Q1' },
    { number: 1, asOf: '2026-03-31', firstCohort: '2025-Q2', lastCohort: '2025-Q3' },
  ]);
  expect(said).toHaveLength(2);
  expect(areReleasesMissing(context.records)).toBe(false);
  expect(listUnfinishedReleaseJobs(context.records)).toEqual([]);
  expect(findBrokenAuditRow(context.records)).toBeNull();
}, 180_000);

test('while one process builds the releases, no other does', async () => {
  const folder = emptyFolder();
  using opened = openCommandContext(folder.path, 'test');
  const { records } = opened.context;
  const now = () => new Date();
  expect(takeOnReleases(records, process.pid, now)).toBe(false);
  noteReleasesWaiting(records);
  expect(takeOnReleases(records, process.ppid, now)).toBe(true);
  expect(takeOnReleases(records, process.pid, now)).toBe(false);
  const dead = 2 ** 22 + 1;
  noteReleasesWaiting(records);
  expect(takeOnReleases(records, dead, now)).toBe(true);
  expect(takeOnReleases(records, process.pid, now)).toBe(true);
  noteReleasesBuilt(records);
  expect(takeOnReleases(records, process.pid, now)).toBe(false);
});

test('the building of releases ends with whoever started it', async () => {
  const folder = emptyFolder();
  await loadDemonstration(folder, () => {}, [lakeside]);
  using opened = openCommandContext(folder.path, 'test');
  const pilotId = findPilotByCode(opened.context.records, 'LAKESIDE')?.id ?? 0;
  const job = () => findLatestReleaseJob(opened.context.records, pilotId);
  const server = startScript('serve.ts', [], {
    ...{ MILEPOST_DATA: folder.path, MILEPOST_DEMO: '1', HOST: '127.0.0.1', PORT: '0' },
  });
  const gone = new Promise((settle) => server.once('exit', settle));
  while ((job()?.percentDone ?? 0) < 20 && server.exitCode === null) await wait(20);
  const builder = job()?.processId ?? 0;
  expect(isAlive(builder)).toBe(true);
  server.kill('SIGKILL');
  await gone;
  while (isAlive(builder)) await wait(20);
  expect(job()).toMatchObject({ status: 'building', processId: builder });
});

function isAlive(processId: number): boolean {
  try {
    return processId > 0 && process.kill(processId, 0);
  } catch {
    return false;
  }
}
