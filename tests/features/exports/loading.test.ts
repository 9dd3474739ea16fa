import { spawnSync } from 'node:child_process';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, describe, expect, it } from 'vitest';
import { loadLines } from '#app/features/exports/load-lines.ts';
import { readCells, readCurve, readRelease } from '#app/features/releases/read-release.ts';
import { releaseFolder } from '../../support/release-folder.ts';
import { pilotWithReleases } from '../releases/results/results-fixture.ts';

const context = await pilotWithReleases();
const release = readRelease(context, 'RIVERBEND', 2);
const cells = readCells(context, release);
const points = readCurve(context, release);
const folder = releaseFolder(context, 'RIVERBEND', 2);
afterAll(() => folder.remove());

const shown = cells.filter(({ count }) => count !== null);
const peopleShown = shown.reduce((sum, { count }) => sum + (count ?? 0), 0);
/** What every program must find in the files. */
const expected = {
  rows: [cells.length, points.length],
  people: peopleShown,
  withoutNumber: cells.length - shown.length,
  everybody: cells.filter(({ dimension1 }) => dimension1 === '').length,
  lastDay: Math.max(...points.map(({ day }) => day ?? 0)),
};

const run = (program: string, args: string[]) =>
  spawnSync(program, args, { encoding: 'utf8', cwd: folder.path });
const isThere = (program: string, args: string[]) => run(program, args).status === 0;

describe('the files of a release', () => {
  it('hold numbers to be found at all', () => {
    expect(shown.length).toBeGreaterThan(500);
    expect(expected.withoutNumber).toBeGreaterThan(50);
    expect(expected.everybody).toBeGreaterThan(20);
  });

  it('are tables of whole numbers and texts for DuckDB', async () => {
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    const rowsOf = async (sql: string) =>
      (
        await connection.runAndReadAll(sql.replaceAll("'cells", `'${folder.path}/cells`))
      ).getRowsJson();
    const types = new Map(
      (await rowsOf("DESCRIBE FROM read_csv('cells.csv')")).map(([name, type]) => [name, type]),
    );
    for (const name of ['release', 'count', 'denominator', 'percent', 'ci_low', 'ci_high']) {
      expect([name, types.get(name)]).toEqual([name, 'BIGINT']);
    }
    for (const name of ['pilot', 'table', 'cohort', 'value_1', 'measure', 'status', 'method']) {
      expect([name, types.get(name)]).toEqual([name, 'VARCHAR']);
    }
    const facts = `SELECT count(*), sum("count"), count(*) FILTER ("count" IS NULL) FROM read_csv('cells.csv')`;
    const [[rows, people, without] = []] = await rowsOf(facts);
    expect([rows, people, without].map(Number)).toEqual([
      ...[cells.length, peopleShown, expected.withoutNumber],
    ]);
    const curves = await rowsOf(
      `SELECT count(*), max(day), max(at_risk) FROM read_csv('${folder.path}/survival.csv')`,
    );
    expect(curves[0]?.map(Number).slice(0, 2)).toEqual([points.length, expected.lastDay]);
    const summed = await rowsOf(loadLines.duckdb);
    expect(summed.map(([table, measure]) => `${table} ${measure}`)).toContain(
      'funnel reached_awarded',
    );
  });

  it('are loaded by the lines for R in their README', ({ skip }) => {
    if (!isThere('Rscript', ['--version'])) skip('R is not installed here');
    const facts = `cat(sprintf("{\\"rows\\":[%d,%d],\\"people\\":%d,\\"withoutNumber\\":%d,\\"everybody\\":%d,\\"lastDay\\":%d}",
      nrow(cells), nrow(survival), sum(cells$count, na.rm = TRUE), sum(is.na(cells$count)),
      sum(cells$dimension_1 == ""), max(survival$day, na.rm = TRUE)))`;
    const { stdout, stderr } = run('Rscript', ['--vanilla', '-e', `${loadLines.r}\n${facts}`]);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout.slice(stdout.indexOf('{')))).toEqual(expected);
  });

  const found = (missing: string) => `import json
print(json.dumps({
  "rows": [len(cells), len(survival)],
  "people": int(sum(n for n in ${missing} if n is not None)),
  "withoutNumber": len([n for n in ${missing} if n is None]),
  "everybody": len([d for d in ${missing.replace('count', 'dimension_1')} if d == ""]),
  "lastDay": max(n for n in ${missing.replace('count', 'day').replace('cells', 'survival')} if n is not None),
}))`;

  it('are loaded by the lines for Python in their README', ({ skip }) => {
    if (!isThere('python3', ['--version'])) skip('python3 is not installed here');
    const facts = found('[row["count"] for row in cells]');
    const { stdout, stderr } = run('python3', ['-c', `${loadLines.python}\n${facts}`]);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual(expected);
  });

  it('are loaded by the lines for pandas in their README', ({ skip }) => {
    if (!isThere('python3', ['-c', 'import pandas'])) skip('pandas is not installed here');
    const facts = found('[None if pandas.isna(v) else v for v in cells["count"]]');
    const script = `${loadLines.pandas}\nsurvival = read_release("survival.csv")\n${facts}`;
    const { stdout, stderr } = run('python3', ['-c', script]);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual(expected);
  });

  it('come with these lines', () => {
    const readme = folder.files.find(({ name }) => name === 'README.md')?.text ?? '';
    for (const lines of Object.values(loadLines)) expect(readme).toContain(lines);
    expect(readme).not.toMatch(/undefined|null|NaN/);
  });
});
