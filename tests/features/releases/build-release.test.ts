import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { AppError } from '#app/core/app-error.ts';
import { cellsCsv } from '#app/features/exports/cells-csv.ts';
import { buildRelease } from '#app/features/releases/build-release.ts';
import { createMemoryLogsStore } from '#db/logs/memory/memory-store.ts';
import { type CellRow, listCells, listCurvePoints } from '#db/published/queries/cells.ts';
import {
  findPreviewRelease,
  findPublishedRelease,
  listPublishedReleases,
} from '#db/published/queries/releases.ts';
import { pilots } from '#db/records/schema/index.ts';
import { decideCarelessly } from '../../support/decide-carelessly.ts';
import { simulatedLogs } from '../../support/simulated-logs.ts';
import { testPublished, testRecords, testSigningKey } from '../../support/test-databases.ts';
import { pilotWithReleases } from './results/results-fixture.ts';

// The pilot of the shared fixture, whose second release closes every quarter.
const simulated = simulatedLogs({ people: 5000, seed: '7' });
const small = simulatedLogs({ people: 400, seed: '7' });
/** A day by which two quarters are closed: a release of few people, and soon proved. */
const early = '2025-12-31';
const now = () => new Date('2026-11-21T09:00:00Z');

function testPilot() {
  const records = testRecords();
  const moment = now().toISOString();
  records
    .insert(pilots)
    .values({ code: 'RIVERBEND', name: 'Riverbend', createdAt: moment, updatedAt: moment })
    .run();
  return { records, published: testPublished() };
}

/** A release of few people. It is not proved, unless a test is about what the gate decides. */
async function build({
  logs = small.logs,
  ...given
}: Partial<Parameters<typeof buildRelease>[0]> = {}) {
  const databases = testPilot();
  const request = {
    ...{ ...databases, logs, pilotCode: 'RIVERBEND', asOf: '2026-11-21' },
    ...{ kind: 'publish' as const, seed: 'secret', signingKey: testSigningKey, now },
    ...{ decide: decideCarelessly, ...given },
  };
  const built = await buildRelease(request);
  return { ...databases, request, built, cells: listCells(request.published, built.id) };
}

const { published } = await pilotWithReleases();
const built = findPublishedRelease(published, 'RIVERBEND', 2);
if (!built) throw new Error('The fixture has a second release.');
const cells = listCells(published, built.id);
const smaller = await build();

/** Whether the generator has counted a cell, by itself. */
function isCounted({ table, measure }: CellRow): boolean {
  if (!['funnel', 'hiring', 'access'].includes(table)) return false;
  return !measure.startsWith('left_by_');
}

/** The number that the generator says is true of a released cell. */
function trueNumber(cell: CellRow, { truth } = simulated): number {
  const [first = '', last = first] = cell.cohort.split('/');
  const rows = truth.rows
    .filter(({ dimension, value }) => dimension === cell.dimension1 && value === cell.value1)
    .filter(({ cohort }) => cohort >= first && cohort <= last);
  const suffix = cell.ler === 'all' ? '' : `_ler_${cell.ler}`;
  const measure = cell.table === 'access' ? 'reached_accepted' : `${cell.measure}${suffix}`;
  return rows.reduce((sum, row) => sum + Number(row[measure] ?? 0), 0);
}

describe('a release of a simulated pilot', () => {
  it('shows what the generator says is true, cell for cell', () => {
    const shown = cells.filter((cell) => cell.status === 'shown' && isCounted(cell));
    expect(shown.length).toBeGreaterThan(500);
    for (const cell of shown) {
      expect(cell.count, JSON.stringify(cell)).toBe(trueNumber(cell));
    }
  });

  it('holds every cohort and group that is true, in the order of the file', () => {
    for (const { cohort, dimension, value } of simulated.truth.rows) {
      const hasRows = cells.some(
        (cell) => cell.cohort === cohort && cell.dimension1 === dimension && cell.value1 === value,
      );
      // A pilot of this size splits its quarters by place alone.
      const isTold = cohort === 'all' || ['', 'site'].includes(dimension);
      expect(hasRows, `${cohort} ${dimension} ${value}`).toBe(isTold);
    }
    expect(cells.map(({ position }) => position)).toEqual(cells.map((_, index) => index + 1));
    expect([...new Set(cells.map(({ table }) => table))]).toEqual([
      ...['funnel', 'hiring', 'access', 'comparison', 'time_to_fill', 'credential_to_hire'],
    ]);
  });

  it('hides what stands for few people, and leaves nothing of it behind', () => {
    const hidden = cells.filter(({ status }) => status === 'suppressed');
    expect(hidden.length).toBeGreaterThan(50);
    for (const cell of hidden) {
      const { count, denominator, percent, ciLow, ciHigh, method } = cell;
      expect({ count, denominator, percent, ciLow, ciHigh, method }).toEqual({
        ...{ count: null, denominator: null, percent: null, ciLow: null, ciHigh: null, method: '' },
      });
    }
    const few = cells.filter((cell) => isCounted(cell) && trueNumber(cell) < 11);
    expect(few.length).toBeGreaterThan(20);
    expect(few.filter(({ status }) => status === 'shown')).toEqual([]);
  });

  it('prints whole percents whose interval holds the share', () => {
    for (const cell of cells.filter(({ percent }) => percent !== null)) {
      const share = (100 * (cell.count ?? 0)) / (cell.denominator ?? 1);
      expect(cell.ciLow).toBeLessThanOrEqual(share);
      expect(cell.ciHigh).toBeGreaterThanOrEqual(share);
      expect(Number.isInteger(cell.percent)).toBe(true);
    }
  });

  it('draws curves whose points stand 11 hires apart, from each other and from the horizons', () => {
    const points = listCurvePoints(published, built.id);
    const groups = new Set(points.map(({ dimension, value }) => `${dimension}|${value}`));
    expect(points.filter(({ status }) => status === 'shown').length).toBeGreaterThan(100);
    for (const group of groups) {
      const [dimension, value] = group.split('|');
      const own = points.filter((point) => point.dimension === dimension && point.value === value);
      const horizons = cells.filter(
        (cell) =>
          cell.table === 'hiring' &&
          cell.cohort === 'all' &&
          cell.ler === 'all' &&
          cell.dimension1 === dimension &&
          cell.value1 === value &&
          cell.measure.startsWith('hired_by_') &&
          cell.status === 'shown',
      );
      const days = new Set(horizons.map(({ measure }) => Number(measure.slice(9))));
      let previous = 0;
      for (const { day, hired } of own.filter(({ status }) => status === 'shown')) {
        expect((hired ?? 0) - previous).toBeGreaterThanOrEqual(11);
        previous = hired ?? 0;
        if (days.has(day ?? 0)) continue;
        for (const { count } of horizons) {
          expect(Math.abs((count ?? 0) - (hired ?? 0))).toBeGreaterThanOrEqual(11);
        }
      }
    }
  });

  it('writes down the sum of its own file', () => {
    const release = findPublishedRelease(published, 'RIVERBEND', 2);
    const csv = cellsCsv({ number: 2, pilotCode: 'RIVERBEND' }, cells);
    expect(release?.cellsSha256).toBe(createHash('sha256').update(csv).digest('hex'));
    expect(release?.cellsShown).toBe(cells.filter(({ status }) => status === 'shown').length);
    expect(release).toMatchObject({ firstCohort: '2025-Q1', lastCohort: '2026-Q1' });
  });

  it('is the same again from the same logs, seed and day', async () => {
    const first = await build({ decide: undefined, asOf: early });
    const again = await build({ decide: undefined, asOf: early });
    expect(again.built.cellsSha256).toBe(first.built.cellsSha256);
    expect(again.built.cellsShown).toBeGreaterThan(20);
  });
});

describe('buildRelease', () => {
  it('numbers releases and replaces previews', async () => {
    const { request } = await build({ kind: 'preview' });
    const second = await buildRelease({ ...request, kind: 'preview' });
    expect(second.number).toBe(0);
    expect(findPreviewRelease(request.published, 'RIVERBEND')?.id).toBe(second.id);
    expect((await buildRelease({ ...request, kind: 'publish' })).number).toBe(1);
    expect((await buildRelease({ ...request, kind: 'publish' })).number).toBe(2);
    expect(findPreviewRelease(request.published, 'RIVERBEND')).toBeNull();
    expect(
      listPublishedReleases(request.published, 'RIVERBEND').map(({ number }) => number),
    ).toEqual([2, 1]);
  });

  it('hides the same cells in a preview, in the release, and in the one after it', async () => {
    const { request } = await build({ decide: undefined, kind: 'preview', asOf: early });
    const statuses = async (kind: 'preview' | 'publish') => {
      const { id } = await buildRelease({ ...request, kind });
      return listCells(request.published, id).map(({ status }) => status);
    };
    const previewed = await statuses('preview');
    expect(await statuses('publish')).toEqual(previewed);
    expect(await statuses('publish')).toEqual(previewed);
  });

  it('writes nothing at all when it cannot be signed', async () => {
    const { request, built: preview } = await build({ kind: 'preview' });
    const unsigned = buildRelease({ ...request, kind: 'publish', signingKey: 'no key' });
    await expect(unsigned).rejects.toThrow();
    expect(listPublishedReleases(request.published, 'RIVERBEND')).toEqual([]);
    expect(findPreviewRelease(request.published, 'RIVERBEND')?.id).toBe(preview.id);
  });

  it('makes published cells immutable', () => {
    const { published: file, built: release } = smaller;
    const change = () =>
      file.$client.exec(`UPDATE cells SET count = 1 WHERE release_id = ${release.id}`);
    expect(change).toThrow('cannot be changed');
  });

  it('looks at nothing after its day', async () => {
    const first = await build({ logs: simulated.logs, asOf: '2025-09-27' });
    expect(new Set(first.cells.map(({ cohort }) => cohort))).toEqual(new Set(['all', '2025-Q1']));
    const shown = first.cells.filter(
      (cell) => cell.status === 'shown' && isCounted(cell) && cell.table !== 'access',
    );
    expect(shown.length).toBeGreaterThan(20);
    for (const cell of shown) {
      expect(cell.count).toBe(trueNumber({ ...cell, cohort: '2025-Q1' }));
    }
  });

  it('refuses when no quarter is closed, with a day to come, and before the last release', async () => {
    await expect(build({ asOf: '2025-09-26' })).rejects.toThrow('nothing to release yet');
    await expect(build({ logs: createMemoryLogsStore() })).rejects.toThrow(AppError);
    await expect(build({ asOf: '2026-11-22' })).rejects.toThrow('cannot look ahead');
    const { request } = smaller;
    await expect(buildRelease({ ...request, asOf: '2026-09-29' })).rejects.toThrow(
      'goes up to 2026-09-30',
    );
    expect(listPublishedReleases(request.published, 'RIVERBEND')).toHaveLength(1);
  });

  it('speaks for the last day on which job seekers were observed, whatever day it is', async () => {
    const late = await build({ asOf: '2027-06-30', now: () => new Date('2027-06-30T12:00:00Z') });
    expect(late.built.asOf).toBe('2026-09-30');
    expect(late.cells).toEqual(smaller.cells);
  });

  it('publishes tables by size of the pilot, not by what became of people', () => {
    const split = smaller.cells.filter(
      ({ cohort, dimension1 }) => cohort !== 'all' && dimension1 !== '',
    );
    expect(split).toEqual([]);
    expect(cells.some(({ cohort, dimension1 }) => cohort !== 'all' && dimension1 !== '')).toBe(
      true,
    );
  });
});

afterEach(() => {
  // Nothing of a release is written but on purpose.
  expect(listPublishedReleases(published, 'RIVERBEND')).toHaveLength(2);
});
