import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { AppError } from '#app/core/app-error.ts';
import { chosenBefore, readSelection } from '#app/features/downloads/data-selection.ts';
import { selectCells } from '#app/features/downloads/select-cells.ts';
import { readReleaseFile } from '#app/features/exports/read-release-file.ts';
import { pilots } from '#db/records/schema/index.ts';
import { coordinator } from '../../support/test-databases.ts';
import { pilotWithReleases } from '../releases/results/results-fixture.ts';

const context = await pilotWithReleases();
const moment = '2026-01-01T00:00:00.000Z';
context.records
  .insert(pilots)
  .values([
    { code: 'CLOSED', name: 'Closed', isPublic: false, createdAt: moment, updatedAt: moment },
    { code: 'EMPTY', name: 'Empty', createdAt: moment, updatedAt: moment },
  ])
  .run();

const whole = (number: number) => readReleaseFile(context, 'RIVERBEND', number, 'cells.csv').text;
const take = (query: string) => selectCells(context, readSelection(new URLSearchParams(query)));
const rowsOf = (text: string) =>
  Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
const refusalOf = (query: string) => {
  try {
    take(query);
  } catch (error) {
    return error instanceof AppError ? `${error.code}: ${error.message}` : error;
  }
  return 'answered';
};

describe('selectCells', () => {
  it('gives cells.csv itself, byte for byte, when nothing is left out', () => {
    expect(take('pilot=RIVERBEND').text).toBe(whole(2));
    expect(take('pilot=riverbend:1&table=&cohort=').text).toBe(whole(1));
    expect(whole(1)).not.toBe(whole(2));
  });

  it('gives the rows of the tables and quarters that were chosen, and no other', () => {
    const { text, filename, releases } = take(
      'pilot=RIVERBEND&table=funnel&table=hiring&cohort=all&cohort=2025-Q2',
    );
    const expected = rowsOf(whole(2)).filter(
      ({ table = '', cohort = '' }) =>
        ['funnel', 'hiring'].includes(table) && ['all', '2025-Q2'].includes(cohort),
    );
    expect(expected.length).toBeGreaterThan(50);
    expect(rowsOf(text)).toEqual(expected);
    expect(text.split('\n')[0]).toBe(whole(2).split('\n')[0]);
    expect(filename).toBe('RIVERBEND-release-2-cells.csv');
    expect(releases.map(({ number }) => number)).toEqual([2]);
  });

  it('puts releases one after the other under one header', () => {
    const { text, filename } = take('pilot=RIVERBEND:2&pilot=RIVERBEND:1&table=access');
    const of = (number: number) => rowsOf(whole(number)).filter(({ table }) => table === 'access');
    expect(rowsOf(text)).toHaveLength(of(1).length + of(2).length);
    expect(text.match(/^release,pilot/gm)).toHaveLength(1);
    expect(filename).toBe('milepost-cells.csv');
  });

  it('answers whatever is not published with one and the same sentence', () => {
    const sentence =
      'not_found: Not published at this detail. The page “Data for research” lists what there is.';
    for (const query of [
      ...['pilot=NOWHERE', 'pilot=CLOSED', 'pilot=CLOSED:1', 'pilot=EMPTY', 'pilot=EMPTY:1'],
      ...['pilot=RIVERBEND:3', 'pilot=RIVERBEND:0', 'pilot=RIVERBEND:x', 'pilot=RIVERBEND:'],
      ...['pilot=RIVERBEND&table=salaries', 'pilot=RIVERBEND&cohort=2019-Q1'],
      ...['pilot=RIVERBEND&table=funnel&table=salaries', 'pilot=RIVERBEND&table=comparison,funnel'],
      ...['pilot=RIVERBEND&table=funnel&pilot=NOWHERE'],
      ...['pilot=RIVERBEND&cohort=2025-Q1&cohort=2025-01'],
    ]) {
      expect([query, refusalOf(query)]).toEqual([query, sentence]);
    }
    const asked = readSelection(new URLSearchParams('pilot=CLOSED'));
    expect(() => selectCells({ ...context, actor: coordinator }, asked)).toThrow('Not published');
  });

  it('answers of a closed pilot as of one that is not there, but to accounts', async () => {
    const closed = await pilotWithReleases();
    closed.records.update(pilots).set({ isPublic: false }).run();
    const asked = readSelection(new URLSearchParams('pilot=RIVERBEND'));
    expect(() => selectCells(closed, asked)).toThrow('Not published at this detail.');
    const own = selectCells({ ...closed, actor: coordinator }, asked);
    expect(own).toMatchObject({ text: whole(2), isPublic: false });
    expect(take('pilot=RIVERBEND').isPublic).toBe(true);
  });

  it('asks for a pilot when none is chosen', () => {
    expect(refusalOf('table=funnel')).toBe('invalid: Choose at least one pilot.');
    expect(refusalOf('pilot=&pilot=')).toBe('invalid: Choose at least one pilot.');
  });
});

describe('chosenBefore', () => {
  it('knows a first visit from one that comes back', () => {
    expect(chosenBefore(new URLSearchParams('refused=invalid'))).toBeNull();
    expect(chosenBefore(new URLSearchParams('pilot=A:1&pilot=&table=funnel&table=funnel'))).toEqual(
      {
        ...{ pilots: ['A:1', ''], tables: ['funnel'], cohorts: [] },
      },
    );
  });
});
