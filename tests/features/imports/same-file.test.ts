import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Actor } from '#app/core/access/actor.ts';
import { auditEntry } from '#app/features/audit-entry.ts';
import { checkImportOrder, registerImport } from '#app/features/imports/register-import.ts';
import { undoImport } from '#app/features/imports/undo-import.ts';
import { addPilotPartner } from '#db/records/queries/partners.ts';
import { openImportGround } from '../../support/import-ground.ts';

const partner: Actor = {
  ...{ kind: 'account', accountId: 5, role: 'partner', displayName: 'Pat', stakeholderId: 1 },
};
const learncard = (claimedOn: string) =>
  `Recipient ID,Status,Date Sent,Date Claimed,Activity ID\np_7Q2M4T9XK3,Claimed,2025-02-01,${claimedOn},act-900\n`;

let ground: ReturnType<typeof openImportGround>;

beforeEach(() => {
  ground = openImportGround();
  const audit = auditEntry(ground.context, 'partner.added', 'pilot', 1);
  addPilotPartner(ground.context.records, audit, { pilotId: 1, stakeholderId: 1, part: 'issuer' });
});
afterEach(() => ground.close());

/** Receives a file in the name of a partner, as the web process does. */
function receive(sha256: string) {
  const context = { ...ground.context, actor: partner };
  const order = checkImportOrder(context, {
    ...{ pilotCode: 'RIVERBEND', format: 'events-csv', partner: 'lakes-college' },
    ...{ acceptsValidRows: false, isDryRun: false },
  });
  return registerImport(context, order, { sha256, bytesTotal: 1, uploadName: 'upload' });
}

test('a file that a partner sends twice makes one import to approve', () => {
  const first = receive('a'.repeat(64));
  const second = receive('a'.repeat(64));
  expect(first.isEarlier).toBe(false);
  expect(second).toMatchObject({ isEarlier: true, receipt: { id: first.receipt.id } });
  expect(receive('b'.repeat(64)).isEarlier).toBe(false);
});

test('what was left out of a file comes in when the earlier import is undone and it is sent again', async () => {
  const order = { format: 'learncard-csv' };
  const first = await ground.send(learncard('2025-02-05'), order);
  const later = await ground.send(learncard('2025-02-08'), order);
  expect(later.warnings.join()).toMatch(/undo the earlier import and send this file again/);
  await undoImport(ground.context, first.id);
  const again = await ground.send(learncard('2025-02-08'), order);
  expect(again).toMatchObject({ isEarlier: false, status: 'committed', rowsNew: 1 });
  expect(ground.totals().map(({ eventType }) => eventType)).toContain('accepted');
  const once = await ground.send(learncard('2025-02-08'), order);
  expect(once).toMatchObject({ isEarlier: true, id: again.id });
});
