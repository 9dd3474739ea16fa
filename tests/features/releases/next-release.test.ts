import { describe, expect, it } from 'vitest';
import type { Actor } from '#app/core/access/actor.ts';
import { readReleasesPage } from '#app/features/releases/read-releases-page.ts';
import { confirmedReleaseForm, requestRelease } from '#app/features/releases/request-release.ts';
import { cells, releases } from '#db/published/schema/index.ts';
import { pilots } from '#db/records/schema/index.ts';
import { coordinator, testContext } from '../../support/test-databases.ts';
import { insertTestRelease, type TestCell } from '../../support/test-release.ts';

const asOf = '2026-11-20';
const visitor: Actor = { kind: 'visitor' };

const hidden = { status: 'suppressed' } as const;
const age = (value1: string, rest: Partial<TestCell> = {}): TestCell => ({
  ...{ table: 'funnel', measure: 'reached_hired', dimension1: 'age_band', value1, ...rest },
});
const everybody: TestCell = { table: 'funnel', measure: 'reached_hired' };

function testPilot() {
  const context = testContext(coordinator, new Date('2026-11-21T12:00:00Z'));
  const moment = '2025-01-01T00:00:00.000Z';
  context.records
    .insert(pilots)
    .values({ code: 'LAKES', name: 'Lakes', isPublic: true, createdAt: moment, updatedAt: moment })
    .run();
  return context;
}

function withPreview() {
  const context = testPilot();
  insertTestRelease(context.published, { pilotCode: 'LAKES', number: 1 }, [
    ...[everybody, age('16-18', hidden), age('19-24'), { ...everybody, cohort: '2025-Q2' }],
  ]);
  insertTestRelease(context.published, { pilotCode: 'LAKES', number: 0, lastCohort: '2026-Q1' }, [
    ...[everybody, age('16-18', hidden), age('19-24'), age('25-44')],
    ...[
      { ...everybody, cohort: '2025-Q2' },
      { ...everybody, cohort: '2026-Q1', ...hidden },
    ],
  ]);
  return context;
}

describe('the next release', () => {
  it('says which groups lose what, and what would bring more back', () => {
    const { next } = readReleasesPage(withPreview(), 'LAKES');
    expect(next?.hidden).toEqual({
      smallestCount: 11,
      tables: [
        {
          ...{ table: 'funnel', label: 'From credential to job', hidden: 2, of: 6 },
          groups: [
            { key: ' ', kind: 'Everybody', label: 'Everybody', hidden: 1, of: 3 },
            { key: 'age_band', kind: 'Age', label: 'All groups together', hidden: 1, of: 3 },
            { key: 'age_band 16-18', kind: 'Age', label: '16 to 18', hidden: 1, of: 1 },
          ],
        },
      ],
      // Of all quarters together, what the last release hid cannot be told any more.
      merged: [],
      waiting: {
        ...{ quarter: 'April to June 2026', closesOn: '2026-12-27', mayReturn: 0, stayHidden: 1 },
        hiddenBefore: 1,
      },
    });
  });

  it('may be helped by groups taken together, and by waiting, while it is the first', () => {
    const context = testPilot();
    insertTestRelease(context.published, { pilotCode: 'LAKES', number: 0, lastCohort: '2026-Q1' }, [
      ...[everybody, age('16-18', hidden), age('19-24'), age('25-44')],
    ]);
    expect(readReleasesPage(context, 'LAKES').next?.hidden).toMatchObject({
      merged: [
        {
          ...{ key: 'age_band 16-18 19-24', kind: 'Age', groups: ['16 to 18', '19 to 24'] },
          ...{ mayReturn: 1, wouldGo: 1 },
        },
      ],
      waiting: { mayReturn: 1, stayHidden: 0, hiddenBefore: 0 },
    });
  });

  it('stands beside the last release', () => {
    const { next } = readReleasesPage(withPreview(), 'LAKES');
    expect(next?.difference).toEqual({
      number: 1,
      newQuarters: ['January to March 2026'],
      tables: [
        {
          ...{ table: 'funnel', label: 'From credential to job', inNewQuarters: 0 },
          ...{ newlyShown: 1, noLongerShown: 0, stillShown: 3 },
        },
      ],
    });
  });

  it('is not told to those who may not preview, nor looked at while a job runs', () => {
    const context = withPreview();
    expect(readReleasesPage({ ...context, actor: visitor }, 'LAKES').next).toBeNull();
    requestRelease(context, 'LAKES', { kind: 'preview', asOf }, process.pid);
    expect(readReleasesPage(context, 'LAKES').next).toBeNull();
  });

  it('is told anew of a new preview', () => {
    const context = testPilot();
    const hiddenTables = () => readReleasesPage(context, 'LAKES').next?.hidden.tables.length;
    insertTestRelease(context.published, { pilotCode: 'LAKES', number: 0 }, [everybody]);
    expect(hiddenTables()).toBe(0);
    context.published.delete(cells).run();
    context.published.delete(releases).run();
    const rows = [{ ...everybody, ...hidden }];
    insertTestRelease(context.published, { pilotCode: 'LAKES', number: 0 }, rows);
    expect(hiddenTables()).toBe(1);
  });

  it('has nothing to be beside while none is published, and is nothing without a preview', () => {
    const context = testPilot();
    expect(readReleasesPage(context, 'LAKES').next).toBeNull();
    insertTestRelease(context.published, { pilotCode: 'LAKES', number: 0 }, [everybody]);
    const { next } = readReleasesPage(context, 'LAKES');
    expect(next).toMatchObject({ difference: null, hidden: { tables: [], merged: [] } });
  });
});

it('publishing wants a second yes, a preview does not', () => {
  const asked = (form: Record<string, string>) =>
    confirmedReleaseForm.safeParse({ asOf, ...form }).success;
  expect(asked({ kind: 'preview' })).toBe(true);
  expect(asked({ kind: 'publish' })).toBe(false);
  expect(asked({ kind: 'publish', confirmed: 'no' })).toBe(false);
  expect(asked({ kind: 'publish', confirmed: 'yes' })).toBe(true);
});
