import { createHash } from 'node:crypto';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { dimensionLabel } from '#app/core/measures/dimension-labels.ts';
import { findReleaseTable } from '#app/core/measures/release-tables.ts';
import { readReleaseFile } from '#app/features/exports/read-release-file.ts';
import { makeReleaseFiles, releaseFileNames } from '#app/features/exports/release-files.ts';
import { readCells, readCurve, readRelease } from '#app/features/releases/read-release.ts';
import { findReleaseFile } from '#db/published/queries/release-files.ts';
import { pilotWithReleases } from '../releases/results/results-fixture.ts';

const context = await pilotWithReleases();

const text = (name: string, number = 2) => readReleaseFile(context, 'RIVERBEND', number, name).text;
const rowsOf = (name: string) =>
  Papa.parse<Record<string, string>>(text(name), { header: true, skipEmptyLines: true }).data;

describe('the files of a release', () => {
  it('are stored when it is published, and are what its cells give anew', () => {
    const release = readRelease(context, 'RIVERBEND', 2);
    const rows = { cells: readCells(context, release), curvePoints: readCurve(context, release) };
    const anew = makeReleaseFiles(release, rows);
    expect(anew.map(({ name }) => name)).toEqual(releaseFileNames);
    for (const file of anew) {
      expect(findReleaseFile(context.published, release.id, file.name)).toEqual(file);
      expect(text(file.name)).toBe(file.text);
      expect(createHash('sha256').update(file.text).digest('hex')).toBe(file.sha256);
    }
  });

  it('cannot be changed or taken away', () => {
    const { id } = readRelease(context, 'RIVERBEND', 2);
    const { $client } = context.published;
    const change = (sql: string) => () => $client.exec(`${sql} WHERE release_id = ${id}`);
    expect(change("UPDATE release_files SET text = ''")).toThrow('cannot be changed');
    expect(change('DELETE FROM release_files')).toThrow('cannot be changed');
  });

  it('are made anew for a release older than stored files, with the same bytes', () => {
    const before = releaseFileNames.map((name) => text(name, 1));
    const { id } = readRelease(context, 'RIVERBEND', 1);
    const { $client } = context.published;
    $client.exec('DROP TRIGGER release_files_are_kept');
    $client.exec(`DELETE FROM release_files WHERE release_id = ${id}`);
    expect(releaseFileNames.map((name) => text(name, 1))).toEqual(before);
  });

  it('are refused when they are no longer what was published, and when there is none', () => {
    const { $client } = context.published;
    $client.exec('DROP TRIGGER release_files_are_immutable');
    const { id } = readRelease(context, 'RIVERBEND', 2);
    $client.exec(
      `UPDATE release_files SET text = text || 'x' WHERE name = 'survival.csv' AND release_id = ${id}`,
    );
    expect(() => text('survival.csv')).toThrow('no longer gives the bytes');
    $client.exec(
      `UPDATE release_files SET text = rtrim(text, 'x') WHERE name = 'survival.csv' AND release_id = ${id}`,
    );
    expect(() => text('people.csv')).toThrow('no file of this name');
    expect(() => text('constructor')).toThrow('no file of this name');
  });
});

describe('survival.csv', () => {
  it('holds every point of every curve, and a row for each hidden one', () => {
    const release = readRelease(context, 'RIVERBEND', 2);
    const points = readCurve(context, release);
    const rows = rowsOf('survival.csv');
    expect(rows).toHaveLength(points.length);
    expect(rows.filter(({ status }) => status === 'shown').length).toBeGreaterThan(20);
    rows.forEach((row, index) => {
      const point = points[index];
      expect([row.dimension_1, row.value_1, row.day, row.percent]).toEqual([
        point?.dimension,
        point?.value,
        String(point?.day ?? ''),
        String(point?.percent ?? ''),
      ]);
    });
    for (const row of rows.filter(({ status }) => status !== 'shown')) {
      expect([row.day, row.at_risk, row.hired, row.left, row.percent].join('')).toBe('');
    }
  });
});

describe('codebook.csv', () => {
  it('says what every column, table, measure, status and code of the other files means', () => {
    const codebook = rowsOf('codebook.csv');
    const ids = (kind: string, belongsTo?: string) =>
      codebook
        .filter((row) => row.kind === kind && (belongsTo ?? row.belongs_to) === row.belongs_to)
        .map(({ id }) => id);
    for (const file of ['cells.csv', 'survival.csv']) {
      const described = codebook.filter((row) => row.kind === 'column' && row.file === file);
      expect(described.map(({ id }) => id)).toEqual(Object.keys(rowsOf(file)[0] ?? {}));
    }
    for (const row of rowsOf('cells.csv')) {
      expect(ids('table')).toContain(row.table);
      expect(ids('measure', row.table)).toContain(row.measure);
      expect(ids('status')).toContain(row.status);
      if (row.dimension_1 === '') continue;
      expect(ids('dimension')).toContain(row.dimension_1);
      if (row.dimension_1 !== 'site') expect(ids('code', row.dimension_1)).toContain(row.value_1);
    }
    expect(codebook.every(({ label }) => label !== '')).toBe(true);
  });

  it('uses the words of the pages', () => {
    const labels = rowsOf('codebook.csv').map(({ label }) => label);
    expect(labels).toContain(findReleaseTable('comparison')?.label);
    expect(labels).toContain(dimensionLabel('occupation_family'));
  });
});
