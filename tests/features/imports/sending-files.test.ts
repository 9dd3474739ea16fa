import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#app/core/access/actor.ts';
import { AppError } from '#app/core/app-error.ts';
import { auditEntry } from '#app/features/audit-entry.ts';
import type { FeatureContext } from '#app/features/feature-context.ts';
import { openRefusedRows } from '#app/features/imports/open-refused-rows.ts';
import { readReceipt } from '#app/features/imports/read-import.ts';
import { readImportPage } from '#app/features/imports/read-import-page.ts';
import { readImportsPage } from '#app/features/imports/read-imports-page.ts';
import { recogniseReceived } from '#app/features/imports/recognise-order.ts';
import { checkImportOrder } from '#app/features/imports/register-import.ts';
import { requestUndo } from '#app/features/imports/request-undo.ts';
import { startImport } from '#app/features/imports/start-import.ts';
import { receiveFile } from '#app/http/receive-file.server.ts';
import { addPilotPartner } from '#db/records/queries/partners.ts';
import { openImportGround } from '../../support/import-ground.ts';
import { testPublished } from '../../support/test-databases.ts';

let ground: ReturnType<typeof openImportGround>;
beforeEach(() => {
  ground = openImportGround();
});
afterEach(() => ground.close());

const partnerOf = (stakeholderId: number | null): Actor => ({
  ...{ kind: 'account', accountId: 5, role: 'partner', displayName: 'Pat', stakeholderId },
});
const coordinator: Actor = { ...partnerOf(null), role: 'coordinator' } as Actor;
const researcher: Actor = { ...partnerOf(null), role: 'researcher' } as Actor;

function contextOf(actor: Actor): FeatureContext {
  const { records, now } = ground.context;
  return { records, published: testPublished(), actor, now };
}

/** Makes Lakes College, stakeholder 1, an issuer of Riverbend, pilot 1. */
function takePart(): void {
  const audit = auditEntry(ground.context, 'partner.added', 'pilot', 1);
  const part = { pilotId: 1, stakeholderId: 1, part: 'issuer' as const };
  addPilotPartner(ground.context.records, audit, part);
}

const order = {
  ...{ pilotCode: 'riverbend', format: 'events-csv', partner: '' },
  ...{ acceptsValidRows: false, isDryRun: false },
};
const text = 'event_id,event_type,occurred_at,holder_pid\nev-1,awarded,2025-03-04,p_7Q2M4T9XK3\n';
const put = (body: string) =>
  new Request('http://localhost/uploads', { method: 'PUT', body, duplex: 'half' } as RequestInit);
const mebibyte = 1024 ** 2;

describe('who may send and see what', () => {
  test('nobody without a role for it', () => {
    for (const actor of [{ kind: 'visitor' } as const, researcher, partnerOf(null)]) {
      expect(() => checkImportOrder(contextOf(actor), order)).toThrow(AppError);
      expect(() => readImportsPage(contextOf(actor), 'RIVERBEND')).toThrow(AppError);
    }
  });

  test('a partner sends as its own organisation and as no other', () => {
    takePart();
    expect(checkImportOrder(contextOf(partnerOf(1)), order).partnerId).toBe(1);
    const asOther = { ...order, partner: 'lakes-college' };
    expect(() => checkImportOrder(contextOf(partnerOf(99)), asOther)).toThrow(/may not/);
    expect(checkImportOrder(contextOf(coordinator), order).partnerId).toBeNull();
    expect(checkImportOrder(contextOf(coordinator), asOther).partnerId).toBe(1);
  });

  test('a partner sends to the pilots it takes part in and to no other', () => {
    const context = contextOf(partnerOf(1));
    expect(() => checkImportOrder(context, order)).toThrow(/no part in this pilot/);
    expect(readImportsPage(context, 'RIVERBEND').mayImport).toBe(false);
    takePart();
    expect(checkImportOrder(context, order).partnerId).toBe(1);
    expect(readImportsPage(context, 'RIVERBEND').mayImport).toBe(true);
  });

  test('a partner sees its own receipts and no other', async () => {
    const own = await ground.send(text, { partner: 'lakes-college' });
    const other = await ground.send(text.replace('ev-1', 'ev-2'));
    const context = contextOf(partnerOf(1));
    expect(readImportsPage(context, 'RIVERBEND').receipts.map(({ id }) => id)).toEqual([own.id]);
    expect(readImportPage(context, ground.folder, own.id).may.undo).toBe(true);
    // Answered as a number that was never given: nobody can count what others send.
    for (const id of [other.id, 999]) {
      const nothing = new AppError('not_found', 'There is no import with this number.');
      expect(() => readImportPage(context, ground.folder, id)).toThrow(nothing);
      expect(() => openRefusedRows(context, ground.folder, id)).toThrow(nothing);
      expect(() => readReceipt(context, id)).toThrow(nothing);
      expect(() => requestUndo(context, ground.folder.path, id)).toThrow(nothing);
    }
    expect(readImportsPage(contextOf(coordinator), 'RIVERBEND').receipts).toHaveLength(2);
    expect(readImportPage(contextOf(coordinator), ground.folder, own.id).may.undo).toBe(true);
  });

  test('the receipt holds exactly what programs rely on', async () => {
    const { id } = await ground.send(text);
    expect(readReceipt(contextOf(coordinator), id)).toEqual({
      ...{ id, pilot: 'RIVERBEND', partner: null, status: 'committed', format: 'events-csv' },
      ...{ isDryRun: false, sha256: createHash('sha256').update(text).digest('hex') },
      ...{ bytesTotal: text.length, bytesDone: text.length },
      ...{ rowsTotal: 1, rowsNew: 1, rowsIdentical: 0, rowsUpdated: 0, rowsRefused: 0 },
      ...{ warnings: [], quality: [], reason: '', errors: [], repairs: [], refusedRows: null },
      ...{ mapping: null, results: [] },
      movedTotals: [{ eventType: 'awarded', from: 0, to: 1 }],
      ...{ approvedBy: '', approvedAt: null, undoneAt: null, undoEffect: null },
      ...{ startedAt: '2026-07-01T12:00:00.000Z', finishedAt: '2026-07-01T12:00:00.000Z' },
    });
  });
});

describe('receiving a file', () => {
  test('streams it to a name of its own, hashed and counted', async () => {
    const body = 'é'.repeat(300_000);
    const file = await receiveFile(put(body), ground.folder.uploads, mebibyte);
    const path = join(ground.folder.uploads, file.uploadName);
    expect(readFileSync(path, 'utf8')).toBe(body);
    expect(file.bytesTotal).toBe(600_000);
    expect(file.sha256).toBe(createHash('sha256').update(body).digest('hex'));
  });

  test('leaves nothing of one that is too large, that breaks off, or is not there', async () => {
    const { uploads } = ground.folder;
    await expect(receiveFile(put('x'.repeat(2000)), uploads, 1000)).rejects.toThrow(/at most/);
    const breaking = new ReadableStream({
      pull(controller) {
        controller.enqueue(new Uint8Array(1000));
        controller.error(Object.assign(new Error('gone'), { code: 'ECONNRESET' }));
      },
    });
    const request = new Request('http://localhost/', {
      ...{ method: 'PUT', body: breaking, duplex: 'half' },
    } as RequestInit);
    await expect(receiveFile(request, uploads, mebibyte)).rejects.toThrow(/connection broke/);
    const empty = new Request('http://localhost/', { method: 'PUT' });
    await expect(receiveFile(empty, uploads, mebibyte)).rejects.toThrow(/as the body/);
    expect(readdirSync(uploads)).toEqual([]);
  });
});

test('a file whose format nobody names is recognised, or removed when that is in doubt', async () => {
  const { uploads } = ground.folder;
  const unnamed = checkImportOrder(contextOf(coordinator), { ...order, format: '' });
  expect(unnamed.format).toBe('');
  const file = await receiveFile(put(text), uploads, mebibyte);
  expect(
    await recogniseReceived(ground.context.records, ground.folder, unnamed, file),
  ).toMatchObject({
    format: 'events-csv',
  });
  expect(readdirSync(uploads)).toEqual([file.uploadName]);
  rmSync(join(uploads, file.uploadName));
  for (const doubtful of ['holder_pid,note\np_1111,x\n', '\0', 'Shoe size\n9\n']) {
    const received = await receiveFile(put(doubtful), uploads, mebibyte);
    await expect(
      recogniseReceived(ground.context.records, ground.folder, unnamed, received),
    ).rejects.toThrow(AppError);
    expect(readdirSync(uploads)).toEqual([]);
  }
});

test('a file that was received is imported and undone in processes of their own', async () => {
  const context = contextOf(coordinator);
  const settle = async (id: number, status: string) => {
    for (;;) {
      const receipt = readImportPage(context, ground.folder, id);
      if (receipt.status === status) return receipt;
      if (!receipt.isRunning) throw new Error(`${receipt.status}: ${receipt.reason}`);
      await wait(100);
    }
  };
  const send = async () => {
    const file = await receiveFile(put(text), ground.folder.uploads, mebibyte);
    return startImport(context, ground.folder, checkImportOrder(context, order), file);
  };
  const { id } = await send();
  const receipt = await settle(id, 'committed');
  expect(receipt).toMatchObject({ rowsNew: 1, requestedBy: 'Pat' });
  expect(await send()).toEqual({ id, isEarlier: true });
  expect(readdirSync(ground.folder.uploads)).toEqual([]);
  requestUndo(context, ground.folder.path, id);
  expect(readImportPage(context, ground.folder, id).status).toMatch(/undoing|undone/);
  await settle(id, 'undone');
  expect(ground.totals()).toEqual([]);
  expect(existsSync(join(ground.folder.secrets, 'holder-key'))).toBe(true);
});
