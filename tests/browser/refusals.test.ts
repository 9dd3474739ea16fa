import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { AccountRole } from '#app/core/access/actor.ts';
import { signInByForm } from './support/form-session.ts';
import { type RunningApp, startApp } from './support/run-app.ts';

let app: RunningApp;
const cookies = new Map<AccountRole | 'visitor', string>();

beforeAll(async () => {
  app = await startApp({ from: inject('demonstrationFolder') });
  for (const role of ['coordinator', 'partner', 'researcher'] as const) {
    cookies.set(role, await signInByForm(app.origin, role));
  }
});

afterAll(() => app.stop());

const send = (path: string, who: AccountRole | 'visitor', init: RequestInit = {}) =>
  fetch(`${app.origin}${path}`, {
    redirect: 'manual',
    ...init,
    headers: { Origin: app.origin, Cookie: cookies.get(who) ?? '', ...init.headers },
  });

const post = (path: string, who: AccountRole | 'visitor') =>
  send(path, who, { method: 'POST', body: new URLSearchParams({ name: 'Made by nobody' }) });

/** Every address at which something can be changed by those who keep the records. */
const kept = [
  '/stakeholders/new',
  '/pilots/new',
  '/pilots/RIVERBEND/settings',
  '/pilots/RIVERBEND/partners',
  '/pilots/RIVERBEND/milestones',
  '/pilots/RIVERBEND/metrics/new',
  '/pilots/RIVERBEND/releases',
];

describe('what a role may not do', () => {
  it.each(kept)('%s is refused by the server, not only hidden', async (path) => {
    expect((await post(path, 'visitor')).status).toBe(401);
    expect((await post(path, 'researcher')).status).toBe(403);
    expect((await post(path, 'partner')).status).toBe(403);
    // The coordinator gets as far as the form itself: the refusals above were of the person.
    expect([200, 302, 404, 409, 422]).toContain((await post(path, 'coordinator')).status);
  });

  it('administration is the administrator’s', async () => {
    for (const who of ['visitor', 'researcher', 'partner', 'coordinator'] as const) {
      expect([401, 403]).toContain((await send('/admin', who)).status);
      expect([401, 403]).toContain((await post('/admin', who)).status);
    }
  });

  it('uploads and receipts are for those who send logs', async () => {
    const upload = '/pilots/RIVERBEND/uploads?format=events-csv';
    const put = { method: 'PUT', body: 'event_id\n' };
    expect((await send(upload, 'visitor', put)).status).toBe(401);
    expect((await send(upload, 'researcher', put)).status).toBe(403);
    expect((await send(`${upload}&partner=nobody-known`, 'partner', put)).status).toBeGreaterThan(
      399,
    );
    expect((await send('/imports/1', 'visitor')).status).toBe(401);
    expect((await send('/api/v1/imports/1', 'visitor')).status).toBe(401);
    expect((await send('/api/v1/imports/1', 'researcher')).status).toBe(403);
  });

  it('a form of another site is refused before anything is read', async () => {
    const answer = await send('/pilots/new', 'coordinator', {
      method: 'POST',
      headers: { Origin: 'https://evil.example' },
      body: new URLSearchParams({ code: 'STOLEN', name: 'Stolen' }),
    });
    expect(answer.status).toBe(403);
    expect((await send('/pilots/STOLEN', 'coordinator')).status).toBe(404);
  });

  it('an address that cannot be read, and a file that is not there, are plainly refused', async () => {
    for (const [path, status] of [
      ['/%c0%ae', 400],
      ['/assets/%c0', 400],
      ['/assets/not-there.js', 404],
      ['/assets/..%2f..%2fserver%2findex.js', 403],
    ] as const) {
      const answer = await fetch(`${app.origin}${path}`);
      expect([path, answer.status]).toEqual([path, status]);
      expect(await answer.text()).toBe('There is nothing at this address.');
    }
  });

  it('a made-up session is nobody’s', async () => {
    const answer = await fetch(`${app.origin}/account`, {
      redirect: 'manual',
      headers: { Cookie: `milepost_session=${'x'.repeat(43)}` },
    });
    expect(answer.status).toBe(401);
  });
});

describe('every answer', () => {
  it('carries the headers that keep scripts and frames out', async () => {
    const answer = await send('/', 'visitor');
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe-eval');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
    expect(await answer.text()).toContain(`nonce="${nonce}"`);
    const again = await send('/', 'visitor');
    expect(again.headers.get('content-security-policy')).not.toContain(nonce);
  });

  it('answers an address that is not there with a page and 404', async () => {
    const answer = await send('/no/such/page', 'visitor');
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('<h1');
  });
});
