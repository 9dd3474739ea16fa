import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#app/core/access/actor.ts';
import { auditEntry } from '#app/features/audit-entry.ts';
import type { FeatureContext } from '#app/features/feature-context.ts';
import { cancelImport } from '#app/features/imports/cancel-import.ts';
import { estimateProgress } from '#app/features/imports/estimate-progress.ts';
import { readImportPage } from '#app/features/imports/read-import-page.ts';
import { checkImportOrder, registerImport } from '#app/features/imports/register-import.ts';
import { foreseeUndo, requestUndo } from '#app/features/imports/request-undo.ts';
import { runImport } from '#app/features/imports/run-import.ts';
import { foreseeUndoOfImport, undoImport } from '#app/features/imports/undo-import.ts';
import { withdrawImport } from '#app/features/imports/withdraw-import.ts';
import { withdrawnImports } from '#app/features/releases/withdrawn-imports.ts';
import { releases } from '#db/published/schema/index.ts';
import { findImport } from '#db/records/queries/imports.ts';
import { addPilotPartner } from '#db/records/queries/partners.ts';
import { openImportGround } from '../../support/import-ground.ts';
import { coordinator, testPublished } from '../../support/test-databases.ts';

const partner: Actor = {
  ...{ kind: 'account', accountId: 5, role: 'partner', displayName: 'Pat', stakeholderId: 1 },
};
const token: Actor = {
  ...{ kind: 'token', tokenId: 1, label: 'Nightly', pilotId: 1, stakeholderId: 1 },
};
const header = 'event_id,event_type,occurred_at,holder_pid';
const event = (id: string) => `${id},awarded,2025-03-04,p_7Q2M4T9XK3`;
const file = (...ids: string[]) => `${[header, ...ids.map(event)].join('\n')}\n`;
const byPartner = { partner: 'lakes-college' };
const none = { gone: 0, stay: 0 };

let ground: ReturnType<typeof openImportGround>;
let published: FeatureContext['published'];

beforeEach(() => {
  ground = openImportGround();
  published = testPublished();
  const audit = auditEntry(ground.context, 'partner.added', 'pilot', 1);
  addPilotPartner(ground.context.records, audit, { pilotId: 1, stakeholderId: 1, part: 'issuer' });
});
afterEach(() => ground.close());

const as = (actor: Actor): FeatureContext => {
  const { records, now } = ground.context;
  return { records, published, actor, now };
};
const pageOf = (actor: Actor, id: number) => readImportPage(as(actor), ground.folder, id);

/** Publishes a release with nothing in it. */
function publish(number: number, builtAt: string, status: 'published' | 'preview' = 'published') {
  const release = {
    ...{ pilotCode: 'RIVERBEND', number, status, asOf: builtAt.slice(0, 10), builtAt },
    ...{ policyVersion: '1', policy: '{}', cellsShown: 0, cellsHidden: 0, cellsSha256: '' },
  };
  published.insert(releases).values(release).run();
  return release;
}

const before = '2026-06-30T00:00:00.000Z';
const after = '2026-07-02T00:00:00.000Z';

describe('undoing', () => {
  test('names what would go, what would stay and which releases keep it, before and after', async () => {
    const first = await ground.send(file('ev-1', 'ev-2', 'ev-3'), byPartner);
    await ground.send(file('ev-3', 'ev-4'), byPartner);
    await ground.send(file('ev-1', 'ev-2'));
    publish(1, before);
    publish(2, after);
    publish(0, after, 'preview');
    const releasesThen = [{ number: 2, builtAt: after }];
    expect(pageOf(coordinator, first.id).undo).toMatchObject({
      effect: null,
      releases: releasesThen,
    });

    const effect = foreseeUndoOfImport(ground.context, first.id);
    const expected = { events: { gone: 2, stay: 1 }, people: none, applications: none };
    expect(effect).toMatchObject(expected);
    expect(pageOf(coordinator, first.id).undo).toMatchObject({ effect: expected });

    const { undone } = await undoImport(ground.context, first.id);
    expect(undone.events).toBe(2);
    expect(pageOf(coordinator, first.id)).toMatchObject({
      status: 'undone',
      undo: { at: '2026-07-01T12:00:00.000Z', effect: expected },
    });
  });

  test('leaves releases as they are, and they say what was withdrawn since', async () => {
    const { id } = await ground.send(file('ev-1'));
    const early = publish(1, before);
    const holding = publish(2, '2026-07-01T12:00:00.000Z');
    expect(withdrawnImports(as(coordinator), holding)).toEqual([]);
    await undoImport({ ...ground.context, now: () => new Date(after) }, id);
    expect(withdrawnImports(as(coordinator), holding)).toEqual([{ id, undoneAt: after }]);
    expect(withdrawnImports(as(coordinator), early)).toEqual([]);
    const built = publish(3, '2026-07-03T00:00:00.000Z');
    expect(withdrawnImports(as(coordinator), built)).toEqual([]);
    expect(pageOf(coordinator, id).undo.releases.map(({ number }) => number)).toEqual([2]);
  });

  test('is open to a partner for its own, until a release holds it', async () => {
    const own = await ground.send(file('ev-1'), byPartner);
    const other = await ground.send(file('ev-2'));
    for (const actor of [partner, token]) {
      expect(pageOf(actor, own.id).may.undo).toBe(true);
      expect(() => foreseeUndo(as(actor), ground.folder.path, other.id)).toThrow(
        /may not|no import/,
      );
    }
    publish(1, after);
    for (const actor of [partner, token]) {
      expect(pageOf(actor, own.id)).toMatchObject({
        may: { undo: false },
        undo: { hindrance: expect.stringMatching(/^Release 1 .+ a coordinator has to undo it/) },
      });
      expect(() => requestUndo(as(actor), ground.folder.path, own.id)).toThrow(/Release 1/);
    }
    expect(pageOf(coordinator, own.id)).toMatchObject({
      may: { undo: true },
      undo: { hindrance: '' },
    });
    expect(findImport(ground.context.records, own.id)?.status).toBe('committed');
  });

  test('is not for what is not in the logs', async () => {
    const dry = await ground.send(file('ev-1'), { isDryRun: true });
    expect(pageOf(coordinator, dry.id).may.undo).toBe(false);
    expect(() => requestUndo(as(coordinator), ground.folder.path, dry.id)).toThrow(/committed/);
    expect(() => foreseeUndoOfImport(ground.context, dry.id)).toThrow(/nothing to undo/);
    expect(() => withdrawImport(as(coordinator), ground.folder, dry.id)).toThrow(/committed/);
  });
});

describe('cancelling', () => {
  /** Receives a file that nobody reads yet. */
  function receive(text: string) {
    const uploadName = 'received';
    writeFileSync(join(ground.folder.uploads, uploadName), text);
    const order = checkImportOrder(as(partner), {
      ...{ pilotCode: 'RIVERBEND', format: 'events-csv', partner: 'lakes-college' },
      ...{ acceptsValidRows: false, isDryRun: false },
    });
    const received = { sha256: 'b'.repeat(64), bytesTotal: text.length, uploadName };
    return registerImport(as(partner), order, received).receipt.id;
  }
  const run = (id: number, onProgress?: () => void) =>
    runImport(ground.context, id, join(ground.folder.uploads, 'received'), onProgress);

  test('ends an import that waits to be read, with nothing written', async () => {
    const id = receive(file('ev-1'));
    expect(pageOf(partner, id)).toMatchObject({ may: { cancel: true }, isCancelling: false });
    withdrawImport(as(partner), ground.folder, id);
    expect(pageOf(partner, id)).toMatchObject({ isRunning: true, isCancelling: true });
    expect(await run(id)).toMatchObject({ status: 'cancelled', rowsNew: 0, uploadName: null });
    expect(ground.context.store.committedBatches()).toEqual([]);
    expect(ground.totals()).toEqual([]);
    expect(() => cancelImport(as(partner), ground.folder, id)).toThrow(/not ended/);
  });

  test('ends an import in the middle of being read', async () => {
    const ids = Array.from({ length: 60_000 }, (_, index) => `ev-${index}`);
    const id = receive(file(...ids));
    let isAsked = false;
    const receipt = await run(id, () => {
      if (isAsked) return;
      isAsked = true;
      cancelImport(as(coordinator), ground.folder, id);
    });
    expect(isAsked).toBe(true);
    expect(receipt).toMatchObject({ status: 'cancelled', rowsNew: 0 });
    expect(ground.context.store.committedBatches()).toEqual([]);
    // The same file can be sent again, and others are not held up.
    expect(await ground.send(file('ev-1'))).toMatchObject({ status: 'committed' });
  });

  test('is for those who may send for the partner', () => {
    const id = receive(file('ev-1'));
    const stranger: Actor = { ...partner, stakeholderId: 99 } as Actor;
    expect(() => cancelImport(as(stranger), ground.folder, id)).toThrow(/no import/);
    expect(() => cancelImport(as({ kind: 'visitor' }), ground.folder, id)).toThrow(/sign in/);
    expect(findImport(ground.context.records, id)?.cancelRequestedAt).toBeNull();
  });
});

test('progress tells speed and time left once there is something to tell them from', () => {
  const startedAt = '2026-07-01T12:00:00.000Z';
  const start = Date.parse(startedAt);
  const reading = { status: 'reading', startedAt, bytesTotal: 1000 } as const;
  const nothing = { rowsPerSecond: null, secondsLeft: null };
  expect(estimateProgress({ ...reading, bytesDone: 0, rowsTotal: 0 }, start + 5000)).toEqual(
    nothing,
  );
  expect(estimateProgress({ ...reading, bytesDone: 10, rowsTotal: 1 }, start + 500)).toEqual(
    nothing,
  );
  expect(estimateProgress({ ...reading, bytesDone: 250, rowsTotal: 500 }, start + 5000)).toEqual({
    ...{ rowsPerSecond: 100, secondsLeft: 15 },
  });
  const queued = { ...reading, status: 'queued', bytesDone: 250, rowsTotal: 500 } as const;
  expect(estimateProgress(queued, start + 5000)).toEqual(nothing);
});
