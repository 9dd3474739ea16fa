import { readdirSync, readFileSync } from 'node:fs';
import { request as ask } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { MadeToken } from '#app/features/tokens/create-token.ts';
import { apiOperations } from '#app/http/openapi/api-operations.ts';
import { apiClient, makeToken } from './support/api-client.ts';
import { signInByForm } from './support/form-session.ts';
import { type RunningApp, startApp } from './support/run-app.ts';

let app: RunningApp;
let client: ReturnType<typeof apiClient>;
/** Of a college in RIVERBEND, and of a firm there and elsewhere. */
let college: MadeToken;
let firm: MadeToken;
let cookie: string;

beforeAll(async () => {
  app = await startApp({ from: inject('demonstrationFolder') });
  client = apiClient(app);
  college = await makeToken(app, 'RIVERBEND', 'riverbend-technical-college');
  firm = await makeToken(app, 'LAKESIDE', 'verity-bridge');
  cookie = await signInByForm(app.origin, 'coordinator');
});

afterAll(() => app.stop());

const formType = 'application/x-www-form-urlencoded';
const imports = (pilot = 'RIVERBEND', query = 'format=events-csv') =>
  `/api/v1/pilots/${pilot}/imports?${query}`;

async function refusal(path: string, init: Parameters<typeof client.ask>[1] = {}) {
  const answer = await client.ask(path, { method: 'PUT', body: 'event_id\n', ...init });
  const text = await answer.text();
  expect([path, answer.headers.get('content-type')]).toEqual([path, 'application/problem+json']);
  const told = JSON.parse(text);
  expect(told).toMatchObject({ type: 'about:blank', status: answer.status });
  expect(told.title.length * told.detail.length).toBeGreaterThan(0);
  return { status: answer.status, headers: answer.headers, told };
}

describe('who is refused', () => {
  it('nobody sends without a token, whatever cookie comes along', async () => {
    const senders: Record<string, string>[] = [
      {},
      { Cookie: cookie },
      { Cookie: cookie, Origin: app.origin },
    ];
    for (const headers of senders) {
      for (const [path, method] of [
        [imports(), 'PUT'],
        ['/api/v1/imports/1', 'DELETE'],
      ] as const) {
        const { status, headers: told } = await refusal(path, { method, headers });
        expect([path, status]).toEqual([path, 401]);
        expect(told.get('www-authenticate')).toMatch(/^Bearer /);
      }
    }
  });

  it('another site, with the cookie of somebody signed in or with a token', async () => {
    const Origin = 'https://evil.example';
    const senders: Record<string, string>[] = [{ Cookie: cookie, Origin }, { Origin }];
    for (const headers of senders) {
      expect((await refusal(imports(), { headers, token: college.token })).status).toBe(403);
    }
    const fetched = { headers: { Cookie: cookie, 'Sec-Fetch-Site': 'cross-site' } };
    expect((await refusal('/api/v1/imports/1', { ...fetched, method: 'DELETE' })).status).toBe(403);
  });

  it('a token that is none, also where nobody needs one', async () => {
    for (const path of [imports(), '/api/v1/imports/1', '/api/v1/pilots', '/api/v1/no/such']) {
      const method = path === imports() ? 'PUT' : 'GET';
      const body = method === 'PUT' ? 'event_id\n' : undefined;
      for (const token of [
        `mp_${'x'.repeat(43)}`,
        `${college.token}x`,
        'x',
        college.token.slice(3),
      ]) {
        const { status, headers } = await refusal(path, { method, body, token });
        expect([path, status]).toEqual([path, 401]);
        expect(headers.get('www-authenticate')).toContain('invalid_token');
      }
    }
  });

  it('a token outside its pilot and its partner', async () => {
    const { token } = college;
    expect((await refusal(imports('LAKESIDE'), { token })).status).toBe(403);
    expect((await refusal(imports('NOSUCH'), { token })).status).toBe(404);
    const others = 'format=events-csv&partner=ironleaf-electric';
    expect((await refusal(imports('RIVERBEND', others), { token })).status).toBe(403);
  });

  it('a token that asks for the receipts of others learns nothing, not even their number', async () => {
    const read = async (id: number, suffix = '', method = 'GET') => {
      const asked = { method, body: undefined, token: firm.token };
      const { status, told } = await refusal(`/api/v1/imports/${id}${suffix}`, asked);
      return [status, told.detail];
    };
    for (const [suffix, method] of [
      ['', 'GET'],
      ['/refused.csv', 'GET'],
      ['', 'DELETE'],
    ]) {
      const never = await read(999_999, suffix, method);
      expect(never[0]).toBe(404);
      expect(await read(1, suffix, method)).toEqual(never);
    }
  });

  it('a token opens no page and no upload of a page', async () => {
    const { token } = college;
    for (const path of ['/admin', '/account', '/pilots/RIVERBEND/imports', '/imports/1']) {
      expect([401, 403]).toContain((await client.ask(path, { token })).status);
    }
    const upload = '/pilots/RIVERBEND/uploads?format=events-csv';
    expect((await client.ask(upload, { method: 'PUT', body: 'x', token })).status).toBe(401);
    const made = { method: 'POST', body: new URLSearchParams({ intent: 'create' }), token };
    expect((await client.ask('/pilots/RIVERBEND/tokens', made)).status).toBe(401);
  });
});

describe('what is refused', () => {
  it('an address, a body or a packing that is not right, each with what to do', async () => {
    const { token } = college;
    const asked = { token };
    const cases: [string, Parameters<typeof client.ask>[1], number, RegExp][] = [
      [imports('RIVERBEND', 'format=xml'), asked, 422, /events-csv/],
      [imports('RIVERBEND', 'format=events-csv&dryrun=true'), asked, 422, /dryRun/],
      [imports('RIVERBEND', 'format=events-csv&dryRun=1'), asked, 422, /true or false/],
      [imports(), { ...asked, body: '' }, 422, /empty/],
      [imports(), { ...asked, headers: { 'Content-Encoding': 'br' } }, 415, /gzip/],
      [imports(), { ...asked, body: new FormData() }, 415, /not a form/],
      ['/api/v1/imports/none', { ...asked, method: 'GET', body: undefined }, 404, /number/],
      ['/api/v1/imports/1e0', { ...asked, method: 'GET', body: undefined }, 404, /number/],
    ];
    for (const [path, init, status, detail] of cases) {
      const refused = await refusal(path, init);
      expect([path, refused.status]).toEqual([path, status]);
      expect(refused.told.detail).toMatch(detail);
    }
    const { told } = await refusal(imports('RIVERBEND', 'format=xml'), asked);
    expect(told.errors).toEqual([
      { row: 0, column: 'format', code: 'unknown_format', message: told.detail },
    ]);
  });

  it('a file that is too large, before it is sent', async () => {
    const answer = await rawStatus(imports(), {
      Authorization: `Bearer ${college.token}`,
      'Content-Length': String(3 * 1024 ** 3),
      Expect: '100-continue',
    });
    expect(answer).toBe(413);
  });

  it('a host that is not this one, with a sentence in place of an error', async () => {
    const from = { Cookie: cookie, Origin: app.origin, 'Content-Type': formType };
    const path = '/pilots/RIVERBEND/tokens';
    for (const headers of [
      { ...from, Host: 'evil.example' },
      { ...from, 'X-Forwarded-Host': 'evil.example' },
      { ...from, Host: 'a b' },
    ]) {
      expect(await rawStatus(path, { ...headers, 'Content-Length': '0' }, 'POST')).toBe(400);
    }
    expect(await rawStatus('/', { Host: 'a b' }, 'GET')).toBe(400);
  });

  it('headers without end', async () => {
    expect(await rawStatus(imports(), { 'Idempotency-Key': 'k'.repeat(40_000) })).toBe(431);
  });

  it('a method that the address does not know, by whatever name', async () => {
    const receipt = { method: 'PATCH', body: '{}' };
    const { status, headers } = await refusal('/api/v1/imports/1', receipt);
    expect([status, headers.get('allow')]).toEqual([405, 'GET, HEAD, DELETE']);
    for (const method of ['GET', 'POST', 'DELETE', 'OPTIONS']) {
      const body = method === 'POST' ? 'event_id\n' : undefined;
      const refused = await refusal(imports(), { method, body, token: college.token });
      expect([method, refused.status, refused.headers.get('allow')]).toEqual([method, 405, 'PUT']);
    }
    const disguised = {
      ...{ method: 'POST', body: '', token: college.token },
      headers: { 'X-HTTP-Method-Override': 'DELETE', 'X-Method-Override': 'DELETE' },
    };
    expect((await refusal('/api/v1/imports/1?_method=DELETE', disguised)).status).toBe(405);
  });
});

describe('every operation that is described', () => {
  it('answers as it is described, to anybody and to a token', async () => {
    for (const { path, method, answers } of apiOperations) {
      const address = path
        .replace('{code}', 'RIVERBEND')
        .replace('{number}', '1')
        .replace('{id}', '999999')
        .replace('{upload}', 'none');
      const body = /^(put|post|patch)$/.test(method) ? '{}' : undefined;
      for (const token of ['', college.token]) {
        const answer = await client.ask(address, { method: method.toUpperCase(), body, token });
        const described = answers[answer.status];
        expect([path, method, answer.status, described !== undefined]).toEqual([
          ...[path, method, answer.status, true],
        ]);
        const type = answer.headers.get('content-type') ?? '';
        expect([path, type.split(';')[0]]).toEqual([path, described?.contentType]);
        const text = await answer.text();
        if (answer.ok && described?.schema) {
          expect(described.schema.safeParse(JSON.parse(text)).error).toBeUndefined();
        }
      }
    }
    const head = await client.ask('/api/v1/openapi.json', { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });
});

describe('a token', () => {
  it('stands in no log and in no file', () => {
    const written = readdirSync(app.dataFolder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name)).toString('latin1'));
    expect(written.some((text) => text.includes('Nightly'))).toBe(true);
    for (const { token } of [college, firm]) {
      expect(written.some((text) => text.includes(token.slice(3)))).toBe(false);
      expect(app.output()).not.toContain(token.slice(3));
    }
    expect(app.output()).not.toContain('Error');
  });
});

/** The status of a request of which only the headers are sent. */
function rawStatus(path: string, headers: Record<string, string>, method = 'PUT'): Promise<number> {
  return new Promise((settle, reject) => {
    const sent = ask(`${app.origin}${path}`, { method, headers }, (answer) => {
      answer.resume();
      settle(answer.statusCode ?? 0);
      sent.destroy();
    });
    sent.once('error', reject);
    sent.flushHeaders();
  });
}
