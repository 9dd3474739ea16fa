import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fileEndings } from '#app/core/formats/file-endings.ts';
import { logFormats } from '#app/core/formats/format-registry.ts';
import { deidentifyFile } from '../../scripts/deidentify-file.ts';
import { openImportGround } from '../support/import-ground.ts';

const fixtures = resolve(import.meta.dirname, '../fixtures');
const exported = logFormats
  .filter(({ layout }) => layout !== 'documents')
  .map(({ id, layout }) => ({ id, path: join(fixtures, id, `as-exported.${fileEndings[layout]}`) }))
  .filter(({ path }) => existsSync(path));

/**
 * What is in each file as exported, counted by hand: its rows, its events with a date by
 * what happened, and those whose date the vendor leaves out.
 */
const expected: Record<string, { rows: number; dated: object; undated: number }> = {
  'events-ndjson': { rows: 2, dated: { awarded: 2 }, undated: 0 },
  'learncard-csv': { rows: 2, dated: { offered: 2, accepted: 1 }, undated: 0 },
  'credly-csv': { rows: 2, dated: { awarded: 2, offered: 2 }, undated: 1 },
  'badgr-csv': { rows: 2, dated: { awarded: 2 }, undated: 2 },
  'dcc-admin-csv': { rows: 2, dated: { revoked: 1 }, undated: 1 },
  'verifier-core-ndjson': { rows: 1, dated: { verified: 1 }, undated: 0 },
  'walt-events-ndjson': { rows: 1, dated: { presentation_requested: 1 }, undated: 0 },
};

/** What is in the files as they leave the vendors and tells of a person. */
const personal = /zzunfindable|maria|robert|S001234|555-?0147|night shift|cheated|dean@|did:jwk/i;

let ground: ReturnType<typeof openImportGround>;

beforeEach(() => {
  ground = openImportGround();
});
afterEach(() => ground.close());

describe.each(exported)('$id as it leaves the vendor', ({ id, path }) => {
  test('is recognised, de-identified and taken in, and nobody is left in it', async () => {
    const key = join(ground.root, 'key.txt');
    writeFileSync(key, 'the key of the partners\n');
    const made = join(ground.root, 'made.csv');
    const options = { format: '', plan: '', 'birth-order': '', 'age-on': '', postcodes: '' };
    const { format } = await deidentifyFile({ ...options, 'key-file': key }, path, made);
    expect(format).toBe(id);
    expect(readFileSync(path, 'utf8')).toMatch(personal);
    expect(readFileSync(made, 'utf8')).not.toMatch(personal);

    const receipt = await ground.sendPath(made, { format, partner: 'lakes-college' });
    expect(receipt).toMatchObject({ status: 'committed', rowsRefused: 0, warnings: [] });
    const dated: Record<string, number> = {};
    for (const { eventType, events } of ground.totals()) {
      dated[eventType] = (dated[eventType] ?? 0) + events;
    }
    expect(ground.bytesOnDisk()).not.toMatch(personal);
    expect(JSON.stringify(receipt)).not.toMatch(personal);
    const all = ground.context.store.undoBatch(receipt.id).events;
    const undated = all - Object.values(dated).reduce((sum, events) => sum + events, 0);
    expect({ rows: receipt.rowsNew, dated, undated }).toEqual(expected[id]);
  });
});

test('is known of every format that has a file as exported', () => {
  expect(exported.map(({ id }) => id).sort()).toEqual(Object.keys(expected).sort());
});
