import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { auditEntry } from '#app/features/audit-entry.ts';
import { commitDryRun } from '#app/features/imports/commit-dry-run.ts';
import { keepMapping } from '#app/features/imports/mappings/keep-mapping.ts';
import { checkImportOrder, registerImport } from '#app/features/imports/register-import.ts';
import { runImport } from '#app/features/imports/run-import.ts';
import { moveImport } from '#db/records/queries/import-steps.ts';
import { addPilotPartner } from '#db/records/queries/partners.ts';
import { openImportGround } from '../../../support/import-ground.ts';
import { testPublished } from '../../../support/test-databases.ts';
import { waitForImport } from '../../../support/wait-for-import.ts';

const partner = {
  ...{ kind: 'account' as const, accountId: 5, role: 'partner' as const },
  ...{ displayName: 'Pat', stakeholderId: 1 },
};
const header = ['event_id', 'event_type', 'occurred_at', 'holder_pid'];
const text = `${header.join(',')}\nev-1,offered,2025-03-04,p_7Q2M4T9XK3\n`;

let ground: ReturnType<typeof openImportGround>;

beforeEach(() => {
  ground = openImportGround();
  const audit = auditEntry(ground.context, 'partner.added', 'pilot', 1);
  addPilotPartner(ground.context.records, audit, { pilotId: 1, stakeholderId: 1, part: 'issuer' });
});
afterEach(() => ground.close());

const asPartner = () => ({ ...ground.context, published: testPublished(), actor: partner });
const pathOf = (uploadName: string) => join(ground.folder.uploads, uploadName);
const countedTypes = () => ground.totals().map(({ eventType }) => eventType);

/** Saves a mapping for the header of the file under which an offer becomes something else. */
function mapOffersTo(eventType: string): number {
  const columns = {
    ...Object.fromEntries(header.map((name) => [name, { from: name }])),
    event_type: { from: 'event_type', values: { offered: eventType } },
  };
  const mapping = JSON.stringify({ version: 1, format: 'events-csv', header, columns });
  return keepMapping(ground.context, 1, mapping).id;
}

async function sendByPartner(uploadName: string, isDryRun: boolean) {
  writeFileSync(pathOf(uploadName), text);
  const order = checkImportOrder(asPartner(), {
    ...{ pilotCode: 'RIVERBEND', format: 'events-csv', partner: '' },
    ...{ acceptsValidRows: false, isDryRun },
  });
  const file = { sha256: uploadName.padStart(64, '0'), bytesTotal: text.length, uploadName };
  const { receipt } = registerImport(asPartner(), order, file);
  return runImport(ground.context, receipt.id, pathOf(uploadName));
}

test('an approved file is read as it was when somebody looked at it', async () => {
  const { id, status, movedTotals } = await sendByPartner('upload-1', false);
  expect(status).toBe('waiting');
  expect(movedTotals).toMatchObject([{ eventType: 'offered', from: 0, to: 1 }]);
  mapOffersTo('accepted');
  const audit = auditEntry(ground.context, 'import.approved', 'import', id);
  const approvedAt = ground.context.now().toISOString();
  moveImport(ground.context.records, audit, id, ['waiting'], { status: 'queued', approvedAt });
  const receipt = await runImport(ground.context, id, pathOf('upload-1'));
  expect(receipt).toMatchObject({ status: 'committed', mappingId: null });
  expect(countedTypes()).toEqual(['offered']);
});

test('a dry run is imported by the mapping that it was read by', async () => {
  const first = mapOffersTo('awarded');
  const { id } = await sendByPartner('upload-2', true);
  mapOffersTo('accepted');
  const asked = { ...ground.context, published: testPublished() };
  const importId = commitDryRun(asked, ground.folder, id);
  const receipt = await waitForImport(ground.context.records, importId);
  expect(receipt).toMatchObject({ status: 'committed', mappingId: first });
  expect(countedTypes()).toEqual(['awarded']);
});

test('a dry run that was read by names is imported by names', async () => {
  const { id, mappingId } = await sendByPartner('upload-3', true);
  expect(mappingId).toBeNull();
  mapOffersTo('accepted');
  const asked = { ...ground.context, published: testPublished() };
  const receipt = await waitForImport(
    ground.context.records,
    commitDryRun(asked, ground.folder, id),
  );
  expect(receipt).toMatchObject({ status: 'committed', mappingId: null, rowsNew: 1 });
  expect(countedTypes()).toEqual(['offered']);
});
