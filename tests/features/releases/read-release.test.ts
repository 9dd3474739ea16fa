import { describe, expect, it } from 'vitest';
import type { Actor } from '#app/core/access/actor.ts';
import { readReleaseFile } from '#app/features/exports/read-release-file.ts';
import { buildRelease } from '#app/features/releases/build-release.ts';
import {
  listPilotResources,
  listReleaseResources,
} from '#app/features/releases/read-api-catalogue.ts';
import { readDataCatalogue } from '#app/features/releases/read-data-catalogue.ts';
import { findPreview, readRelease } from '#app/features/releases/read-release.ts';
import { readReleasePage } from '#app/features/releases/read-release-page.ts';
import { readReleasesPage } from '#app/features/releases/read-releases-page.ts';
import { pilots } from '#db/records/schema/index.ts';
import { decideCarelessly } from '../../support/decide-carelessly.ts';
import { simulatedLogs } from '../../support/simulated-logs.ts';
import { coordinator, testContext, testSigningKey } from '../../support/test-databases.ts';
import { insertTestRelease } from '../../support/test-release.ts';

const { records, published, now } = testContext(coordinator, new Date('2026-11-21T12:00:00Z'));
const secrets = { seed: 's', signingKey: testSigningKey };
const asked = {
  ...{ records, published, pilotCode: 'OPEN', asOf: '2026-11-21', ...secrets, now },
  decide: decideCarelessly,
};
const as = (actor: Actor) => ({ records, published, now, actor });
const visitor: Actor = { kind: 'visitor' };
const researcher: Actor = { ...coordinator, role: 'researcher' } as Actor;

for (const [code, isPublic] of [
  ['OPEN', true],
  ['CLOSED', false],
] as const) {
  const moment = '2025-01-01T00:00:00.000Z';
  records
    .insert(pilots)
    .values({ code, name: code, isPublic, createdAt: moment, updatedAt: moment })
    .run();
}
const source = simulatedLogs({ people: 400, seed: 'pages' }, 'OPEN').logs;
await buildRelease({ ...asked, logs: source, kind: 'publish' });
await buildRelease({ ...asked, logs: source, kind: 'preview' });
await buildRelease({
  ...asked,
  logs: simulatedLogs({ people: 400, seed: 'c' }, 'CLOSED').logs,
  pilotCode: 'CLOSED',
  kind: 'publish',
});

describe('reading releases', () => {
  it('lets everybody read a public pilot, and accounts only one that is not', () => {
    expect(readRelease(as(visitor), 'open', 1).number).toBe(1);
    expect(() => readRelease(as(visitor), 'CLOSED', 1)).toThrow('sign in');
    expect(readRelease(as(researcher), 'CLOSED', 1).pilotCode).toBe('CLOSED');
    expect(() => readReleasesPage(as(visitor), 'CLOSED')).toThrow('sign in');
    expect(() => readReleaseFile(as(visitor), 'CLOSED', 1, 'cells.csv')).toThrow('sign in');
    expect(readDataCatalogue(as(visitor)).map(({ code }) => code)).toEqual(['OPEN']);
    expect(listPilotResources(as(researcher)).map(({ code }) => code)).toEqual(['CLOSED', 'OPEN']);
  });

  it('keeps previews to those who may make them', () => {
    expect(() => readRelease(as(visitor), 'OPEN', 0)).toThrow('sign in');
    expect(() => readRelease(as(researcher), 'OPEN', 0)).toThrow('may not');
    expect(() => readReleaseFile(as(researcher), 'OPEN', 0, 'cells.csv')).toThrow('may not');
    expect(findPreview(as(researcher), 'OPEN')).toBeNull();
    expect(readReleasesPage(as(researcher), 'OPEN')).toMatchObject({
      preview: null,
      job: null,
      mayPublish: false,
    });
    expect(readReleasesPage(as(coordinator), 'OPEN').preview?.isPreview).toBe(true);
    expect(readReleaseFile(as(coordinator), 'OPEN', 0, 'cells.csv').isPublic).toBe(false);
  });

  it('knows no release that was never made', () => {
    expect(() => readRelease(as(visitor), 'OPEN', 2)).toThrow('no release with this number');
    expect(() => readRelease(as(visitor), 'OPEN', Number.NaN)).toThrow('no release');
    expect(() => readRelease(as(visitor), 'NOWHERE', 1)).toThrow('no pilot');
  });

  it('gives the file that was published, with the numbers of the page in it', () => {
    const { text, filename, isPublic } = readReleaseFile(as(visitor), 'OPEN', 1, 'cells.csv');
    expect({ filename, isPublic }).toEqual({
      filename: 'OPEN-release-1-cells.csv',
      isPublic: true,
    });
    expect(readReleaseFile(as(coordinator), 'open', 1, 'cells.csv').text).toBe(text);
    const shown = readReleasePage(as(visitor), 'OPEN', 1, {
      table: 'hiring',
      cohort: 'all',
      dimension: 'rural_urban',
    });
    const cells = shown.table.rows.flatMap((row) =>
      row.cells.map((cell) => ({ ...cell, value: row.key.split(' ')[0] })),
    );
    const numbers = cells.filter(({ status }) => status === 'shown');
    expect(numbers.length).toBeGreaterThan(3);
    for (const { measure, count, percent, value } of numbers) {
      const line = text
        .split('\n')
        .find((each) =>
          each.startsWith(`1,OPEN,hiring,all,rural_urban,${value},,,all,${measure},`),
        );
      expect(line).toContain(`,shown,${count},`);
      if (percent !== null) expect(line).toContain(`,${percent},`);
    }
  });

  it('falls back to everybody and all quarters when asked for what is not there', () => {
    const page = readReleasePage(as(visitor), 'OPEN', 1, {
      table: 'nothing',
      cohort: '1999-Q1',
      dimension: 'shoe',
    });
    expect(page.chosen).toEqual({ table: 'funnel', cohort: 'all', dimension: '' });
    expect(page.table.rows.map(({ label }) => label)).toEqual(['Everybody']);
    expect(page.tallies.map(({ table }) => table)).toEqual([
      // A pilot of under 500 people has no comparison within groups.
      ...['funnel', 'hiring', 'access', 'time_to_fill', 'credential_to_hire'],
    ]);
  });

  it('lists releases for programs with the address of each file', () => {
    expect(listReleaseResources(as(visitor), 'OPEN')).toMatchObject([
      { number: 1, links: { cells: '/api/v1/pilots/OPEN/releases/1/cells.csv' } },
    ]);
  });
});

describe('a table of two attributes at once', () => {
  it('has a row for both groups of each pair, chosen like any other kind of groups', () => {
    const context = testContext(coordinator, new Date('2026-11-21T12:00:00Z'));
    const moment = '2025-01-01T00:00:00.000Z';
    context.records
      .insert(pilots)
      .values({ code: 'PAIRS', name: 'Pairs', createdAt: moment, updatedAt: moment })
      .run();
    const cell = (value1: string, value2: string, count: number) => ({
      ...{ table: 'funnel_pairs', measure: 'reached_awarded', count, denominator: count },
      ...{ dimension1: 'gender', value1, dimension2: 'rural_urban', value2 },
    });
    insertTestRelease(context.published, { pilotCode: 'PAIRS', number: 1 }, [
      ...[cell('woman', 'rural', 31), cell('woman', 'urban', 44), cell('man', 'rural', 52)],
    ]);
    const page = readReleasePage(context, 'PAIRS', 1, {
      ...{ table: 'funnel_pairs', cohort: null, dimension: 'gender rural_urban' },
    });
    expect(page.choices.dimension).toEqual([
      { value: 'gender rural_urban', label: 'Gender by rural and urban' },
    ]);
    expect(page.table.rows.map(({ label, cells: own }) => [label, own[0]?.count])).toEqual([
      ...[
        ['Women, Rural communities', 31],
        ['Women, Urban communities', 44],
        ['Men, Rural communities', 52],
      ],
    ]);
  });
});
