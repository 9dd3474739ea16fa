import { lookup } from 'node:dns';
import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#app/core/access/actor.ts';
import { auditEntry } from '#app/features/audit-entry.ts';
import { changeWebhooks } from '#app/features/webhooks/change-webhooks.ts';
import { postNotice } from '#app/features/webhooks/post-notice.ts';
import { readWebhooks } from '#app/features/webhooks/read-webhooks.ts';
import { sendDueNotices } from '#app/features/webhooks/send-due-notices.ts';
import { addPilotPartner } from '#db/records/queries/partners.ts';
import { insertStakeholder } from '#db/records/queries/stakeholders.ts';
import { openImportGround } from '../../support/import-ground.ts';
import { testPublished } from '../../support/test-databases.ts';

// A receiver is a program of somebody else: what it answers, or never answers, must not
// keep anybody else from being told.

const coordinator: Actor = {
  ...{ kind: 'account', accountId: 1, role: 'coordinator', displayName: 'Casey' },
  stakeholderId: null,
};
const reach = { isLoopbackAllowed: true, lookup };

let ground: ReturnType<typeof openImportGround>;
let server: Server;
let url: string;
let answer: string;

beforeEach(async () => {
  ground = openImportGround();
  const { records } = ground.context;
  const made = auditEntry(ground.context, 'stakeholder.created', 'stakeholder', 0);
  const at = { createdAt: '2026-07-01T12:00:00Z', updatedAt: '2026-07-01T12:00:00Z' };
  const verifier = { slug: 'harbor-verify', name: 'Harbor Verify', kind: 'organisation' } as const;
  insertStakeholder(records, made, { ...verifier, ...at }, []);
  for (const stakeholderId of [1, 2]) {
    const audit = auditEntry(ground.context, 'partner.added', 'pilot', 1);
    addPilotPartner(records, audit, { pilotId: 1, stakeholderId, part: 'issuer' });
  }
  answer = 'HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n';
  server = createServer((socket: Socket) => {
    socket.on('error', () => {});
    socket.once('data', () => socket.write(answer));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/told`;
});

afterEach(() => {
  server.close();
  ground.close();
});

const context = () => ({
  ...{ records: ground.context.records, published: testPublished(), actor: coordinator },
  now: () => new Date('2026-07-01T12:00:01Z'),
});
const change = (form: Parameters<typeof changeWebhooks>[3]) =>
  changeWebhooks(context(), { folder: ground.folder, reach }, 'RIVERBEND', form);
const set = (webhookPartner: string) => change({ intent: 'set-webhook', webhookPartner, url });
const webhooks = () => readWebhooks(context(), 'RIVERBEND');
const test = (webhookId: number) => change({ intent: 'test-webhook', webhookId });
const send = () => sendDueNotices(context(), ground.folder, reach);

describe('receivers that mean ill', () => {
  it('end a try whatever they answer, also by asking to speak another protocol', async () => {
    const answers = [
      'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
      'HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nabc\r\n\r\nHTTP/1.1 nonsense\r\n\r\n',
      '\0\0\r\n\r\n',
    ];
    const came = [];
    for (answer of answers) came.push(await postNotice(url, {}, '{}', reach));
    expect(came).toEqual([
      { status: null, problem: 'It could not be reached.' },
      { status: 200, problem: '' },
      { status: null, problem: 'It could not be reached.' },
    ]);
  });

  it('wait for one test at a time, however often a test is asked for', async () => {
    set('lakes-college');
    const [webhook] = webhooks();
    for (let asked = 0; asked < 30; asked += 1) test(webhook?.id ?? 0);
    expect(await send()).toBe(1);
    expect(webhooks()[0]?.deliveries).toHaveLength(1);
    test(webhook?.id ?? 0);
    expect(await send()).toBe(1);
  });

  it('take one place in a round each, so that many notices of one delay nobody else’s', async () => {
    set('lakes-college');
    const lines =
      'event_id,event_type,occurred_at,holder_pid\nev-1,awarded,2025-03-04,p_7Q2M4T9XK3\n';
    for (let sent = 0; sent < 4; sent += 1) {
      await ground.send(lines.replace('ev-1', `ev-${sent}`), { partner: 'lakes-college' });
    }
    set('harbor-verify');
    const last = webhooks().find(({ partnerName }) => partnerName !== 'Lakes College');
    test(last?.id ?? 0);
    expect(await send()).toBe(2);
    expect(webhooks().find(({ id }) => id === last?.id)?.deliveries[0]?.state).toBe('delivered');
    expect([await send(), await send(), await send(), await send()]).toEqual([1, 1, 1, 0]);
  });
});
