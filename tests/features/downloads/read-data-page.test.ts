import { describe, expect, it } from 'vitest';
import { outlineTables } from '#app/features/downloads/outline-release.ts';
import { readDataPage } from '#app/features/downloads/read-data-page.ts';
import { readCells, readRelease } from '#app/features/releases/read-release.ts';
import { pilotWithoutRelease, pilotWithReleases } from '../releases/results/results-fixture.ts';

const context = await pilotWithReleases();
const origin = 'https://ler.example.org';
const { pilots, choices } = readDataPage(context, origin);
const newest = pilots[0]?.newest;

describe('the page for researchers', () => {
  it('tells of every table how much is shown and how much is hidden', () => {
    const cells = readCells(context, readRelease(context, 'RIVERBEND', 2));
    const tables = newest?.tables ?? [];
    expect(tables.map(({ table }) => table)).toEqual([...new Set(cells.map(({ table }) => table))]);
    for (const { table, shown, hidden, missing } of tables) {
      const own = cells.filter((cell) => cell.table === table);
      expect(shown + hidden + missing).toBe(own.length);
      expect(hidden).toBe(own.filter(({ status }) => status === 'suppressed').length);
    }
    expect(tables.some(({ hidden }) => hidden > 0)).toBe(true);
  });

  it('tells at which detail, in words', () => {
    const funnel = newest?.tables.find(({ table }) => table === 'funnel');
    expect(funnel?.quarters).toMatch(
      /^5 quarters, .* 2025 to .* 2026, those added by .*, and all closed quarters/,
    );
    expect(funnel?.groups[0]).toBe('Everybody');
    expect(funnel?.groups).toContain('Gender');
    expect(funnel?.groups).toContain('Site');
  });

  it('names two ways of making groups at once, and one quarter by itself', () => {
    const row = { table: 'funnel', status: 'shown', cells: 3, dimension2: '' } as const;
    const [outline] = outlineTables([
      { ...row, cohort: '2025-Q1', dimension1: 'gender', dimension2: 'age_band' },
      { ...row, cohort: '2025-Q1', dimension1: '' },
      { ...row, cohort: '2025-Q1', dimension1: 'gender', status: 'suppressed' },
    ]);
    expect(outline).toMatchObject({
      ...{ quarters: 'January to March 2025', groups: [], shown: 6, hidden: 3 },
      groupsByQuarter: ['Everybody', 'Gender', 'Gender by age'],
    });
  });

  it('offers what exists, and says how to cite the newest release', () => {
    expect(choices.tables.map(({ value }) => value)).toContain('hiring');
    expect(choices.cohorts[0]).toEqual({ value: 'all', label: 'All closed quarters' });
    expect(choices.cohorts.length).toBeGreaterThan(4);
    expect(newest?.address).toBe(`${origin}/pilots/RIVERBEND/releases/2`);
    const { cellsSha256 } = readRelease(context, 'RIVERBEND', 2);
    expect(newest?.citation).toMatch(/^Riverbend \(2026\)\..*release 2.*2026-09-30.*2026-11-21/);
    expect(newest?.citation).toContain(cellsSha256);
    expect(newest?.citation.endsWith(newest.address)).toBe(true);
  });

  it('has nothing to offer where nothing is published', () => {
    const empty = readDataPage(pilotWithoutRelease(), origin);
    expect(empty.pilots.map(({ newest: none }) => none)).toEqual([null]);
    expect(empty.choices).toEqual({ tables: [], cohorts: [] });
  });
});
