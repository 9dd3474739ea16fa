import { execFileSync, spawnSync } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { lookup } from 'node:dns';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#app/core/access/actor.ts';
import { auditEntry } from '#app/features/audit-entry.ts';
import { declineImport } from '#app/features/imports/approve-import.ts';
import { readReceipt } from '#app/features/imports/read-import.ts';
import { undoImport } from '#app/features/imports/undo-import.ts';
import { changeWebhooks } from '#app/features/webhooks/change-webhooks.ts';
import { readWebhooks } from '#app/features/webhooks/read-webhooks.ts';
import { sendDueNotices } from '#app/features/webhooks/send-due-notices.ts';
import { checkNoticeLine } from '#app/ui/guide/command-lines.ts';
import { listAuditRows } from '#db/records/queries/audit.ts';
import { addPilotPartner } from '#db/records/queries/partners.ts';
import { openImportGround } from '../../support/import-ground.ts';
import { testPublished } from '../../support/test-databases.ts';

interface Told {
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

let ground: ReturnType<typeof openImportGround>;
let server: Server;
let told: Told[];
let answer: number;
let url: string;
let present: Date;

beforeEach(async () => {
  ground = openImportGround();
  const audit = auditEntry(ground.context, 'partner.added', 'pilot', 1);
  addPilotPartner(ground.context.records, audit, { pilotId: 1, stakeholderId: 1, part: 'issuer' });
  told = [];
  answer = 200;
  present = new Date('2026-07-01T12:00:01Z');
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (piece) => {
      body += piece;
    });
    request.on('end', () => {
      told.push({ path: request.url ?? '', headers: request.headers, body });
      response.writeHead(answer, { Location: `${url}-elsewhere` }).end('not read');
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/told`;
});

afterEach(() => {
  server.close();
  ground.close();
});

const coordinator: Actor = {
  ...{ kind: 'account', accountId: 1, role: 'coordinator', displayName: 'Casey' },
  stakeholderId: null,
};
const reach = { isLoopbackAllowed: true, lookup };
const text = 'event_id,event_type,occurred_at,holder_pid\nev-1,awarded,2025-03-04,p_7Q2M4T9XK3\n';

function contextOf(actor: Actor) {
  const { records } = ground.context;
  return { records, published: testPublished(), actor, now: () => present };
}

function set(actor = coordinator) {
  const form = { intent: 'set-webhook', webhookPartner: 'lakes-college', url } as const;
  const { webhook } = changeWebhooks(
    contextOf(actor),
    { folder: ground.folder, reach },
    'RIVERBEND',
    form,
  );
  return webhook?.secret ?? '';
}

const send = () => sendDueNotices(contextOf(coordinator), ground.folder, reach);
const lines = () => readWebhooks(contextOf(coordinator), 'RIVERBEND')[0]?.deliveries ?? [];

describe('a webhook', () => {
  it('is told of the partner’s own imports as they end, with the receipt, signed', async () => {
    const secret = set();
    expect(secret).toMatch(/^whsec_[\w-]{43}$/);
    const receipt = await ground.send(text, { partner: 'lakes-college' });
    await ground.send(text.replace('ev-1', 'ev-2'));
    expect(await send()).toBe(1);
    const [notice] = told;
    const { headers, body } = notice ?? { headers: {} as IncomingHttpHeaders, body: '' };
    expect(headers['milepost-event']).toBe('committed');
    const asToken: Actor = {
      ...{ kind: 'token', tokenId: 1, label: 'x', pilotId: 1, stakeholderId: 1 },
    };
    expect(JSON.parse(body)).toEqual(readReceipt(contextOf(asToken), receipt.id));
    const seconds = present.getTime() / 1000;
    const mac = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
    expect(headers['milepost-signature']).toBe(`t=${seconds},v1=${mac}`);
    expect(lines()).toMatchObject([{ state: 'delivered', lastStatus: 200, importId: receipt.id }]);
    expect(await send()).toBe(0);

    if (spawnSync('/bin/sh', ['-c', 'command -v openssl']).status !== 0) return;
    writeFileSync(`${ground.root}/body.json`, body);
    const env = { ...process.env, T: String(seconds), MILEPOST_WEBHOOK_SECRET: secret };
    const printed = execFileSync('/bin/sh', ['-c', checkNoticeLine], { cwd: ground.root, env });
    expect(String(printed)).toContain(mac);
  });

  it('is told of what was refused, undone and declined, and of nothing before it was set', async () => {
    await ground.send(text, { partner: 'lakes-college' });
    set();
    const partner = { partner: 'lakes-college' };
    await ground.send(`${text}ev-3,awarded,never,p_7Q2M4T9XK3\n`, partner);
    const { id } = await ground.send(text.replace('ev-1', 'ev-4'), partner);
    await undoImport(ground.context, id);
    const actor: Actor = {
      ...{ kind: 'account', accountId: 5, role: 'partner', displayName: 'Pat', stakeholderId: 1 },
    };
    Object.assign(ground.context, { actor });
    const waiting = await ground.send(text.replace('ev-1', 'ev-9'), partner);
    expect(waiting.status).toBe('waiting');
    declineImport(contextOf(coordinator), ground.folder, waiting.id, 'Not now.');
    for (let sent = 1; sent > 0; ) sent = await send();
    const events = lines().map(({ event }) => event);
    expect(events.reverse()).toEqual(['refused', 'committed', 'undone', 'waiting', 'declined']);
    expect(told).toHaveLength(5);
  });

  it('is tried again for more than a day, follows nothing, and is given up', async () => {
    set();
    await ground.send(text, { partner: 'lakes-college' });
    answer = 302;
    let [tries, hours] = [0, 0];
    const start = present.getTime();
    for (; lines()[0]?.state === 'due'; tries += 1) {
      present = new Date(lines()[0]?.nextTryAt ?? 0);
      hours = (present.getTime() - start) / 3_600_000;
      expect(await send()).toBe(1);
      expect(await send()).toBe(0);
    }
    expect([tries, hours > 24, hours < 48]).toEqual([7, true, true]);
    expect(new Set(told.map(({ path }) => path))).toEqual(new Set(['/told']));
    expect(new Set(told.map(({ headers }) => headers['milepost-delivery'])).size).toBe(1);
    expect(lines()[0]).toMatchObject({ state: 'given_up', lastStatus: 302 });
  });

  it('goes on where a server that was killed had stopped, and says why nothing answers', async () => {
    set();
    await ground.send(text, { partner: 'lakes-college' });
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
    await send();
    expect(lines()[0]).toMatchObject({ state: 'due', tries: 1, lastStatus: null });
    expect(lines()[0]?.lastProblem).toBe('The connection was refused.');
    const strict = { isLoopbackAllowed: false, lookup };
    present = new Date(present.getTime() + 60_000);
    await sendDueNotices(contextOf(coordinator), ground.folder, strict);
    expect(lines()[0]).toMatchObject({ state: 'due', tries: 2, lastStatus: null });
    expect(lines()[0]?.lastProblem).toMatch(/https/);
  });

  it('can be tested and removed; its secret is stored nowhere', async () => {
    const secret = set();
    const { root } = ground;
    expect(root.length).toBeGreaterThan(0);
    expect(ground.bytesOnDisk()).not.toContain(secret.slice(6));
    const change = (intent: 'test-webhook' | 'remove-webhook', id: number) =>
      changeWebhooks(contextOf(coordinator), { folder: ground.folder, reach }, 'RIVERBEND', {
        ...{ intent, webhookId: id },
      });
    const [webhook] = readWebhooks(contextOf(coordinator), 'RIVERBEND');
    const id = webhook?.id ?? 0;
    expect(JSON.stringify(webhook)).not.toMatch(/whsec|salt/);
    change('test-webhook', id);
    answer = 500;
    await send();
    expect(JSON.parse(told[0]?.body ?? '')).toEqual({
      ...{ test: true, pilot: 'RIVERBEND', partner: 'lakes-college' },
    });
    expect(lines()[0]).toMatchObject({ state: 'given_up', lastStatus: 500 });
    change('remove-webhook', id);
    expect(readWebhooks(contextOf(coordinator), 'RIVERBEND')).toEqual([]);
    expect(() => change('test-webhook', id)).toThrow(/not there any more/);
    const { rows } = listAuditRows(ground.context.records, { limit: 3, offset: 0 });
    expect(rows.map(({ action }) => action)).toEqual([
      ...['webhook.remove', 'webhook.test', 'webhook.set'],
    ]);
    expect(JSON.stringify(rows)).not.toContain('127.0.0.1');
  });

  it('is set by the partner itself or a coordinator, and by nobody else', () => {
    const partner = (stakeholderId: number | null): Actor => ({
      ...{ kind: 'account', accountId: 5, role: 'partner', displayName: 'Pat', stakeholderId },
    });
    expect(() => set(partner(2))).toThrow(/may not/);
    expect(() => set(partner(null))).toThrow(/may not/);
    expect(() => set({ kind: 'visitor' })).toThrow(/sign in/);
    const researcher = { ...coordinator, role: 'researcher' } as Actor;
    expect(() => set(researcher)).toThrow(/may not/);
    const first = set(partner(1));
    expect(set()).not.toBe(first);
    expect(readWebhooks(contextOf(partner(1)), 'RIVERBEND')).toHaveLength(1);
    expect(readWebhooks(contextOf(partner(2)), 'RIVERBEND')).toEqual([]);
  });
});
