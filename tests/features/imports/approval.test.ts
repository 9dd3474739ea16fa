import { copyFileSync, existsSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#app/core/access/actor.ts';
import { AppError } from '#app/core/app-error.ts';
import { auditEntry } from '#app/features/audit-entry.ts';
import type { FeatureContext } from '#app/features/feature-context.ts';
import { approveImport, declineImport } from '#app/features/imports/approve-import.ts';
import { cancelImport } from '#app/features/imports/cancel-import.ts';
import { commitDryRun } from '#app/features/imports/commit-dry-run.ts';
import { readImportPage } from '#app/features/imports/read-import-page.ts';
import { readImportsPage } from '#app/features/imports/read-imports-page.ts';
import { checkImportOrder, registerImport } from '#app/features/imports/register-import.ts';
import { removeStaleUploads } from '#app/features/imports/remove-stale-uploads.ts';
import { runImport } from '#app/features/imports/run-import.ts';
import { undoImport } from '#app/features/imports/undo-import.ts';
import { moveImport } from '#db/records/queries/import-steps.ts';
import { findImport } from '#db/records/queries/imports.ts';
import { addPilotPartner } from '#db/records/queries/partners.ts';
import { openImportGround } from '../../support/import-ground.ts';
import { coordinator, testPublished } from '../../support/test-databases.ts';
import { waitForImport } from '../../support/wait-for-import.ts';

const partner: Actor = {
  ...{ kind: 'account', accountId: 5, role: 'partner', displayName: 'Pat', stakeholderId: 1 },
};
const header = 'event_id,event_type,occurred_at,holder_pid';
const event = (id: string, day = '2025-03-04') => `${id},awarded,${day},p_7Q2M4T9XK3`;
const file = (...rows: string[]) => `${[header, ...rows].join('\n')}\n`;

let ground: ReturnType<typeof openImportGround>;
let uploads = 0;

beforeEach(() => {
  ground = openImportGround();
  const audit = auditEntry(ground.context, 'partner.added', 'pilot', 1);
  addPilotPartner(ground.context.records, audit, { pilotId: 1, stakeholderId: 1, part: 'issuer' });
});
afterEach(() => ground.close());

function as(actor: Actor): FeatureContext {
  const { records, now } = ground.context;
  return { records, published: testPublished(), actor, now };
}

/** Receives a file as the web process does and reads it as the import process does. */
async function send(actor: Actor, text: string, given: { isDryRun?: boolean } = {}) {
  uploads += 1;
  const uploadName = `upload-${uploads}`;
  writeFileSync(join(ground.folder.uploads, uploadName), text);
  const order = checkImportOrder(as(actor), {
    ...{ pilotCode: 'RIVERBEND', format: 'events-csv', partner: 'lakes-college' },
    ...{ acceptsValidRows: false, isDryRun: false },
    ...given,
  });
  const sha256 = uploads.toString(16).padStart(64, '0');
  const received = { sha256, bytesTotal: text.length, uploadName };
  const { receipt } = registerImport(as(actor), order, received);
  return runImport(ground.context, receipt.id, join(ground.folder.uploads, uploadName));
}

const find = (id: number) => findImport(ground.context.records, id);
const settled = (id: number) => waitForImport(ground.context.records, id);
const eventsCounted = () => ground.totals().reduce((sum, { events }) => sum + events, 0);

/** Sends a partner's first file and lets it in, in this process. */
async function sendApproved(text = file(event('ev-1'))) {
  const { id, uploadName } = await send(partner, text);
  const audit = auditEntry(ground.context, 'import.approved', 'import', id);
  const approvedAt = ground.context.now().toISOString();
  moveImport(ground.context.records, audit, id, ['waiting'], { status: 'queued', approvedAt });
  return runImport(ground.context, id, join(ground.folder.uploads, uploadName ?? ''));
}

describe('a partner’s first file of a format', () => {
  test('is read, counted and kept, and waits for a coordinator', async () => {
    const receipt = await send(partner, file(event('ev-1'), event('ev-2')));
    expect(receipt).toMatchObject({
      ...{ status: 'waiting', needsApproval: true, rowsNew: 2 },
      movedTotals: [{ eventType: 'awarded', from: 0, to: 2, ownFrom: 0 }],
    });
    expect(ground.context.store.committedBatches()).toEqual([]);
    expect(readdirSync(ground.folder.uploads)).toEqual([receipt.uploadName]);
    const waiting = readImportsPage(as(coordinator), 'RIVERBEND').waiting;
    expect(waiting.map(({ id }) => id)).toEqual([receipt.id]);
    const page = readImportPage(as(coordinator), ground.folder, receipt.id);
    expect(page.may).toMatchObject({ approve: true, undo: false });
    expect(readImportPage(as(partner), ground.folder, receipt.id).may).toMatchObject({
      ...{ approve: false, cancel: true },
    });
  });

  test('is imported when approved by those who may, in a process of its own, and its file goes', async () => {
    const { id } = await send(partner, file(event('ev-1')));
    expect(() => approveImport(as(partner), ground.folder, id, '')).toThrow(/may not/);
    expect(() => declineImport(as(partner), ground.folder, id, 'x')).toThrow(/may not/);
    approveImport(as(coordinator), ground.folder, id, '');
    expect(() => approveImport(as(coordinator), ground.folder, id, '')).toThrow(AppError);
    expect(await settled(id)).toMatchObject({
      ...{ status: 'committed', rowsNew: 1, approvedBy: 'Casey Coordinator' },
      approvedAt: '2026-07-01T12:00:00.000Z',
    });
    expect(eventsCounted()).toBe(1);
    await expect.poll(() => readdirSync(ground.folder.uploads)).toEqual([]);
  });

  test('is turned away with a reason, and nothing of it is left', async () => {
    const { id } = await send(partner, file(event('ev-1')));
    expect(() => declineImport(as(coordinator), ground.folder, id, '')).toThrow(/Say why/);
    declineImport(as(coordinator), ground.folder, id, 'These are last year’s.');
    expect(find(id)).toMatchObject({
      status: 'declined',
      reason: 'Casey Coordinator declined it: These are last year’s.',
    });
    expect(readdirSync(ground.folder.uploads)).toEqual([]);
    expect(() => approveImport(as(coordinator), ground.folder, id, '')).toThrow(/does not wait/);
  });

  test('can be withdrawn by the partner while it waits', async () => {
    const { id } = await send(partner, file(event('ev-1')));
    cancelImport(as(partner), ground.folder, id);
    expect(find(id)?.status).toBe('cancelled');
    expect(readdirSync(ground.folder.uploads)).toEqual([]);
    expect(() => cancelImport(as(partner), ground.folder, id)).toThrow(/not ended/);
  });

  test('waits a month and no longer', async () => {
    const { id, uploadName } = await send(partner, file(event('ev-1')));
    const path = join(ground.folder.uploads, uploadName ?? '');
    const sentAt = ground.context.now().getTime();
    utimesSync(path, new Date(sentAt), new Date(sentAt));
    const later = (days: number) => new Date(sentAt + days * 86_400_000);
    removeStaleUploads(ground.context, later(29));
    expect([find(id)?.status, existsSync(path)]).toEqual(['waiting', true]);
    removeStaleUploads(ground.context, later(30));
    expect([find(id)?.status, existsSync(path)]).toEqual(['declined', false]);
    expect(find(id)?.reason).toMatch(/Nobody approved/);
  });
});

describe('later files', () => {
  test('of the same format go through while they are clean', async () => {
    await sendApproved();
    expect(await send(partner, file(event('ev-2')))).toMatchObject({ status: 'committed' });
    expect(eventsCounted()).toBe(2);
  });

  test('wait again when a quality rule is not met, and then need a reason', async () => {
    await sendApproved();
    const doubtful = await send(partner, file(event('ev-2', '2027-01-01')));
    expect(doubtful).toMatchObject({
      status: 'waiting',
      quality: [{ rule: 'in_the_future', count: 1 }],
    });
    const approve = (reason: string) =>
      approveImport(as(coordinator), ground.folder, doubtful.id, reason);
    expect(() => approve('')).toThrow(/Say why/);
    approve('Planned awards, agreed with the college.');
    expect(await settled(doubtful.id)).toMatchObject({
      status: 'committed',
      approvalReason: 'Planned awards, agreed with the college.',
    });
  });

  test('wait when there is a warning that the last one did not have', async () => {
    const noted = (id: string) => `${header},note\n${event(id)},\n`;
    await sendApproved(noted('ev-1'));
    expect(await send(partner, noted('ev-2'))).toMatchObject({ status: 'committed' });
    const other = `${header},remark\n${event('ev-3')},\n`;
    expect(await send(partner, other)).toMatchObject({ status: 'waiting' });
  });

  test('wait again once the one that was let in is undone', async () => {
    const { id } = await sendApproved();
    await undoImport(ground.context, id);
    expect(await send(partner, file(event('ev-1')))).toMatchObject({ status: 'waiting' });
  });
});

test('what coordinators and commands send waits for nobody', async () => {
  expect(await send(coordinator, file(event('ev-1', '2027-01-01')))).toMatchObject({
    status: 'committed',
    quality: [{ rule: 'in_the_future', count: 1 }],
  });
  expect(await ground.send(file(event('ev-2')))).toMatchObject({ status: 'committed' });
  // A coordinator's files on behalf of a partner say nothing about what the partner sends.
  expect(await send(partner, file(event('ev-3')))).toMatchObject({ status: 'waiting' });
});

describe('a dry run', () => {
  test('is imported for real without sending the file again', async () => {
    const dry = await send(coordinator, file(event('ev-1')), { isDryRun: true });
    expect(dry).toMatchObject({ status: 'checked', rowsNew: 1 });
    expect(readImportPage(as(coordinator), ground.folder, dry.id).may.commit).toBe(true);
    const id = commitDryRun(as(coordinator), ground.folder, dry.id);
    expect(await settled(id)).toMatchObject({
      ...{ status: 'committed', isDryRun: false, rowsNew: 1, sha256: dry.sha256 },
    });
    expect(eventsCounted()).toBe(1);
    expect(readImportPage(as(coordinator), ground.folder, dry.id).may.commit).toBe(false);
    expect(() => commitDryRun(as(coordinator), ground.folder, dry.id)).toThrow(/not kept/);
    await expect.poll(() => readdirSync(ground.folder.uploads)).toEqual([]);
  });

  test('of a partner waits when it is imported for real for the first time', async () => {
    const dry = await send(partner, file(event('ev-1')), { isDryRun: true });
    // A dry run writes nothing, so nobody has to let it in.
    expect(dry.status).toBe('checked');
    const id = commitDryRun(as(partner), ground.folder, dry.id);
    expect(await settled(id)).toMatchObject({ status: 'waiting', isSentByPartner: true });
  });

  test('keeps its file for a day', async () => {
    const dry = await send(coordinator, file(event('ev-1')), { isDryRun: true });
    const path = join(ground.folder.uploads, dry.uploadName ?? '');
    const sentAt = ground.context.now().getTime();
    const later = (hours: number) => new Date(sentAt + hours * 3_600_000);
    // It came hours before it had been read: the day begins with the end of the dry run.
    utimesSync(path, later(-5), later(-5));
    removeStaleUploads(ground.context, later(23));
    expect(existsSync(path)).toBe(true);
    copyFileSync(path, `${path}-again`);
    removeStaleUploads(ground.context, later(25));
    expect(existsSync(path)).toBe(false);
    const dayLater = { ...as(coordinator), now: () => later(25) };
    expect(readImportPage(dayLater, ground.folder, dry.id).may.commit).toBe(false);
    expect(() => commitDryRun(dayLater, ground.folder, dry.id)).toThrow(/not kept/);
  });

  test('tells which totals move, from what to what', async () => {
    await send(coordinator, file(event('ev-1'), event('ev-2')));
    const text = file(event('ev-2'), event('ev-3'), 'ev-4,accepted,2025-03-05,p_7Q2M4T9XK3');
    const dry = await send(coordinator, text, { isDryRun: true });
    expect(dry.movedTotals).toEqual([
      { eventType: 'awarded', from: 2, to: 3, ownFrom: 2 },
      { eventType: 'accepted', from: 0, to: 1, ownFrom: 0 },
    ]);
    expect(eventsCounted()).toBe(2);
  });
});
