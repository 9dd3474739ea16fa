import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { checkDocument } from '#app/features/credentials/check-document.ts';
import { packageFileKinds } from '#app/features/exports/package-file-kinds.ts';
import { packageRelease } from '#app/features/exports/package-release.ts';
import { readReleaseFile } from '#app/features/exports/read-release-file.ts';
import { readReleasePackage, readReleaseZip } from '#app/features/exports/read-release-package.ts';
import { releaseFacts } from '#app/features/exports/release-facts.ts';
import { makeReleaseFiles } from '#app/features/exports/release-files.ts';
import { readCells, readCurve, readRelease } from '#app/features/releases/read-release.ts';
import { type JsonSchema, schemaProblems } from '../../support/json-schema.ts';
import { testSigningKey } from '../../support/test-databases.ts';
import { pilotWithReleases } from '../releases/results/results-fixture.ts';

const context = await pilotWithReleases();
const { files } = readReleasePackage(context, 'RIVERBEND', 2);
const text = (name: string) => files.find((file) => file.name === name)?.text ?? '';
const descriptor = JSON.parse(text('datapackage.json'));
const sha256 = (content: string) => createHash('sha256').update(content).digest('hex');

/** The standard's own schema, as a check that says what is wrong. */
function profile(name: string) {
  const path = join(import.meta.dirname, '../../fixtures/datapackage-2.0', `${name}.json`);
  const schema: JsonSchema = JSON.parse(readFileSync(path, 'utf8'));
  return (value: unknown) => schemaProblems(schema, value);
}

describe('the package of a release', () => {
  it('holds every file that a release has, in order, and the same ones on the page', () => {
    const known = packageFileKinds.map(({ name }) => name);
    expect(files.map(({ name }) => name)).toEqual(known);
    expect(JSON.parse(text('certificate.json'))).toMatchObject({ result: 'proved', release: 2 });
    for (const { name, text: whole } of files) {
      expect(readReleaseFile(context, 'RIVERBEND', 2, name).text).toBe(whole);
    }
  });

  it('is the same bytes when it is made again', async () => {
    const release = readRelease(context, 'RIVERBEND', 2);
    const rows = { cells: readCells(context, release), curvePoints: readCurve(context, release) };
    const facts = releaseFacts(context, release);
    // What was checked is written once, when the release is proved.
    const certificate = text('certificate.json');
    const content = makeReleaseFiles(release, rows, { certificate });
    const again = await packageRelease(facts, content, testSigningKey);
    expect(again).toEqual(files);
    const { bytes } = readReleaseZip(context, 'RIVERBEND', 2);
    expect(bytes.equals(readReleaseZip(context, 'RIVERBEND', 2).bytes)).toBe(true);
  });

  it('takes a certificate as it is handed over, and describes, sums and signs it', async () => {
    const release = readRelease(context, 'RIVERBEND', 2);
    const certificate = '{"checked":12}\n';
    const content = makeReleaseFiles(release, { cells: [], curvePoints: [] }, { certificate });
    const facts = releaseFacts(context, release);
    const whole = await packageRelease(facts, content, testSigningKey);
    expect(whole.map(({ name }) => name)).toEqual(packageFileKinds.map(({ name }) => name));
    const of = (name: string) => whole.find((file) => file.name === name)?.text ?? '';
    expect(of('certificate.json')).toBe(certificate);
    for (const name of ['datapackage.json', 'MANIFEST-SHA256.txt', 'release.vc.json']) {
      expect(of(name)).toContain(sha256(certificate));
    }
    expect(of('README.md')).toContain('`certificate.json`');
    const without = makeReleaseFiles(release, { cells: [], curvePoints: [] });
    const bare = await packageRelease(facts, without, testSigningKey);
    expect(bare.map(({ text: each }) => each).join()).not.toContain('certificate.json');
  });

  it('sums up every other file in its manifest', () => {
    const sums = text('MANIFEST-SHA256.txt').trimEnd().split('\n');
    expect(sums).toHaveLength(files.length - 1);
    for (const line of sums) {
      const [sum, name = ''] = line.split('  ');
      expect(sum).toBe(sha256(text(name)));
    }
  });

  it('is not given for a preview, which nobody signs', () => {
    const asked = { ...context, actor: { kind: 'command' as const, name: 'test' } };
    expect(() => readReleasePackage(asked, 'RIVERBEND', 0)).toThrow('A preview has no package');
    expect(() => readReleaseFile(asked, 'RIVERBEND', 0, 'release.vc.json')).toThrow('no file');
    expect(readReleaseFile(asked, 'RIVERBEND', 0, 'README.md').text).toContain('is not signed');
  });

  it('of a release older than packages is made anew, but for the signature and the certificate', async () => {
    const old = await pilotWithReleases();
    const { id } = readRelease(old, 'RIVERBEND', 1);
    const before = readReleasePackage(old, 'RIVERBEND', 1).files;
    const { $client } = old.published;
    $client.exec('DROP TRIGGER release_files_are_kept');
    $client.exec(
      `DELETE FROM release_files WHERE release_id = ${id} AND name NOT IN ('cells.csv', 'survival.csv')`,
    );
    const { files: anew } = readReleasePackage(old, 'RIVERBEND', 1);
    expect(anew.map(({ name }) => name)).toEqual(
      before
        .map(({ name }) => name)
        .filter((name) => !['release.vc.json', 'certificate.json'].includes(name)),
    );
    for (const name of ['cells.csv', 'codebook.csv', 'METHODS.md', 'CITATION.cff']) {
      expect(anew.find((file) => file.name === name)).toEqual(
        before.find((file) => file.name === name),
      );
    }
    expect(readReleasePackage(old, 'RIVERBEND', 1).files).toEqual(anew);
  });
});

describe('datapackage.json', () => {
  it('is a Data Package as the standard’s own schemas have it', () => {
    expect(profile('datapackage')(descriptor)).toEqual([]);
    for (const resource of descriptor.resources) {
      expect(profile('dataresource')(resource)).toEqual([]);
      if (resource.type !== 'table') continue;
      expect(profile('tableschema')(resource.schema)).toEqual([]);
      expect(profile('tabledialect')(resource.dialect)).toEqual([]);
    }
    // The schemas do look: what is wrong is found.
    const [cells] = descriptor.resources;
    expect(profile('datapackage')({ ...descriptor, resources: [] })).not.toEqual([]);
    expect(profile('datapackage')({ ...descriptor, licenses: 'mine' })).not.toEqual([]);
    expect(profile('dataresource')({ ...cells, bytes: 'many' })).not.toEqual([]);
    const odd = { fields: [{ name: 'count', type: 'integer', missingValues: [1] }] };
    expect(profile('tableschema')(odd)).not.toEqual([]);
    expect(profile('tabledialect')({ delimiter: 1 })).not.toEqual([]);
  });

  it('describes every file with its size and sum, and names the release', () => {
    for (const { path, bytes, hash } of descriptor.resources) {
      expect(bytes).toBe(Buffer.byteLength(text(path)));
      expect(hash).toBe(`sha256:${sha256(text(path))}`);
    }
    expect(descriptor).toMatchObject({
      ...{ $schema: 'https://datapackage.org/profiles/2.0/datapackage.json' },
      ...{ name: 'milepost-riverbend', version: '2.0.0', created: '2026-11-21T09:00:00.000Z' },
      licenses: [{ name: 'CC-BY-4.0' }],
      contributors: [{ title: 'Riverbend' }],
      sources: [{ title: expect.stringContaining('up to 2026-09-30') }],
    });
    expect(descriptor.id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-/);
    const other = readReleaseFile(context, 'RIVERBEND', 1, 'datapackage.json').text;
    expect(JSON.parse(other).id).not.toBe(descriptor.id);
  });

  it.each(['cells.csv', 'survival.csv', 'codebook.csv'])('types every column of %s', (name) => {
    const { schema } = descriptor.resources.find(({ path }: { path: string }) => path === name);
    const { data } = Papa.parse<Record<string, string>>(text(name), {
      header: true,
      skipEmptyLines: true,
    });
    expect(data.length).toBeGreaterThan(20);
    expect(schema.fields.map((field: { name: string }) => field.name)).toEqual(
      Object.keys(data[0] ?? {}),
    );
    for (const field of schema.fields) {
      const values = [...new Set(data.map((row) => row[field.name] ?? ''))];
      expect([name, field.name, values.filter((value) => !isAllowed(field, value))]).toEqual([
        ...[name, field.name, []],
      ]);
    }
    if (!schema.primaryKey) return;
    const keys = data.map((row) => schema.primaryKey.map((key: string) => row[key]).join('|'));
    expect(new Set(keys).size).toBe(data.length);
  });
});

interface Described {
  type: string;
  categories?: { value: string }[];
  missingValues?: { value: string; label: string }[];
  constraints?: { minimum?: number; maximum?: number; pattern?: string };
}

function isAllowed({ type, categories, missingValues, constraints }: Described, text: string) {
  if (missingValues?.some(({ value, label }) => value === text && label !== '')) return true;
  if (categories && !categories.some(({ value }) => value === text)) return false;
  const { minimum = -Infinity, maximum = Infinity, pattern = '.*' } = constraints ?? {};
  if (type !== 'integer') return new RegExp(`^(${pattern})$`).test(text);
  return /^\d+$/.test(text) && Number(text) >= minimum && Number(text) <= maximum;
}

describe('release.vc.json', () => {
  const now = new Date('2027-01-01T00:00:00Z');
  const outcome = async (document: string) => {
    const { checks } = await checkDocument(document, now);
    return Object.fromEntries(checks.map(({ check, outcome: found }) => [check, found]));
  };

  it('is verified by Milepost itself, and not when a sum in it is another', async () => {
    const signed = text('release.vc.json');
    expect(await outcome(signed)).toMatchObject({
      ...{ signature: 'pass', issuer: 'pass', expiry: 'pass' },
    });
    const sum = sha256(text('cells.csv'));
    expect(signed).toContain(sum);
    expect(await outcome(signed.replace(sum, sha256('x')))).toMatchObject({ signature: 'fail' });
    expect(await outcome(signed.replace('"RIVERBEND"', '"LAKES"'))).toMatchObject({
      signature: 'fail',
    });
  });

  it('names the pilot, the release, its day, the policy, and the sum of every file', () => {
    const { credentialSubject, relatedResource, validFrom } = JSON.parse(text('release.vc.json'));
    expect(JSON.stringify(credentialSubject)).toMatch(
      /"RIVERBEND".*"2".*2026-09-30.*2026-11-21.*Disclosure policy/,
    );
    expect(validFrom).toBe('2026-11-21T09:00:00.000Z');
    const sums = new Map(
      relatedResource.map((file: Record<string, string>) => [
        ...[file['https://schema.org/name'], file['https://schema.org/sha256']],
      ]),
    );
    const others = files.filter(
      ({ name }) => name !== 'release.vc.json' && name !== 'MANIFEST-SHA256.txt',
    );
    expect(sums).toEqual(new Map(others.map((file) => [file.name, file.sha256])));
    for (const { digestSRI, ...file } of relatedResource) {
      const sum = Buffer.from(String(file['https://schema.org/sha256']), 'hex').toString('base64');
      expect(digestSRI).toBe(`sha256-${sum}`);
    }
    expect(text('README.md')).toContain(JSON.parse(text('release.vc.json')).issuer);
  });
});
