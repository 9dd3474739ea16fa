import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readReleaseZip } from '#app/features/exports/read-release-package.ts';
import { dataFolderPaths } from '#db/data-folder.ts';
import { openPublished } from '#db/published/open.ts';
import { openRecords } from '#db/records/open.ts';
import { runScript, runScriptWell } from '../support/run-script.ts';

interface Cell {
  table: string;
  cohort: string;
  dimension_1: string;
  value_1: string;
  ler: string;
  measure: string;
  status: string;
  count: string;
  denominator: string;
  percent: string;
}

type TruthRow = { cohort: string; dimension: string; value: string; people: number } & Record<
  string,
  number
>;

const folder = mkdtempSync(join(tmpdir(), 'milepost-command-line-'));
const environment = { MILEPOST_DATA: join(folder, 'data'), MILEPOST_DEMO: '0' };
const files = join(folder, 'files');
let truth: TruthRow[] = [];
let cells: Cell[] = [];

const truthOf = (cell: Cell) =>
  truth.find(
    (row) =>
      row.cohort === cell.cohort &&
      row.dimension === cell.dimension_1 &&
      row.value === cell.value_1,
  );

beforeAll(async () => {
  const pilot = ['--pilot', 'COMMANDS'];
  await runScriptWell('simulate.ts', ['--people', '1000', '--seed', '7', '--out', files], {});
  await runScriptWell(
    'pilots.ts',
    ['create', '--code', 'COMMANDS', '--name', 'Commands'],
    environment,
  );
  for (const name of ['events', 'people', 'applications', 'population']) {
    const asked = [...pilot, '--format', `${name}-csv`, join(files, `${name}.csv`)];
    await runScriptWell('import.ts', asked, environment);
  }
  await runScriptWell('release.ts', pilot, environment);
  const asked = [...pilot, '--release', '1', '--out', join(folder, 'package')];
  await runScriptWell('export.ts', asked, environment);
  truth = JSON.parse(readFileSync(join(files, 'truth.json'), 'utf8')).rows;
  const text = readFileSync(join(folder, 'package', 'cells.csv'), 'utf8');
  cells = Papa.parse<Cell>(text, { header: true, skipEmptyLines: true }).data;
}, 900_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a pilot from the command line', () => {
  it('releases funnel counts that equal the generator’s truth, cell for cell where shown', () => {
    const shown = cells.filter(({ table, status }) => table === 'funnel' && status === 'shown');
    expect(shown.length).toBeGreaterThan(100);
    expect(new Set(shown.map(({ measure }) => measure)).size).toBe(7);
    for (const cell of shown) {
      const row = truthOf(cell);
      expect({ ...cell, count: Number(cell.count) }).toMatchObject({ count: row?.[cell.measure] });
      expect(Number(cell.denominator)).toBe(row?.people);
    }
  });

  it('releases shares hired that equal the generator’s truth', () => {
    const shown = cells.filter(
      ({ table, status, measure }) =>
        table === 'hiring' && status === 'shown' && measure.startsWith('hired_by_'),
    );
    expect(shown.length).toBeGreaterThan(60);
    for (const cell of shown) {
      const suffix = cell.ler === 'all' ? '' : `_ler_${cell.ler}`;
      const row = truthOf(cell);
      expect(Number(cell.count)).toBe(row?.[`${cell.measure}${suffix}`]);
      expect(Number(cell.denominator)).toBe(row?.[`job_seekers${suffix}`]);
      const share = (100 * Number(cell.count)) / Number(cell.denominator);
      expect(Math.abs(Number(cell.percent) - share)).toBeLessThanOrEqual(0.5);
    }
  });

  it('shows no outcome of fewer than eleven people, nor of all but fewer than eleven', () => {
    const outcomes = cells.filter(
      ({ status, measure }) =>
        status === 'shown' && /^(reached_(?!awarded)|hired_by_)/.test(measure),
    );
    expect(outcomes.length).toBeGreaterThan(100);
    for (const { count, denominator } of outcomes) {
      expect(Number(count)).toBeGreaterThanOrEqual(11);
      expect(Number(denominator) - Number(count)).toBeGreaterThanOrEqual(11);
    }
  });

  it('hides something, and says of it nothing but that', () => {
    const hidden = cells.filter(({ status }) => status === 'suppressed');
    expect(hidden.length).toBeGreaterThan(20);
    for (const { count, denominator, percent } of hidden) {
      expect([count, denominator, percent]).toEqual(['', '', '']);
    }
  });

  it('answers the same file again with the first receipt', async () => {
    const again = await runScriptWell(
      'import.ts',
      ['--pilot', 'COMMANDS', '--format', 'events-csv', '--json', join(files, 'events.csv')],
      environment,
    );
    expect(JSON.parse(again)).toMatchObject({ format: 'events-csv', status: 'committed' });
  });

  it('writes the same whole package when a release is exported again, and as its ZIP', async () => {
    const out = join(folder, 'again');
    await runScriptWell(
      'export.ts',
      ['--pilot', 'COMMANDS', '--release', '1', '--out', out],
      environment,
    );
    const data = dataFolderPaths(environment.MILEPOST_DATA);
    const [records, published] = [openRecords(data.records), openPublished(data.published)];
    const context = {
      records,
      published,
      actor: { kind: 'visitor' as const },
      now: () => new Date(),
    };
    const { bytes } = readReleaseZip(context, 'COMMANDS', 1);
    for (const { $client } of [records, published]) $client.close();
    const names = readdirSync(out);
    expect(names).toEqual(readdirSync(join(folder, 'package')));
    expect(names).toEqual(expect.arrayContaining(['datapackage.json', 'release.vc.json']));
    for (const name of names) {
      const first = readFileSync(join(folder, 'package', name));
      expect([name, readFileSync(join(out, name)).equals(first)]).toEqual([name, true]);
      // Nothing in the ZIP is compressed.
      expect([name, bytes.includes(first)]).toEqual([name, true]);
    }
  });

  it('says in a sentence what is wrong with a question that cannot be answered', async () => {
    const { code, stderr } = await runScript('release.ts', ['--pilot', 'NOWHERE'], environment);
    expect(code).toBe(1);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain('no pilot with this code');
  });
});
