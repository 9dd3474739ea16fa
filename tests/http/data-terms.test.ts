import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { AppError } from '#app/core/app-error.ts';
import { readEnvironment } from '#app/core/environment.ts';
import type { AppContext } from '#app/http/app-context.server.ts';
import { acceptedTerms, afterTerms, takeData, wantedFile } from '#app/http/data-terms.server.ts';
import { takeDownload } from '#app/http/take-download.server.ts';
import { dataFolderPaths } from '#db/data-folder.ts';
import { auditLog } from '#db/records/schema/index.ts';
import { testContext } from '../support/test-databases.ts';

const secrets = mkdtempSync(join(tmpdir(), 'milepost-cookie-'));
afterAll(() => rmSync(secrets, { recursive: true }));
const context = {
  ...testContext({ kind: 'visitor' }),
  environment: readEnvironment({}),
  dataFolder: { ...dataFolderPaths(secrets), secrets },
} as AppContext;

const origin = 'http://localhost';
const asking = (path: string, headers: Record<string, string> = {}) =>
  new Request(origin + path, { headers });
const { to, cookie } = afterTerms(asking('/data/terms'), context, '2026-07-01');
const setCookie = new Headers(cookie).get('Set-Cookie') ?? '';
const accepted = { cookie: `other=1; ${setCookie.split(';')[0]}` };
const answer = () => new Response('rows');

describe('the terms, asked before a file is taken', () => {
  it('come first, with the way back to what was wanted', async () => {
    const response = await takeData(asking('/data/cells.csv?pilot=A&table=b'), context, answer);
    expect(response.status).toBe(302);
    const location = response.headers.get('Location') ?? '';
    expect(location).toMatch(/^\/data\/terms\?to=/);
    expect(wantedFile(asking(location))).toBe('/data/cells.csv?pilot=A&table=b');
    const back = afterTerms(asking(location), context, '2026-07-01').to;
    expect(wantedFile(asking(back))).toBe('/data/cells.csv?pilot=A&table=b');
  });

  it('are remembered by a cookie that scripts cannot read', async () => {
    expect(to).toBe('/data');
    expect(setCookie).toMatch(/HttpOnly; SameSite=Lax/);
    expect(acceptedTerms(asking('/data', accepted), context)?.acceptedOn).toBe('2026-07-01');
    expect(acceptedTerms(asking('/data', { cookie: 'milepost_terms=x' }), context)).toBeNull();
    const response = await takeData(asking('/data/cells.csv', accepted), context, answer);
    expect(await response.text()).toBe('rows');
  });

  it('never lead to another site or page', () => {
    for (const path of [
      ...['//evil.example', 'https://evil.example', '/admin', '/data/cells.csvx'],
      ...['/sign-out/cells.csv', '/admin?/data/cells.csv'],
    ]) {
      expect(wantedFile(asking(`/data/terms?${new URLSearchParams({ to: path })}`))).toBeNull();
    }
    const zip = '/data/RIVERBEND/2/package.zip';
    expect(wantedFile(asking(`/data/terms?${new URLSearchParams({ to: zip })}`))).toBe(zip);
  });

  it('lead people back to their choice when it is refused, and tell programs', async () => {
    const refuse = () => {
      throw new AppError('not_found', 'Not published at this detail.');
    };
    const people = { ...accepted, accept: 'text/html,*/*' };
    const back = await takeData(asking('/data/cells.csv?pilot=A', people), context, refuse);
    expect(back.headers.get('Location')).toBe('/data?pilot=A&refused=not_found#choose');
    const told = await takeData(asking('/data/cells.csv?pilot=A', accepted), context, refuse);
    expect([told.status, told.headers.get('Content-Type')]).toEqual([
      ...[404, 'application/problem+json'],
    ]);
  });
});

describe('takeDownload', () => {
  it('notes what is sent, and nothing when only the headers are asked for', () => {
    const noted = {
      file: 'cells.csv',
      releases: [{ pilotCode: 'A', number: 1 }],
      way: 'api',
    } as const;
    const file = { content: 'a\n', filename: 'A-release-1-cells.csv', isPublic: true };
    const rows = () => context.records.select().from(auditLog).all().length;
    takeDownload(new Request(origin, { method: 'HEAD' }), context, file, noted);
    expect(rows()).toBe(0);
    const response = takeDownload(new Request(origin), context, file, noted);
    expect(rows()).toBe(1);
    expect(Object.fromEntries(response.headers)).toEqual({
      'content-type': 'text/csv; charset=utf-8',
      'cache-control': 'public, max-age=300',
      'content-disposition': 'attachment; filename="A-release-1-cells.csv"',
    });
    const zip = { content: Buffer.from('PK'), filename: 'A-release-1.zip', isPublic: false };
    const headers = takeDownload(new Request(origin), context, zip, noted).headers;
    expect(headers.get('Content-Type')).toBe('application/zip');
    expect(headers.get('Cache-Control')).toBe('private, no-store');
  });
});
