import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { JsonObject } from '#app/core/credentials/json-object.ts';
import { openCredentialChecker } from '#app/features/imports/credentials/credential-checker.ts';
import { makeCredentialFiles, recordWith } from '../../../support/credential-files.ts';
import { openImportGround } from '../../../support/import-ground.ts';
import {
  type Party,
  partyNamed,
  sign,
  signedBadge,
  signedPresentation,
  signedStatusList,
  statusEntry,
  tampered,
} from '../../../support/signed-credentials.ts';

const fixtures = resolve(import.meta.dirname, '../../../fixtures/credentials-json');
const listId = 'https://college.example/status/1';
let ground: ReturnType<typeof openImportGround>;
let college: Party;
let maria: Party;

beforeAll(async () => {
  [college, maria] = await Promise.all([partyNamed('college'), partyNamed('maria')]);
});
beforeEach(() => {
  ground = openImportGround();
  ground.registerIssuer(college.did);
});
afterEach(() => ground.close());

/** Imports documents and answers with what they were found to be. */
async function send(documents: readonly unknown[], order = {}) {
  const receipt = await ground.send(JSON.stringify(documents), {
    ...{ format: 'credentials-json', acceptsValidRows: true },
    ...order,
  });
  const found = Object.fromEntries(receipt.results.map(({ result, rows }) => [result, rows]));
  return { receipt, found, totals: totalsByType() };
}

const totalsByType = () =>
  Object.fromEntries(ground.totals().map(({ eventType, events }) => [eventType, events]));

test('the committed files are what the same keys make today', async () => {
  for (const [name, text] of Object.entries(await makeCredentialFiles())) {
    expect(readFileSync(join(fixtures, name), 'utf8')).toBe(text);
  }
});

describe('a credential whose signature fits counts as issued', () => {
  test('on its own date, and as awarded where it says when', async () => {
    const one = await signedBadge(college, 'did:example:one', {
      awardedDate: '2025-02-20T00:00:00Z',
    });
    const { receipt, found, totals } = await send([one]);
    expect(found).toEqual({ verified: 1 });
    expect(receipt).toMatchObject({ status: 'committed', rowsNew: 1, warnings: [] });
    expect(totals).toEqual({ awarded: 1, issued: 1 });
    expect(ground.totals()[0]).toMatchObject({ week: '2025-02-17', eventType: 'awarded' });
  });

  test('once, however often and in whatever order of keys it comes', async () => {
    const one = await signedBadge(college, 'did:example:one');
    const turned = Object.fromEntries(Object.entries(one).reverse());
    const { receipt } = await send([one, turned]);
    expect(receipt).toMatchObject({ rowsNew: 1, rowsIdentical: 1 });
    const again = await send([turned]);
    expect(again.receipt).toMatchObject({ rowsNew: 0, rowsIdentical: 1 });
  });

  test('with a warning when its issuer is not registered with the pilot', async () => {
    const other = await partyNamed('other');
    const { receipt, found } = await send([await signedBadge(other, 'did:example:one')]);
    expect(found).toEqual({ issuer_unknown: 1 });
    expect(receipt.rowsNew).toBe(1);
    expect(receipt.warnings.join()).toMatch(/not registered with this pilot/);
    expect(ground.bytesOnDisk()).not.toContain(other.did);
  });

  test('also when it has expired since', async () => {
    const validUntil = '2026-01-01T00:00:00Z';
    const { found, totals } = await send([
      await signedBadge(college, 'did:example:one', { validUntil }),
    ]);
    expect(found).toEqual({ expired: 1 });
    expect(totals).toEqual({ issued: 1 });
  });
});

describe('a list of its issuer in the same file', () => {
  const withStatus = (index: number, purpose?: string) =>
    signedBadge(college, `did:example:${index}`, {
      credentialStatus: statusEntry(listId, index, purpose),
    });

  test('says what was taken back or suspended; no date is made up for that', async () => {
    const list = await signedStatusList(college, listId, { set: [7] });
    const all = [await withStatus(6), await withStatus(7), list];
    const { receipt, found, totals } = await send(all);
    expect(found).toEqual({ verified: 1, revoked: 1, not_about_a_person: 1 });
    expect(totals).toEqual({ issued: 2 });
    expect(receipt.warnings.join()).toMatch(/taken back/);
    const suspending = await signedStatusList(college, listId, { set: [8], purpose: 'suspension' });
    const suspended = await send([suspending, await withStatus(8, 'suspension')]);
    expect(suspended.found).toMatchObject({ suspended: 1 });
  });

  test('is nothing when it is of another issuer, or was changed', async () => {
    const other = await partyNamed('other');
    const others = await signedStatusList(other, listId, { set: [7] });
    expect((await send([await withStatus(7), others])).found).toMatchObject({ verified: 1 });
    const own = await signedStatusList(college, listId, { set: [7] });
    // A list of the same name does not hide what the issuer's own one says.
    const clear = await signedStatusList(other, listId, { set: [] });
    const hidden = await send([await withStatus(7), own, clear]);
    expect(hidden.found).toMatchObject({ revoked: 1 });
    const changed = tampered(await signedStatusList(college, listId, { set: [7] }));
    const { found } = await send([await withStatus(7), changed]);
    expect(found).toEqual({ verified: 1, signature_bad: 1 });
  });
});

describe('a presentation', () => {
  const hold = () => signedBadge(college, maria.did, { validUntil: '2025-06-01T00:00:00Z' });

  test('that its holder signed counts as presented, then', async () => {
    const { found, totals } = await send([await signedPresentation(maria, [await hold()])]);
    expect(found).toEqual({ expired: 1, presented: 1 });
    expect(totals).toEqual({ issued: 1, presented: 1 });
    expect(ground.context.store.verifiersSending('RIVERBEND', '2026-01-01')).toBe(1);
  });

  test.each<[string, (made: JsonObject, other: Party) => JsonObject | Promise<JsonObject>]>([
    ['changed after signing', (made) => ({ ...made, holder: 'did:example:somebody' })],
    ['without a signature', ({ proof: _, ...made }) => made],
    ['signed by somebody else', (made, other) => signedPresentation(other, inside(made))],
    [
      'in the name of somebody else',
      (made) => signedPresentation(maria, inside(made), { holder: 'did:example:else' }),
    ],
  ])('%s does not, and its credentials do', async (_, change) => {
    const made = await signedPresentation(maria, [await hold()]);
    const { found, totals } = await send([await change(made, await partyNamed('other'))]);
    expect(found).toEqual({ expired: 1, presentation_not_counted: 1 });
    expect(totals).toEqual({ issued: 1 });
  });

  const inside = (made: JsonObject) => made.verifiableCredential as JsonObject[];
});

describe('a credential that may be forged is refused', () => {
  test('also inside a record whose own signature fits, which falls with it', async () => {
    const good = await signedBadge(college, 'did:example:one');
    const fine = await sign(college, recordWith(college.did, good));
    expect((await send([fine])).found).toEqual({ verified: 2 });
    const forged = await sign(college, recordWith(college.did, tampered(good)));
    const { found, receipt } = await send([forged]);
    expect(found).toEqual({ contains_forged: 1, signature_bad: 1 });
    expect(receipt).toMatchObject({ status: 'refused', rowsNew: 0 });
  });

  test('expired or not', async () => {
    const expired = await signedBadge(college, 'did:example:one', {
      validUntil: '2025-06-01T00:00:00Z',
    });
    expect((await send([tampered(expired)])).found).toEqual({ signature_bad: 1 });
  });

  test('however its vocabulary is bent, at whatever depth', async () => {
    const one = await signedBadge(college, 'did:example:one');
    const { name, ...rest } = one;
    const contexts = [...(one['@context'] as string[]), { headline: 'https://schema.org/name' }];
    const deep = { ...(one.credentialSubject as JsonObject), '@context': null };
    const { found } = await send([
      { ...rest, headline: name, '@context': contexts },
      { ...one, credentialSubject: deep },
      { ...one, '@context': [...(one['@context'] as string[]), 'https://x.example/v1'] },
    ]);
    expect(found).toEqual({ vocabulary_refused: 3 });
  });
});

test('what is too large or too deep is refused, and what stands beside it is not', async () => {
  const one = JSON.stringify(await signedBadge(college, 'did:example:one'));
  const large = JSON.stringify({ '@context': [], name: 'x'.repeat(1_258_291) });
  const deep = `{"@context":[],"type":"VerifiableCredential","a":${'['.repeat(5_000)}${']'.repeat(5_000)}}`;
  const jwt = 'eyJhbGciOiJFUzI1NiJ9.eyJuYW1lIjoieiJ9.c2lnbmF0dXJl';
  const receipt = await ground.send([large, deep, jwt, '{"@context":', one, ''].join('\n'), {
    ...{ format: 'credentials-json', acceptsValidRows: true },
  });
  expect(receipt.refusals.map(({ code }) => code)).toEqual([
    ...['too_large', 'malformed', 'unsupported', 'malformed'],
  ]);
  expect(receipt).toMatchObject({ status: 'committed', rowsNew: 1 });
});

test('a file that is no JSON, or breaks off, is told as such', async () => {
  const order = { format: 'credentials-json' };
  expect((await ground.send('a,b\n1,2\n', order)).reason).toMatch(/^The file holds no JSON/);
  expect((await ground.send('[{"@context":[]},', order)).reason).toMatch(/breaks off/);
});

test('a large file is checked by processes of their own, with the same answers', async () => {
  const good = await signedBadge(college, 'did:example:one');
  const checker = await openCredentialChecker(1);
  try {
    const documents = [good, tampered(good), good].map((one) => JSON.stringify(one));
    const reports = await Promise.all(documents.map((text) => checker.check(text, new Date())));
    const signatures = reports.map(({ checks }) => checks[0]?.outcome);
    expect(signatures).toEqual(['pass', 'fail', 'pass']);
    expect(reports[2]).toEqual(reports[0]);
  } finally {
    checker.close();
  }
});
