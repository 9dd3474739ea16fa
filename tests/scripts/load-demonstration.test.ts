import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { createPilot } from '#app/features/pilots/create-pilot.ts';
import { listReleases } from '#app/features/releases/read-release.ts';
import { readMap } from '#app/features/roadmap/read-map.ts';
import { dataFolderPaths } from '#db/data-folder.ts';
import { listDemonstrationAccounts } from '#db/records/queries/accounts.ts';
import { findBrokenAuditRow } from '#db/records/queries/audit.ts';
import { listPilots } from '#db/records/queries/pilots.ts';
import { readSystemFact, writeSystemFact } from '#db/records/queries/system-facts.ts';
import { lakeside } from '#seeds/demonstration/lakeside.ts';
import { openCommandContext } from '../../scripts/command-context.ts';
import { loadDemonstration, needsDemonstration } from '../../scripts/load-demonstration.ts';
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
  expect(
    listReleases(context, 'LAKESIDE').map(({ number, asOf, firstCohort, lastCohort }) => ({
      ...{ number, asOf, firstCohort, lastCohort },
    })),
  ).toEqual([
    { number: 2, asOf: '2026-09-30', firstCohort: '2025-Q2', lastCohort: '2026-Q1' },
    { number: 1, asOf: '2026-06-30', firstCohort: '2025-Q2', lastCohort: '2025-Q4' },
  ]);
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
