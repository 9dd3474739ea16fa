import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { HolderPidMaker } from '#app/core/pseudonyms/holder-pid.ts';
import { readLinkageKey } from '#app/core/pseudonyms/linkage-key.ts';
import { importFile } from '#app/features/imports/import-file.ts';
import { deidentifyOrder } from '../../scripts/deidentify-order.ts';
import { holdsCredentials, logCredentials } from '../../scripts/log-credentials.ts';
import { openImportGround } from '../support/import-ground.ts';
import { partyNamed } from '../support/signed-credentials.ts';

const exported = resolve(import.meta.dirname, '../fixtures/credentials-json/as-exported.json');
const broken = resolve(import.meta.dirname, '../fixtures/credentials-json/broken.json');
const personal = /zzunfindable|S0012345|did:/i;
let ground: ReturnType<typeof openImportGround>;
let key: string;

beforeEach(() => {
  ground = openImportGround();
  key = join(ground.root, 'key.txt');
  writeFileSync(key, 'the key of the partners\n');
});
afterEach(() => ground.close());

test('signed credentials become a log whose people are those of the other logs', async () => {
  const log = join(ground.root, 'log.csv');
  expect(await holdsCredentials('', exported)).toBe(true);
  const { events } = await logCredentials(key, exported, log);
  expect(events).toBe(3);
  const text = readFileSync(log, 'utf8');
  expect(text).not.toMatch(personal);
  const pids = await HolderPidMaker.withKey(readLinkageKey('the key of the partners'));
  const [maria] = await pids.makeHolderPids(['maria@zzunfindable.example']);
  expect(text).toContain(`,${maria},`);
  const receipt = await ground.sendPath(log, { format: '' });
  expect(receipt).toMatchObject({ status: 'committed', format: 'events-csv', rowsNew: 3 });
  expect(ground.totals().map(({ eventType }) => eventType)).toEqual(['issued', 'presented']);
});

test('they are imported in one go, with the issuers that the pilot knows', async () => {
  ground.registerIssuer((await partyNamed('college')).did);
  const asked = { format: '', plan: '', 'birth-order': '', 'age-on': '', postcodes: '' };
  const order = { pilotCode: 'RIVERBEND', partner: '', acceptsValidRows: false, isDryRun: false };
  const made = await deidentifyOrder(
    ground.context,
    { ...asked, 'key-file': key, mapping: '' },
    { ...order, format: '' },
    exported,
  );
  expect(vi.mocked(console.error).mock.calls.flat()[0]).toMatch(/^Verified: 2\./);
  vi.mocked(console.error).mockClear();
  expect(readFileSync(made.path, 'utf8')).toContain((await partyNamed('college')).did);
  const { receipt } = await importFile(ground.context, made);
  expect(receipt).toMatchObject({ status: 'committed', rowsNew: 3, warnings: [] });
  expect(readdirSync(ground.folder.uploads)).toEqual([]);
  expect(ground.bytesOnDisk()).not.toMatch(/zzunfindable|S0012345/i);
});

test('what is refused is counted in words, and a file of nothing else leaves no log', async () => {
  const log = join(ground.root, 'log.csv');
  const { events, sentences } = await logCredentials(key, broken, log);
  expect(events).toBe(2);
  expect(sentences.join()).toMatch(/Not signed: 1\./);
  expect(sentences.join()).not.toMatch(/zzunfindable|S0012345|did:key:z/i);
  const nothing = join(ground.root, 'nothing.json');
  writeFileSync(nothing, '{"@context":[],"type":"VerifiableCredential"}');
  const none = join(ground.root, 'none.csv');
  await expect(logCredentials(key, nothing, none)).rejects.toThrow(/^nothing.json: No credential/);
  await expect(logCredentials('', exported, none)).rejects.toThrow(/--key-file/);
  expect(readdirSync(ground.root)).not.toContain('none.csv.part');
});
