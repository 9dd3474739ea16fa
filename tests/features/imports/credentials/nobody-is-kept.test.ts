import { hash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#app/core/access/actor.ts';
import { auditEntry } from '#app/features/audit-entry.ts';
import { checkImportOrder, registerImport } from '#app/features/imports/register-import.ts';
import { runImport } from '#app/features/imports/run-import.ts';
import { moveImport } from '#db/records/queries/import-steps.ts';
import { updateStakeholder } from '#db/records/queries/stakeholders.ts';
import { openImportGround } from '../../../support/import-ground.ts';
import {
  type Party,
  partyNamed,
  signedBadge,
  signedPresentation,
  subject,
  tampered,
} from '../../../support/signed-credentials.ts';
import { testPublished } from '../../../support/test-databases.ts';

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

describe('nobody is kept', () => {
  const identifier = [
    {
      type: 'IdentityObject',
      hashed: false,
      identityType: 'emailAddress',
      identityHash: 'maria@zzunfindable.example',
    },
  ];

  test('not in the logs, the records, the uploads or the rows that were refused', async () => {
    const one = await signedBadge(college, '', {
      credentialSubject: subject(maria.did, { identifier }),
    });
    const all = [one, tampered(one), await signedPresentation(maria, [one])];
    const order = { format: 'credentials-json', acceptsValidRows: true };
    const receipt = await ground.send(JSON.stringify(all), order);
    expect(receipt).toMatchObject({ status: 'committed', rowsRefused: 1 });
    expect(readdirSync(ground.folder.uploads)).toEqual([receipt.refusedName]);
    expect(ground.bytesOnDisk()).not.toMatch(/zzunfindable/i);
    expect(ground.bytesOnDisk()).not.toContain(maria.did.slice(8));
    expect(JSON.stringify(receipt)).not.toMatch(/zzunfindable|did:key/i);
  });

  test('not by the site that a holder names either, unless it is a partner’s', async () => {
    const site = { website: 'https://www.jobs.lakes.example/en' };
    const audit = auditEntry(ground.context, 'stakeholder.updated', 'stakeholder', 1);
    updateStakeholder(ground.context.records, audit, 1, site, []);
    const one = await signedBadge(college, maria.did);
    const domain = 'https://maria.zzunfindable.1990-04-01.example';
    const presented = await Promise.all([
      signedPresentation(maria, [one]),
      signedPresentation(maria, [one], { domain, created: '2025-04-02T08:30:00Z' }),
    ]);
    const receipt = await ground.send(JSON.stringify(presented), { format: 'credentials-json' });
    expect(receipt.results).toEqual([
      { result: 'verified', rows: 2 },
      { result: 'presented', rows: 2 },
    ]);
    expect(ground.context.store.verifiersSending('RIVERBEND', '2026-01-01')).toBe(2);
    expect(ground.bytesOnDisk()).not.toMatch(/zzunfindable/);
    expect(ground.bytesOnDisk()).toContain('jobs.lakes.example');
  });

  test('while a file waits for a coordinator either, who approves what was seen', async () => {
    const text = JSON.stringify([await signedBadge(college, maria.did)]);
    const waiting = await receive(text);
    expect(waiting).toMatchObject({ status: 'waiting', rowsNew: 1 });
    expect(readdirSync(ground.folder.uploads)).toEqual([waiting.uploadName]);
    expect(ground.bytesOnDisk()).not.toContain(maria.did.slice(8));
    const { records } = ground.context;
    const audit = auditEntry(ground.context, 'import.approved', 'import', waiting.id);
    const approvedAt = ground.context.now().toISOString();
    moveImport(records, audit, waiting.id, ['waiting'], { status: 'queued', approvedAt });
    const kept = join(ground.folder.uploads, waiting.uploadName ?? '');
    const approved = await runImport(ground.context, waiting.id, kept);
    expect(approved).toMatchObject({ status: 'committed', rowsNew: 1, uploadName: null });
    expect(approved.results).toEqual([{ result: 'verified', rows: 1 }]);
    expect(approved.readAs?.layout).toBe('documents');
    expect(readdirSync(ground.folder.uploads)).toEqual([]);
  });

  test('and nobody gets by with rows that look like those that are set aside', async () => {
    const made = await receive(JSON.stringify([await signedBadge(college, maria.did)]));
    const rows = readFileSync(join(ground.folder.uploads, made.uploadName ?? ''), 'utf8');
    expect(rows).toMatch(/^proof,document,.*\nverified,1,sha256_/);
    const forged = await receive(rows);
    expect(forged).toMatchObject({ status: 'failed', rowsNew: 0 });
  });
});

/** Receives a file of a partner’s as the web process does, and reads it. */
async function receive(text: string) {
  const uploadName = `upload-${text.length}`;
  const path = join(ground.folder.uploads, uploadName);
  writeFileSync(path, text);
  const { records, now } = ground.context;
  const actor: Actor = {
    ...{ kind: 'account', accountId: 5, role: 'partner', displayName: 'Pat', stakeholderId: 1 },
  };
  const context = { records, published: testPublished(), actor, now };
  const order = checkImportOrder(context, {
    ...{ pilotCode: 'RIVERBEND', format: 'credentials-json', partner: 'lakes-college' },
    ...{ acceptsValidRows: false, isDryRun: false },
  });
  const file = { sha256: hash('sha256', text), bytesTotal: text.length, uploadName };
  return runImport(ground.context, registerImport(context, order, file).receipt.id, path);
}
