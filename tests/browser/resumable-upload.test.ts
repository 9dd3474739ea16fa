import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { MadeToken } from '#app/features/tokens/create-token.ts';
import { apiClient, makeToken } from './support/api-client.ts';
import { signInByForm } from './support/form-session.ts';
import { type RunningApp, startApp } from './support/run-app.ts';

let app: RunningApp;
let client: ReturnType<typeof apiClient>;
let college: MadeToken;

beforeAll(async () => {
  app = await startApp({ from: inject('demonstrationFolder') });
  client = apiClient(app);
  college = await makeToken(app, 'RIVERBEND', 'riverbend-technical-college');
});

afterAll(() => app.stop());

const uploads = '/api/v1/pilots/RIVERBEND/uploads?format=events-csv&dryRun=true';
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** A file of events that no other call makes. */
function file(rows = 200): Buffer {
  const name = randomBytes(4).toString('hex');
  const lines = Array.from(
    { length: rows },
    (_, row) => `${name}-${row},awarded,2026-03-02,p_0123456789`,
  );
  return Buffer.from(`event_id,event_type,occurred_at,holder_pid\n${lines.join('\n')}\n`);
}

async function begin(bytes: Buffer, query = '', token = college.token) {
  const answer = await client.ask(`${uploads}${query}`, {
    ...{ method: 'POST', token, headers: { 'Upload-Length': String(bytes.length) } },
  });
  return { answer, address: answer.headers.get('location') ?? '' };
}

const patch = (address: string, offset: number, body: Buffer, token = college.token) =>
  client.ask(address, {
    ...{ method: 'PATCH', token, body: new Uint8Array(body) },
    headers: { 'Upload-Offset': String(offset) },
  });

async function head(address: string, token = college.token) {
  const { status, headers } = await client.ask(address, { method: 'HEAD', token });
  const [offset, length] = [headers.get('upload-offset'), headers.get('upload-length')];
  return { status, offset: Number(offset), length: Number(length), headers };
}

/** Sends the head of a piece and a part of its bytes, and then nothing more. */
async function sendHalf(address: string, offset: number, piece: Buffer, sent: number) {
  const { hostname, port } = new URL(app.origin);
  const socket = connect(Number(port), hostname);
  const head = [
    `PATCH ${address} HTTP/1.1`,
    `Host: ${hostname}:${port}`,
    `Authorization: Bearer ${college.token}`,
    `Upload-Offset: ${offset}`,
    `Content-Length: ${piece.length}`,
  ];
  socket.on('error', () => {});
  socket.write(`${head.join('\r\n')}\r\n\r\n`);
  socket.write(piece.subarray(0, sent));
  while ((await offsetOf(address)) < offset + sent) await wait(20);
  return socket;
}

const offsetOf = async (address: string) => (await head(address)).offset;

describe('a file in pieces', () => {
  it('is begun, added to at its end alone, and imported with its last byte', async () => {
    const bytes = file();
    const { answer, address } = await begin(bytes);
    expect(answer.status).toBe(201);
    expect(address).toMatch(/^\/api\/v1\/uploads\/[\w-]{36}$/);
    const first = await patch(address, 0, bytes.subarray(0, 1000));
    expect([first.status, first.headers.get('upload-offset')]).toEqual([204, '1000']);
    expect(await head(address)).toMatchObject({ status: 200, offset: 1000, length: bytes.length });
    for (const offset of [0, 999, 1001, bytes.length]) {
      expect((await patch(address, offset, bytes.subarray(offset))).status).toBe(409);
    }
    const beyond = Buffer.concat([bytes.subarray(1000), Buffer.from('\n')]);
    expect((await patch(address, 1000, beyond)).status).toBe(422);
    expect(await offsetOf(address)).toBe(1000);

    const last = await patch(address, 1000, bytes.subarray(1000));
    const receipt = await last.json();
    expect([last.status, last.headers.get('location')]).toEqual([
      ...[202, `/api/v1/imports/${receipt.id}`],
    ]);
    expect(await client.ended(receipt.id, college.token)).toMatchObject({
      ...{ status: 'checked', rowsTotal: 200, sha256: sha256(bytes), bytesTotal: bytes.length },
    });

    const again = await patch(address, bytes.length, Buffer.alloc(0));
    expect([again.status, (await again.json()).id]).toEqual([202, receipt.id]);
    const { headers, offset } = await head(address);
    expect([offset, headers.get('location')]).toEqual([
      ...[bytes.length, `/api/v1/imports/${receipt.id}`],
    ]);
    expect((await client.ask(address, { method: 'DELETE', token: college.token })).status).toBe(
      409,
    );
  });

  it('keeps what arrived when a connection breaks, and goes on in spite of a dead one', async () => {
    const bytes = file(5000);
    const { address } = await begin(bytes);
    const broken = await sendHalf(address, 0, bytes, 70_000);
    broken.destroy();
    expect(await offsetOf(address)).toBe(70_000);
    const dead = await sendHalf(address, 70_000, bytes.subarray(70_000), 30_000);
    const rest = await patch(address, 100_000, bytes.subarray(100_000));
    expect(rest.status).toBe(202);
    dead.destroy();
    const { id } = await rest.json();
    expect(await client.ended(id, college.token)).toMatchObject({
      ...{ status: 'checked', rowsTotal: 5000, sha256: sha256(bytes) },
    });
  });

  it('goes on after the server was killed in the middle of a piece', async () => {
    const bytes = file(5000);
    const { address } = await begin(bytes);
    expect((await patch(address, 0, bytes.subarray(0, 50_000))).status).toBe(204);
    const socket = await sendHalf(address, 50_000, bytes.subarray(50_000), 40_000);
    await app.restart();
    socket.destroy();
    expect(await head(address)).toMatchObject({ offset: 90_000, length: bytes.length });
    const rest = await patch(address, 90_000, bytes.subarray(90_000));
    const { id } = await rest.json();
    expect(await client.ended(id, college.token)).toMatchObject({ sha256: sha256(bytes) });
  });

  it('is found again by its bytes, for the same purpose only', async () => {
    const bytes = file();
    const digest = `&sha256=${sha256(bytes)}`;
    const { address } = await begin(bytes, digest);
    await patch(address, 0, bytes.subarray(0, 500));
    const again = await begin(bytes, digest.toUpperCase().replace('SHA256', 'sha256'));
    expect([again.answer.status, again.address]).toEqual([200, address]);
    expect(again.answer.headers.get('upload-offset')).toBe('500');
    const otherwise = await begin(bytes, `${digest}&acceptValid=true`);
    expect(otherwise.answer.status).toBe(201);
    for (const one of [address, otherwise.address]) {
      expect((await client.ask(one, { method: 'DELETE', token: college.token })).status).toBe(204);
      expect((await head(one)).status).toBe(404);
    }
    const anew = await begin(bytes, digest);
    expect(anew.answer.status).toBe(201);
    const changed = await patch(anew.address, 0, Buffer.from(bytes).fill('x', 60, 61));
    expect([changed.status, (await changed.json()).detail]).toEqual([
      ...[422, expect.stringContaining('SHA-256')],
    ]);
    expect((await head(anew.address)).status).toBe(404);
  });
});

describe('who is refused', () => {
  it('everybody but whoever began it, as if it were not there', async () => {
    const bytes = file();
    const { address } = await begin(bytes);
    const other = await makeToken(app, 'RIVERBEND', 'riverbend-technical-college');
    for (const method of ['HEAD', 'PATCH', 'DELETE']) {
      const asked = { method, headers: { 'Upload-Offset': '0' } };
      expect((await client.ask(address, { ...asked, token: other.token })).status).toBe(404);
      expect((await client.ask(address, asked)).status).toBe(401);
    }
    const Cookie = await signInByForm(app.origin, 'partner');
    const page = address.replace('/api/v1', '');
    const headers = { Cookie, Origin: app.origin, 'Upload-Offset': '0' };
    expect((await client.ask(page, { headers })).status).toBe(404);
    expect((await client.ask(page, { headers, method: 'PATCH', body: 'x' })).status).toBe(404);
    expect((await client.ask(address, { headers, method: 'PATCH', body: 'x' })).status).toBe(401);
    expect(await offsetOf(address)).toBe(0);
    await client.ask(address, { method: 'DELETE', token: college.token });
  });

  it('another site, with the cookie of somebody who sends from the page', async () => {
    const Cookie = await signInByForm(app.origin, 'partner');
    const begun = (origin: string) =>
      client.ask('/pilots/RIVERBEND/uploads?format=events-csv', {
        method: 'POST',
        headers: { Cookie, Origin: origin, 'Upload-Length': '10' },
      });
    expect((await begun('https://evil.example')).status).toBe(403);
    const own = await begun(app.origin);
    expect([own.status, own.headers.get('location')]).toEqual([
      ...[201, expect.stringMatching(/^\/uploads\//)],
    ]);
    const address = own.headers.get('location') ?? '';
    const piece = (origin: string) =>
      client.ask(address, {
        ...{ method: 'PATCH', body: 'event' },
        headers: { Cookie, Origin: origin, 'Upload-Offset': '0' },
      });
    expect((await piece('https://evil.example')).status).toBe(403);
    expect((await piece(app.origin)).status).toBe(204);
    const headers = { Cookie, Origin: app.origin };
    expect((await client.ask(address, { method: 'DELETE', headers })).status).toBe(204);
  });

  it('a length that is none or too large, and a sixth file at once', async () => {
    const lengthed = (length: string) =>
      client.ask(uploads, {
        ...{ method: 'POST', token: college.token, headers: { 'Upload-Length': length } },
      });
    for (const length of ['', '-1', '1e3', '0', 'x']) {
      expect([length, (await lengthed(length)).status]).toEqual([length, 422]);
    }
    expect((await lengthed(String(3 * 1024 ** 3))).status).toBe(413);
    const six = [1, 2, 3, 4, 5, 6].map(() => begin(file()));
    const begun = await Promise.all(six);
    const statuses = begun.map(({ answer }) => answer.status).sort();
    expect(statuses).toEqual([201, 201, 201, 201, 201, 409]);
    for (const { address } of begun.filter(({ address }) => address !== '')) {
      const name = address.split('/').at(-1) ?? '';
      const path = join(app.dataFolder, 'uploads', name);
      expect(statSync(path).mode & 0o777).toBe(0o600);
      await client.ask(address, { method: 'DELETE', token: college.token });
      expect(existsSync(path)).toBe(false);
    }
    expect(readdirSync(join(app.dataFolder, 'uploads')).length).toBeLessThan(20);
  });
});
