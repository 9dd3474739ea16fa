import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { receiptSchema } from '#app/features/imports/receipt-schema.ts';
import type { MadeToken } from '#app/features/tokens/create-token.ts';
import { textOf } from '../support/render-page.tsx';
import { apiClient, makeToken, type ToldReceipt } from './support/api-client.ts';
import { signInByForm } from './support/form-session.ts';
import { type RunningApp, startApp } from './support/run-app.ts';

let app: RunningApp;
let client: ReturnType<typeof apiClient>;
let college: MadeToken;
let coordinator: string;

beforeAll(async () => {
  app = await startApp({ from: inject('demonstrationFolder') });
  client = apiClient(app);
  college = await makeToken(app, 'RIVERBEND', 'riverbend-technical-college');
  coordinator = await signInByForm(app.origin, 'coordinator');
});

afterAll(() => app.stop());

const imports = '/api/v1/pilots/RIVERBEND/imports';
const header = 'event_id,event_type,occurred_at,credential_id,holder_pid\n';

/** A file of two events whose ids no other file has. */
const file = (name: string) =>
  `${header}${name}-1,awarded,2026-03-02,${name},p_0123456789\n${name}-2,accepted,2026-03-03,${name},p_0123456789\n`;

const put = (query: string, body: BodyInit, headers: Record<string, string> = {}) =>
  client.ask(`${imports}?${query}`, { method: 'PUT', body, headers, token: college.token });

async function send(query: string, body: BodyInit, headers: Record<string, string> = {}) {
  const answer = await put(query, body, headers);
  const receipt: ToldReceipt = await answer.json();
  return { status: answer.status, location: answer.headers.get('location'), receipt };
}

describe('a file sent by a program', () => {
  it('waits the first time, is committed, known again, undone, and sent once more', async () => {
    const events = file('whole');
    const first = await send('format=events-csv', events);
    const { id } = first.receipt;
    expect(first).toMatchObject({ status: 202, location: `/api/v1/imports/${id}` });
    expect(await client.ended(id, college.token)).toMatchObject({ status: 'waiting', rowsNew: 2 });

    const approved = await client.ask(`/imports/${id}`, {
      method: 'POST',
      headers: { Origin: app.origin, Cookie: coordinator },
      body: new URLSearchParams({ intent: 'approve', reason: 'Looked at with the college.' }),
    });
    expect(approved.status).toBe(302);
    expect(await client.ended(id, college.token)).toMatchObject({
      status: 'committed',
      rowsNew: 2,
    });

    const again = await send('format=events-csv&partner=riverbend-technical-college', events);
    expect(again).toMatchObject({ status: 200, location: `/api/v1/imports/${id}` });
    expect(again.receipt).toMatchObject({ id, status: 'committed' });

    const token = college.token;
    const undo = await client.ask(`/api/v1/imports/${id}`, { method: 'DELETE', token });
    expect([undo.status, undo.headers.get('location')]).toEqual([202, `/api/v1/imports/${id}`]);
    expect((await client.ended(id, token)).status).toBe('undone');
    const twice = await client.ask(`/api/v1/imports/${id}`, { method: 'DELETE', token });
    expect(twice.status).toBe(409);

    const anew = await send('format=events-csv', events);
    expect(anew.status).toBe(202);
    expect(anew.receipt.id).not.toBe(id);
    expect((await client.ended(anew.receipt.id, token)).rowsNew).toBe(2);
  });

  it('names its refused rows and gives them back to be mended', async () => {
    const wrong = `${file('wrong')}wrong-3,awarded,yesterday,wrong,p_0123456789\n`;
    const { receipt } = await send('format=events-csv', wrong);
    const ended = await client.ended(receipt.id, college.token);
    expect(ended).toMatchObject({ status: 'refused', rowsRefused: 1, rowsNew: 0 });
    expect(ended.errors[0]).toMatchObject({ row: 3, column: 'occurred_at' });
    expect(Object.keys(ended).sort()).toEqual(Object.keys(receiptSchema.shape).sort());
    expect(receiptSchema.safeParse(ended).error).toBeUndefined();

    const refused = `/api/v1/imports/${receipt.id}/refused.csv`;
    const answer = await client.ask(refused, { token: college.token });
    expect(answer.headers.get('content-disposition')).toContain('attachment');
    const [columns, ...rows] = (await answer.text()).trim().split('\n');
    expect(columns).toBe(`${header.trim()},_row,_error_code,_error`);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toContain('yesterday');
    expect((await client.ask(refused)).status).toBe(401);
  });

  it('may be packed, as a file or on its way, and its format is recognised', async () => {
    const packed = new Uint8Array(gzipSync(file('packed')));
    const ways = [
      await send('dryRun=true', packed),
      await send('dryRun=true&format=events-csv', packed, { 'Content-Encoding': 'gzip' }),
    ];
    for (const { status, receipt } of ways) {
      expect(status).toBe(202);
      const ended = await client.ended(receipt.id, college.token);
      expect(ended).toMatchObject({ status: 'checked', rowsTotal: 2, format: 'events-csv' });
    }
  });
});

describe('Idempotency-Key', () => {
  const key = { 'Idempotency-Key': 'night of 2 March' };
  const query = 'format=events-csv&dryRun=true';

  it('lets the same request do its work once, also while the first runs', async () => {
    const answers = await Promise.all([1, 2, 3, 4].map(() => send(query, file('keyed'), key)));
    const [first] = answers;
    expect(first?.status).toBe(202);
    for (const { status, location } of answers) {
      expect([status, location]).toEqual([202, first?.location]);
    }
    await client.ended(first?.receipt.id ?? 0, college.token);
    const later = await send(query, file('keyed'), key);
    expect([later.status, later.location]).toEqual([202, first?.location]);
    const other = await send(query, file('keyed'), { 'Idempotency-Key': 'another night' });
    expect(other.receipt.id).toBe((first?.receipt.id ?? 0) + 1);
    await client.ended(other.receipt.id, college.token);
  });

  it('is refused with another file, another address, or without end', async () => {
    for (const answer of [
      await put(query, file('other'), key),
      await put(`${query}&acceptValid=true`, file('keyed'), key),
      await put(query, file('keyed'), { 'Idempotency-Key': 'k'.repeat(201) }),
    ]) {
      expect(answer.status).toBe(422);
      expect(answer.headers.get('content-type')).toBe('application/problem+json');
      expect((await answer.json()).detail).toMatch(/Idempotency-Key/);
    }
  });
});

describe('the guide to sending logs', () => {
  const home = mkdtempSync(join(tmpdir(), 'milepost-guide-'));
  afterAll(() => rmSync(home, { recursive: true, force: true }));
  const hasCurl = spawnSync('curl', ['--version']).status === 0;

  /** Runs a line as a person or cron would: in a home folder, with the token as a variable. */
  async function runLine(line: string) {
    const { PATH = '', NODE_ENV } = process.env;
    const variables = { PATH, NODE_ENV, HOME: home, MILEPOST_TOKEN: college.token };
    const options = { cwd: home, env: variables };
    const { stdout } = await promisify(execFile)('/bin/sh', ['-c', line], options);
    return JSON.parse(stdout);
  }

  async function printedLines(address: string, headers: Record<string, string> = {}) {
    const page = await client.ask(address, { headers });
    expect(page.status).toBe(200);
    const codes = [...(await page.text()).matchAll(/<code[^>]*>([^<]*)<\/code>/g)];
    return codes.map(([, text]) => textOf(text ?? ''));
  }

  it.skipIf(!hasCurl)('prints lines that work as they are printed (run with curl)', async () => {
    const Cookie = await signInByForm(app.origin, 'partner');
    const guide = '/pilots/RIVERBEND/imports/guide?format=events-csv';
    const lines = await printedLines(guide, { Cookie });
    const curls = lines.filter((line) => line.startsWith('curl '));
    const [dryRun = '', sending = '', asking = ''] = curls;
    const nightly = lines.find((line) => /^\S+ \S+ \* \* \* curl /.test(line)) ?? '';
    writeFileSync(join(home, 'log.csv'), file('guide'));

    const checked = await runLine(dryRun);
    expect(checked).toMatchObject({ isDryRun: true, partner: 'riverbend-technical-college' });
    expect((await client.ended(checked.id, college.token)).status).toBe('checked');
    const sent = await runLine(sending);
    expect(sent).toMatchObject({ isDryRun: false, format: 'events-csv', pilot: 'RIVERBEND' });
    await client.ended(sent.id, college.token);
    expect(await runLine(asking.replace('NUMBER', sent.id))).toMatchObject({ id: sent.id });

    writeFileSync(join(home, 'log.csv'), file('night'));
    const night = await runLine(nightly.replace(/^(\S+ ){5}/, ''));
    expect(await client.ended(night.id, college.token)).toMatchObject({ rowsTotal: 2 });

    writeFileSync(join(home, 'log.csv'), file('pieces'));
    const [begin, goOn] = ['UPLOAD=', 'OFFSET='].map((start) =>
      lines.find((line) => line.startsWith(start)),
    );
    const whole = await runLine(`${begin}\n${goOn}`);
    expect(whole).toMatchObject({ format: 'events-csv', bytesTotal: file('pieces').length });
    expect(await client.ended(whole.id, college.token)).toMatchObject({ rowsTotal: 2 });
  });

  it('is there for anybody, and prints the lines for whom is asked', async () => {
    const lines = await printedLines('/pilots/RIVERBEND/imports/guide?partner=ironleaf-electric');
    const [line = ''] = lines.filter((one) => one.startsWith('curl '));
    expect(line).toContain(`${app.origin}/api/v1/pilots/RIVERBEND/imports?`);
    expect(line).toContain('partner=ironleaf-electric');
    const unknown = await printedLines('/pilots/RIVERBEND/imports/guide?partner="$(id)&format=`');
    expect(unknown.join()).not.toMatch(/\(id\)|`/);
    expect(unknown.join()).toContain('partner=YOUR-ORGANISATION"');
    expect(unknown.join()).not.toMatch(/partner=[a-z]/);
  });
});
