import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#app/core/access/actor.ts';
import { AppError } from '#app/core/app-error.ts';
import { auditEntry } from '#app/features/audit-entry.ts';
import type { FeatureContext } from '#app/features/feature-context.ts';
import { readQualityPage } from '#app/features/imports/quality/read-quality-page.ts';
import { readImportsPage } from '#app/features/imports/read-imports-page.ts';
import { addPilotPartner } from '#db/records/queries/partners.ts';
import { openImportGround } from '../../support/import-ground.ts';
import { coordinator, testPublished } from '../../support/test-databases.ts';

const partner: Actor = {
  ...{ kind: 'account', accountId: 5, role: 'partner', displayName: 'Pat', stakeholderId: 1 },
};
const byPartner = { partner: 'lakes-college' };
const header = 'event_id,event_type,occurred_at,holder_pid,channel';

let ground: ReturnType<typeof openImportGround>;
beforeEach(() => {
  ground = openImportGround();
  const audit = auditEntry(ground.context, 'partner.added', 'pilot', 1);
  const part = { pilotId: 1, stakeholderId: 1, part: 'issuer', sendsLogs: true } as const;
  addPilotPartner(ground.context.records, audit, part);
});
afterEach(() => ground.close());

const as = (actor: Actor): FeatureContext => {
  const { records, now } = ground.context;
  return { records, published: testPublished(), actor, now };
};

/** A file of events on some days, one each. */
function file(name: string, days: string[], channel = '') {
  const rows = days.map((day, index) => `${name}-${index},awarded,${day},p_7Q2M4T9XK3,${channel}`);
  return `${[header, ...rows].join('\n')}\n`;
}

const everyWeek = (start: string, weeks: number) =>
  Array.from({ length: weeks }, (_, index) =>
    new Date(Date.parse(`${start}T00:00:00Z`) + index * 7 * 86_400_000).toISOString().slice(0, 10),
  );

describe('the quality of a pilot’s logs', () => {
  test('tells how up to date each partner is, against its own rhythm', async () => {
    expect(readQualityPage(as(coordinator), 'RIVERBEND').partners).toMatchObject([
      { name: 'Lakes College', sendsLogs: true, lastFileAt: null, daysSince: null, files: 0 },
    ]);
    await ground.send(file('a', everyWeek('2026-04-06', 9)), byPartner);
    expect(readQualityPage(as(coordinator), 'RIVERBEND').partners).toMatchObject([
      {
        ...{ lastEventWeek: '2026-06-01', daysSince: 30, usualGapDays: 7, isSilent: true },
        ...{ lastFileAt: '2026-07-01T12:00:00.000Z', files: 1, rows: 9, refused: 0 },
      },
    ]);
    expect(readImportsPage(as(coordinator), 'RIVERBEND').silent).toEqual([
      { name: 'Lakes College', daysSince: 30, usualGapDays: 7 },
    ]);
    await ground.send(file('b', ['2026-06-22']), byPartner);
    expect(readImportsPage(as(coordinator), 'RIVERBEND').silent).toEqual([]);
  });

  test('tells how complete the columns are, once there are enough rows', async () => {
    await ground.send(file('a', everyWeek('2026-04-06', 5), 'email'), byPartner);
    expect(readQualityPage(as(coordinator), 'RIVERBEND').completeness).toMatchObject([
      { partnerName: 'Lakes College', formatLabel: 'Events (CSV)', rows: 5, columns: null },
    ]);
    await ground.send(file('b', everyWeek('2026-04-06', 7)), byPartner);
    const [table] = readQualityPage(as(coordinator), 'RIVERBEND').completeness;
    const shares = Object.fromEntries(
      (table?.columns ?? []).map(({ column, percent }) => [column, percent]),
    );
    expect(table?.rows).toBe(12);
    expect(shares).toMatchObject({ event_id: 100, channel: 41, verifier_id: 0 });
  });

  test('counts refused rows and warnings of files sent in earnest, by month', async () => {
    const broken = file('a', ['2025-03-04', 'soon', '2027-01-01']);
    await ground.send(broken, { ...byPartner, acceptsValidRows: true, isDryRun: true });
    await ground.send(broken, { ...byPartner, acceptsValidRows: true });
    const page = readQualityPage(as(coordinator), 'RIVERBEND');
    expect(page.partners).toMatchObject([{ files: 1, rows: 3, refused: 1 }]);
    expect(page.warnings.months).toEqual([
      ...['2026-02', '2026-03', '2026-04', '2026-05', '2026-06', '2026-07'],
    ]);
    expect(page.warnings.rows).toMatchObject([
      { partnerName: 'Lakes College', rule: 'in_the_future', counts: [0, 0, 0, 0, 0, 1] },
    ]);
  });

  test('shows a partner its own logs and no other', async () => {
    await ground.send(file('a', ['2025-03-04']), byPartner);
    await ground.send(file('b', ['2027-03-04']));
    const all = readQualityPage(as(coordinator), 'RIVERBEND');
    expect(all.partners.map(({ name }) => name)).toEqual(['Lakes College', 'No partner named']);
    expect(all.warnings.rows).toHaveLength(1);
    const own = readQualityPage(as(partner), 'RIVERBEND');
    expect(own.partners.map(({ name }) => name)).toEqual(['Lakes College']);
    expect([own.warnings.rows, own.completeness.length]).toEqual([[], 1]);
    const nobodys = { ...partner, stakeholderId: null } as Actor;
    for (const actor of [{ kind: 'visitor' } as const, nobodys]) {
      expect(() => readQualityPage(as(actor), 'RIVERBEND')).toThrow(AppError);
    }
  });
});

test('a week far outside a partner’s own history is told on the receipt', async () => {
  const weeks = everyWeek('2025-01-06', 10).flatMap((day) => Array.from({ length: 30 }, () => day));
  await ground.send(file('usual', weeks), byPartner);
  const flood = Array.from({ length: 300 }, () => '2025-03-18');
  const receipt = await ground.send(file('flood', flood), byPartner);
  expect(receipt.quality).toEqual([{ rule: 'unusual_volume', count: 1 }]);
  // Somebody else’s history says nothing.
  const other = await ground.send(file('other', flood));
  expect(other.quality).toEqual([]);
});
