import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fileEndings } from '#app/core/formats/file-endings.ts';
import { logFormats } from '#app/core/formats/format-registry.ts';
import { openImportGround } from '../../support/import-ground.ts';
import { type Party, partyNamed } from '../../support/signed-credentials.ts';

const fixtures = resolve(import.meta.dirname, '../../fixtures');
let ground: ReturnType<typeof openImportGround>;
let college: Party;

beforeAll(async () => {
  college = await partyNamed('college');
});
beforeEach(() => {
  ground = openImportGround();
  ground.registerIssuer(college.did);
});
afterEach(() => ground.close());

describe.each(
  logFormats.map(({ id, layout, template }) => ({ id, ending: fileEndings[layout], template })),
)('$id', ({ id, ending, template }) => {
  const fixture = (name: string) => join(fixtures, id, name);
  const good = readdirSync(join(fixtures, id)).filter(
    (name) => name.startsWith('good') && name.endsWith(`.${ending}`),
  );
  const broken = fixture(`broken.${ending}`);

  const texts = [
    { name: 'its template', text: Buffer.from(template) },
    ...good.map((name) => ({ name, text: readFileSync(fixture(name)) })),
  ];

  test.each(texts)('recognises $name and takes it whole', async ({ name, text }) => {
    expect(good.length).toBeGreaterThan(0);
    const receipt = await ground.send(text, { format: '' });
    expect(receipt).toMatchObject({ status: 'committed', format: id, rowsRefused: 0, reason: '' });
    expect(receipt.rowsNew).toBeGreaterThan(0);
    expect(receipt.rowsNew).toBe(receipt.rowsTotal);
    if (name === `good.${ending}`) expect(receipt.warnings).toEqual([]);
  });

  test('refuses each broken row by row, column and reason, without its value', async () => {
    const expected = JSON.parse(readFileSync(fixture('broken.expected.json'), 'utf8'));
    const receipt = await ground.sendPath(broken, { format: id });
    expect(receipt.refusals.map(({ row, column, code }) => [row, column, code])).toEqual(expected);
    expect(receipt).toMatchObject({ status: 'refused', rowsNew: 0 });
    expect(ground.bytesInDatabases()).not.toContain('zzunfindable');
    expect(JSON.stringify(receipt)).not.toContain('zzunfindable');
  });

  test('writes nothing of a broken file, and its valid rows when asked to', async () => {
    const order = { format: id };
    const refused = await ground.sendPath(broken, order);
    expect(refused.reason).toMatch(/rows were refused, so nothing was written/);
    expect(ground.context.store.committedBatches()).toEqual([]);
    const accepted = await ground.sendPath(broken, { ...order, acceptsValidRows: true });
    expect(accepted).toMatchObject({ status: 'committed', rowsNew: 1 });
    expect(accepted.rowsRefused).toBe(accepted.rowsTotal - 1);
    expect(ground.context.store.committedBatches()).toHaveLength(1);
    expect(ground.bytesInDatabases()).not.toContain('zzunfindable');
  });
});

const exported = logFormats
  // Signed documents leave their issuer with people in them, and are read so.
  .filter(({ layout }) => layout !== 'documents')
  .map(({ id, layout }) => ({ id, path: join(fixtures, id, `as-exported.${fileEndings[layout]}`) }))
  .filter(({ path }) => existsSync(path));

test.each(exported)('$id as it leaves the vendor is stopped and left nowhere', async (one) => {
  const receipt = await ground.sendPath(one.path, { format: one.id, acceptsValidRows: true });
  expect(receipt).toMatchObject({ status: 'stopped', rowsNew: 0, refusals: [] });
  expect(receipt.reason).toMatch(/^The file holds personal data/);
  expect(ground.context.store.committedBatches()).toEqual([]);
  expect(ground.bytesOnDisk()).not.toMatch(/zzunfindable|S0012345/i);
});

test('every vendor has a file as exported, and a table of what its words become', () => {
  const vendors = logFormats
    .filter(({ vocabulary, layout }) => vocabulary.length > 0 && layout !== 'documents')
    .map(({ id }) => id);
  expect(vendors.length).toBe(6);
  expect(exported.map(({ id }) => id)).toEqual(expect.arrayContaining(vendors));
});

test('understands BOM, CRLF, semicolons, TAB, quoted line ends and headers spelt otherwise', async () => {
  for (const name of ['good-bom-semicolon.csv', 'good-tab.csv']) {
    const receipt = await ground.sendPath(join(fixtures, 'events-csv', name));
    expect(receipt).toMatchObject({ reason: '', rowsTotal: 1 });
  }
  const totals = ground.totals();
  expect(totals).toEqual([{ week: '2025-03-03', eventType: 'awarded', partner: '', events: 2 }]);
});

test('takes a LearnCard snapshot apart into what happened', async () => {
  const receipt = await ground.sendPath(join(fixtures, 'learncard-csv', 'good.csv'), {
    format: 'learncard-csv',
    partner: 'lakes-college',
  });
  expect(receipt.rowsNew).toBe(5);
  const week = { week: '2025-03-03', partner: 'lakes-college' };
  expect(ground.totals()).toEqual([
    { ...week, eventType: 'accepted', events: 1 },
    { ...week, eventType: 'offered', events: 4 },
  ]);
  // Expiry, failure and one claim have no date in the file: they stay without one.
  expect(ground.context.store.undoBatch(receipt.id).events).toBe(5 + 2 + 2);
});

test('stops a LearnCard export as it leaves LearnCard, and says which columns to mend', async () => {
  const receipt = await ground.sendPath(join(fixtures, 'learncard-csv', 'as-exported.csv'), {
    format: 'learncard-csv',
  });
  expect(receipt.status).toBe('stopped');
  expect(receipt.reason).toContain('names of people in “Recipient Name” (1 row)');
  expect(receipt.reason).toContain('e-mail addresses in “Recipient ID” (1 row)');
  expect(receipt.reason).toContain('Remove or empty “Recipient Name”');
  expect(receipt.reason).toContain('Replace the values of “Recipient ID” by pseudonymous ids');
  expect(ground.context.store.committedBatches()).toEqual([]);
  expect(ground.bytesOnDisk()).not.toMatch(/zzunfindable/i);
});

test('stops a file with personal data, in columns that are ignored too, even with valid rows accepted', async () => {
  const receipt = await ground.sendPath(join(fixtures, 'people-csv', 'personal.csv'), {
    format: 'people-csv',
    acceptsValidRows: true,
  });
  expect(receipt).toMatchObject({ status: 'stopped', rowsNew: 0, refusals: [] });
  for (const column of [
    'Full Name',
    'contact_email',
    'mobile',
    'ssn',
    'birth_date',
    'wallet_did',
    'notes',
  ]) {
    expect(receipt.reason).toContain(`“${column}” (1 row)`);
  }
  expect(receipt.reason).not.toContain('“gender”');
  expect(ground.context.store.committedBatches()).toEqual([]);
  expect(ground.bytesOnDisk()).not.toMatch(/zzunfindable|219-09-9999|555-0147|10\.44\.3/i);
});
