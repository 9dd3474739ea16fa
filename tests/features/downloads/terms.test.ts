import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Actor } from '#app/core/access/actor.ts';
import { dataTermsVersion } from '#app/core/access/data-terms.ts';
import {
  acceptTerms,
  ownAcceptedTerms,
  termsFormOf,
} from '#app/features/downloads/accept-terms.ts';
import { noteDownload } from '#app/features/downloads/note-download.ts';
import { readTermsToken, termsToken } from '#app/features/downloads/terms-token.ts';
import { findBrokenAuditRow } from '#db/records/queries/audit.ts';
import { accounts, auditLog, dataTerms } from '#db/records/schema/index.ts';
import { testContext } from '../../support/test-databases.ts';

const visitor: Actor = { kind: 'visitor' };

function researcher() {
  const context = testContext(visitor);
  const { id } = context.records
    .insert(accounts)
    .values({
      ...{ login: 'rae', displayName: 'Rae Researcher', role: 'researcher' },
      createdAt: '2026-01-01T00:00:00.000Z',
    })
    .returning()
    .get();
  const actor: Actor = {
    ...{ kind: 'account', accountId: id, role: 'researcher', displayName: 'Rae Researcher' },
    stakeholderId: null,
  };
  return { ...context, actor };
}

const trailOf = ({ records }: { records: ReturnType<typeof testContext>['records'] }) =>
  records.select().from(auditLog).all();

describe('the terms of the data', () => {
  it('are accepted once by an account, with what for, and noted', () => {
    const context = researcher();
    expect(ownAcceptedTerms(context)).toBeNull();
    const form = { accepts: 'yes', purpose: 'evaluation', purposeText: 'A report.' } as const;
    expect(acceptTerms(context, form)).toBe('2026-07-01');
    acceptTerms(context, { ...form, purpose: 'policy' });
    expect(context.records.select().from(dataTerms).all()).toEqual([
      {
        ...{ accountId: context.actor.accountId, version: dataTermsVersion, purpose: 'evaluation' },
        ...{ purposeText: 'A report.', acceptedAt: '2026-07-01T12:00:00.000Z' },
      },
    ]);
    expect(ownAcceptedTerms(context)).toEqual({
      ...{ acceptedOn: '2026-07-01', purpose: 'Evaluation of a programme' },
    });
    const [first] = trailOf(context);
    expect(first).toMatchObject({ actor: 'Rae Researcher', action: 'data.terms_accepted' });
    expect(first?.details).toBe('{"purpose":"evaluation"}');
  });

  it('leave nothing of somebody without an account but the kind of purpose', () => {
    const context = testContext(visitor);
    acceptTerms(context, { accepts: 'yes', purpose: '' });
    expect(context.records.select().from(dataTerms).all()).toEqual([]);
    expect(trailOf(context)).toMatchObject([
      { actor: 'not signed in', accountId: null, details: '{"purpose":""}' },
    ]);
  });

  it('need the tick, of an account a purpose too, and no personal data', () => {
    const own = termsFormOf(researcher());
    const anybodys = termsFormOf({ actor: visitor });
    expect(anybodys.safeParse({ accepts: 'yes' }).success).toBe(true);
    expect(anybodys.safeParse({ purpose: 'research' }).success).toBe(false);
    expect(own.safeParse({ accepts: 'yes', purpose: 'research' }).success).toBe(true);
    expect(own.safeParse({ accepts: 'yes', purpose: '' }).success).toBe(false);
    const telling = { accepts: 'yes', purpose: 'research', purposeText: 'For maria@example.org' };
    expect(own.safeParse(telling).error?.issues[0]?.message).toContain('tells of a person');
  });
});

describe('the text that remembers it without an account', () => {
  const secrets = mkdtempSync(join(tmpdir(), 'milepost-terms-'));
  afterAll(() => rmSync(secrets, { recursive: true }));

  it('names the day, and cannot be made or changed by anybody else', () => {
    const token = termsToken({ secrets }, '2026-07-01');
    expect(readTermsToken({ secrets }, token)).toBe('2026-07-01');
    expect(statSync(join(secrets, 'terms-secret')).mode & 0o777).toBe(0o600);
    const [version, , signature] = token.split('.');
    for (const forged of [
      ...['', 'x', `${version}.2026-07-01.`, `${version}.2026-07-02.${signature}`],
      ...[`2020-01.2026-07-01.${signature}`, `${version}.2026-07-01.${signature}AAAA`],
    ]) {
      expect([forged, readTermsToken({ secrets }, forged)]).toEqual([forged, null]);
    }
  });
});

describe('a download', () => {
  it('is noted: what, of which release, by whom or nobody, and never from where', () => {
    const context = researcher();
    const releases = [
      { pilotCode: 'LAKES', number: 1 },
      { pilotCode: 'RIVERBEND', number: 2 },
    ];
    const chosen = { tables: ['funnel'], cohorts: [] };
    noteDownload(context, { file: 'cells.csv', releases, way: 'page', chosen });
    const package2 = { file: 'package.zip', releases: releases.slice(1), way: 'api' } as const;
    noteDownload({ ...context, actor: visitor }, package2);
    expect(trailOf(context)).toMatchObject([
      {
        ...{ actor: 'Rae Researcher', action: 'data.downloaded', subjectType: 'release' },
        ...{ subjectId: 'LAKES 1, RIVERBEND 2' },
        details: '{"file":"cells.csv","way":"page","tables":["funnel"],"cohorts":[]}',
      },
      {
        ...{ actor: 'not signed in', accountId: null, subjectId: 'RIVERBEND 2' },
        details: '{"file":"package.zip","way":"api"}',
      },
    ]);
    expect(findBrokenAuditRow(context.records)).toBeNull();
  });
});
