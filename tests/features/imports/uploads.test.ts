import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#app/core/access/actor.ts';
import { auditEntry } from '#app/features/audit-entry.ts';
import type { FeatureContext } from '#app/features/feature-context.ts';
import { checkImportOrder } from '#app/features/imports/register-import.ts';
import { removeStaleUploads } from '#app/features/imports/remove-stale-uploads.ts';
import { beginUpload } from '#app/features/imports/uploads/begin-upload.ts';
import { findOwnUpload } from '#app/features/imports/uploads/find-upload.ts';
import { finishUpload } from '#app/features/imports/uploads/finish-upload.ts';
import { storedLength } from '#app/features/imports/uploads/stored-length.ts';
import { takeTurn } from '#app/features/imports/uploads/take-turn.ts';
import { addPilotPartner, removePilotPartner } from '#db/records/queries/partners.ts';
import { openImportGround } from '../../support/import-ground.ts';
import { testPublished } from '../../support/test-databases.ts';
import { waitForImport } from '../../support/wait-for-import.ts';

let ground: ReturnType<typeof openImportGround>;
beforeEach(() => {
  ground = openImportGround();
  const audit = auditEntry(ground.context, 'partner.added', 'pilot', 1);
  addPilotPartner(ground.context.records, audit, { pilotId: 1, stakeholderId: 1, part: 'issuer' });
});
afterEach(() => ground.close());

const account = (accountId: number): Actor => ({
  ...{ kind: 'account', accountId, role: 'partner', displayName: 'Pat', stakeholderId: 1 },
});
const token: Actor = {
  ...{ kind: 'token', tokenId: 7, label: 'Nightly', pilotId: 1, stakeholderId: 1 },
};
const text = 'event_id,event_type,occurred_at,holder_pid\nev-1,awarded,2025-03-04,p_7Q2M4T9XK3\n';
const sha256 = createHash('sha256').update(text).digest('hex');
const dayMs = 86_400_000;

function contextOf(actor: Actor, present = new Date()): FeatureContext {
  return {
    records: ground.context.records,
    published: testPublished(),
    actor,
    now: () => present,
  };
}

async function begin(context: FeatureContext, digest = '') {
  const order = checkImportOrder(context, {
    ...{ pilotCode: 'RIVERBEND', format: 'events-csv', partner: '' },
    ...{ acceptsValidRows: false, isDryRun: false },
  });
  const announced = { bytesTotal: text.length, sha256: digest };
  return beginUpload(context, ground.folder, order, announced);
}

const pathOf = (id: string) => join(ground.folder.uploads, id);

describe('an upload', () => {
  it('becomes one import, however often and however close together its end is told', async () => {
    const context = contextOf(token);
    const { id } = await begin(context, sha256);
    appendFileSync(pathOf(id), text);
    const upload = findOwnUpload(context, id);
    const ends = await Promise.all(
      [1, 2, 3].map(() => finishUpload(context, ground.folder, upload)),
    );
    expect(new Set(ends.map((end) => end.id)).size).toBe(1);
    const [first] = ends;
    const receipt = await waitForImport(context.records, first?.id ?? 0);
    expect(receipt).toMatchObject({ status: 'waiting', sha256, isSentByPartner: true });
    // It waits for approval, so its file must still be there.
    expect(existsSync(pathOf(id))).toBe(true);
    const later = await finishUpload(context, ground.folder, findOwnUpload(context, id));
    expect(later).toEqual({ id: first?.id, isEarlier: false });

    const other = contextOf(account(3));
    const second = await begin(other, sha256);
    appendFileSync(pathOf(second.id), text);
    const again = await finishUpload(other, ground.folder, findOwnUpload(other, second.id));
    expect(again).toEqual({ id: first?.id, isEarlier: true });
    expect(existsSync(pathOf(second.id))).toBe(false);
  });

  it('becomes none when its sender may not send any more, and stays for a day', async () => {
    const context = contextOf(token);
    const { id } = await begin(context);
    appendFileSync(pathOf(id), text);
    const audit = auditEntry(ground.context, 'partner.removed', 'pilot', 1);
    removePilotPartner(context.records, audit, { pilotId: 1, stakeholderId: 1, part: 'issuer' });
    const upload = findOwnUpload(context, id);
    await expect(finishUpload(context, ground.folder, upload)).rejects.toThrow(/no part/);
    expect(await storedLength(ground.folder, upload)).toBe(text.length);
  });

  it('is one of five that a partner may have open, by its accounts and programs together', async () => {
    for (const actor of [token, account(3), account(4), account(3), token]) {
      await begin(contextOf(actor));
    }
    await expect(begin(contextOf(account(9)))).rejects.toThrow(/5 files have begun/);
    const coordinator = { ...account(1), role: 'coordinator', stakeholderId: null } as Actor;
    expect((await begin(contextOf(coordinator))).isResumed).toBe(false);
  });
});

describe('an upload that nobody goes on with', () => {
  it('is given up when it got no byte for a day, and no earlier', async () => {
    const context = contextOf(token);
    const { id } = await begin(context, sha256);
    const changed = new Date(Date.now() - dayMs + 60_000);
    utimesSync(pathOf(id), changed, changed);
    expect(await begin(context, sha256)).toEqual({ id, offset: 0, isResumed: true });
    const tomorrow = contextOf(token, new Date(Date.now() + 120_000));
    const anew = await begin(tomorrow, sha256);
    expect([anew.isResumed, anew.id === id, existsSync(pathOf(id))]).toEqual([
      ...[false, false, false],
    ]);
    expect(() => findOwnUpload(context, id)).toThrow(/no such upload/);
    const later = new Date(Date.now() + 2 * dayMs);
    removeStaleUploads({ records: context.records, folder: ground.folder }, later);
    expect(readdirSync(ground.folder.uploads)).toEqual([]);
    expect(() => findOwnUpload(context, anew.id)).toThrow(/no such upload/);
  });

  it('is begun anew when its file is gone', async () => {
    const context = contextOf(token);
    const { id } = await begin(context, sha256);
    rmSync(pathOf(id));
    expect((await begin(context, sha256)).id).not.toBe(id);
  });
});

describe('takeTurn', () => {
  it('lets one work at a time, and asks whoever works to end for the next', async () => {
    const seen: string[] = [];
    const turn = (name: string) =>
      takeTurn('one', async (signal) => {
        seen.push(`${name} begins`);
        while (!signal.aborted && name !== 'last') await wait(1);
        seen.push(`${name} ends`);
        return name;
      });
    const turns = await Promise.all([turn('first'), turn('second'), turn('last')]);
    expect(turns).toEqual(['first', 'second', 'last']);
    for (let at = 0; at < seen.length; at += 2) {
      expect(seen[at + 1]).toBe(seen[at]?.replace('begins', 'ends'));
    }
    await expect(takeTurn('one', () => Promise.reject(new Error('broke')))).rejects.toThrow(
      'broke',
    );
    expect(await takeTurn('one', async ({ aborted }) => aborted)).toBe(false);
  });
});
