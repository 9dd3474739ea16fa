import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Actor } from '#app/core/access/actor.ts';
import { auditEntry } from '#app/features/audit-entry.ts';
import { readQualityPage } from '#app/features/imports/quality/read-quality-page.ts';
import { readReceipt } from '#app/features/imports/read-import.ts';
import { readImportPage } from '#app/features/imports/read-import-page.ts';
import { readImportsPage } from '#app/features/imports/read-imports-page.ts';
import { checkImportOrder, registerImport } from '#app/features/imports/register-import.ts';
import { runImport } from '#app/features/imports/run-import.ts';
import { foreseeUndoOfImport, undoImport } from '#app/features/imports/undo-import.ts';
import { moveImport } from '#db/records/queries/import-steps.ts';
import { findImport } from '#db/records/queries/imports.ts';
import { addPilotPartner } from '#db/records/queries/partners.ts';
import { updatePilot } from '#db/records/queries/pilots.ts';
import { insertStakeholder } from '#db/records/queries/stakeholders.ts';
import { openImportGround } from './import-ground.ts';
import { testPublished } from './test-databases.ts';

/** A file as one partner sends it: a format and rows under that format's header. */
export interface SentFile {
  format: keyof typeof headers;
  rows: readonly string[];
}

const headers = {
  'events-csv': 'event_id,event_type,occurred_at,credential_id,holder_pid,issuer_id',
  'people-csv': 'holder_pid,gender,age_band',
  'applications-csv': 'application_id,holder_pid,applied_on,accepted_on,observed_until',
  'population-csv': 'dimension,value,eligible,as_of,source',
};

const partner: Actor = {
  ...{ kind: 'account', accountId: 5, role: 'partner', displayName: 'Pat', stakeholderId: 1 },
};
const token: Actor = {
  ...{ kind: 'token', tokenId: 1, label: 'Nightly', pilotId: 1, stakeholderId: 1 },
};

const textOf = ({ format, rows }: SentFile) => `${[headers[format], ...rows].join('\n')}\n`;

/**
 * Everything that a partner is told of its own imports, in a pilot in which another partner
 * has sent some files before: each file is tried, sent, let in, foreseen, undone and sent
 * again. With it, which quality rules were not met as the receipts are stored.
 */
export async function toldToPartner(others: readonly SentFile[], own: readonly SentFile[]) {
  const ground = openImportGround();
  const { records, now } = ground.context;
  const at = now().toISOString();
  const audit = auditEntry(ground.context, 'test.prepared', 'pilot', 1);
  updatePilot(records, audit, 1, { startsOn: '2024-01-01' });
  const facts = { slug: 'harbor-board', name: 'Harbor Board', kind: 'organisation' as const };
  insertStakeholder(records, audit, { ...facts, createdAt: at, updatedAt: at }, []);
  addPilotPartner(records, audit, { pilotId: 1, stakeholderId: 1, part: 'issuer' });
  const published = testPublished();
  const as = (actor: Actor) => ({ records, published, actor, now });
  const rules = new Set<string>();
  let uploads = 0;

  async function send(file: SentFile, given: { isDryRun?: boolean; acceptsValidRows?: boolean }) {
    uploads += 1;
    const uploadName = `upload-${uploads}`;
    writeFileSync(join(ground.folder.uploads, uploadName), textOf(file));
    const order = checkImportOrder(as(partner), {
      ...{ pilotCode: 'RIVERBEND', format: file.format, partner: '' },
      ...{ acceptsValidRows: false, isDryRun: false },
      ...given,
    });
    const sha256 = uploads.toString(16).padStart(64, '0');
    const received = { sha256, bytesTotal: textOf(file).length, uploadName };
    const { receipt } = registerImport(as(partner), order, received);
    await runImport(ground.context, receipt.id, join(ground.folder.uploads, uploadName));
    return receipt.id;
  }

  /** Lets a waiting import in; says whether it had to wait. */
  async function letIn(id: number): Promise<boolean> {
    const receipt = findImport(records, id);
    if (receipt?.status !== 'waiting') return false;
    moveImport(records, audit, id, ['waiting'], { status: 'queued', approvedAt: at });
    await runImport(ground.context, id, join(ground.folder.uploads, receipt.uploadName ?? ''));
    return true;
  }

  function tell(id: number) {
    for (const { rule } of findImport(records, id)?.quality ?? []) rules.add(rule);
    return {
      receipt: readReceipt(as(token), id),
      page: readImportPage(as(partner), ground.folder, id),
    };
  }

  async function tryAndSend(file: SentFile) {
    const told: unknown[] = [];
    const dryId = await send(file, { isDryRun: true });
    told.push(tell(dryId));
    const id = await send(file, { acceptsValidRows: true });
    told.push(tell(id), await letIn(id), tell(id));
    if (findImport(records, id)?.status !== 'committed') return { told, id: null };
    foreseeUndoOfImport(ground.context, id);
    told.push(tell(id));
    const { undone } = await undoImport(ground.context, id);
    told.push(undone, tell(id));
    const againId = await send(file, { acceptsValidRows: true });
    told.push(tell(againId), await letIn(againId), tell(againId));
    return { told };
  }

  for (const file of others) {
    const given = { format: file.format, partner: 'harbor-board', acceptsValidRows: true };
    await ground.send(textOf(file), given);
  }
  const told: unknown[] = [];
  for (const file of own) told.push(await tryAndSend(file));
  told.push(readQualityPage(as(partner), 'RIVERBEND'), readImportsPage(as(partner), 'RIVERBEND'));
  ground.close();
  return { told: JSON.stringify(told, null, 1), rules };
}
