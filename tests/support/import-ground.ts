import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { auditEntry } from '#app/features/audit-entry.ts';
import type { ImportContext } from '#app/features/imports/import-context.ts';
import { type FileOrder, importFile } from '#app/features/imports/import-file.ts';
import { openImportStore } from '#app/features/imports/open-import-store.ts';
import { keptSecret } from '#app/features/kept-secret.ts';
import { ensureDataFolder } from '#db/data-folder.ts';
import { migrateLogs } from '#db/logs/sqlite/open.ts';
import { migrateRecords, openRecords } from '#db/records/open.ts';
import { listActivityTotals } from '#db/records/queries/activity-totals.ts';
import { listImportRefusals } from '#db/records/queries/imports.ts';
import { addPilotPartner } from '#db/records/queries/partners.ts';
import { insertPilot } from '#db/records/queries/pilots.ts';
import { insertStakeholder, updateStakeholder } from '#db/records/queries/stakeholders.ts';

/** A data folder on disk with one pilot and one partner, and what imports need around it. */
export function openImportGround() {
  const root = mkdtempSync(join(tmpdir(), 'milepost-import-'));
  const folder = ensureDataFolder(join(root, 'data'));
  // The same key each time: people come in the order of their keyed references.
  keptSecret(folder, 'holder-key', () => Buffer.alloc(32, 7));
  const records = openRecords(folder.records);
  migrateRecords(records);
  migrateLogs(folder.logs);
  const store = openImportStore(folder);
  const now = () => new Date('2026-07-01T12:00:00Z');
  const actor = { kind: 'command' as const, name: 'import' };
  const context: ImportContext = { records, store, folder, actor, now };
  const at = now().toISOString();
  const pilot = insertPilot(records, auditEntry(context, 'pilot.created', 'pilot', 0), {
    ...{ code: 'RIVERBEND', name: 'Riverbend', createdAt: at, updatedAt: at },
  });
  const college = insertStakeholder(
    records,
    auditEntry(context, 'stakeholder.created', 'stakeholder', 0),
    {
      slug: 'lakes-college',
      name: 'Lakes College',
      kind: 'organisation',
      createdAt: at,
      updatedAt: at,
    },
    [],
  );
  let files = 0;

  /** Makes Lakes College an issuer of the pilot, known by an identifier. */
  function registerIssuer(issuerId: string): void {
    const audit = auditEntry(context, 'stakeholder.updated', 'stakeholder', college.id);
    updateStakeholder(records, audit, college.id, { issuerIds: [issuerId] }, []);
    addPilotPartner(records, auditEntry(context, 'partner.added', 'pilot', pilot.id), {
      ...{ pilotId: pilot.id, stakeholderId: college.id, part: 'issuer' },
    });
  }

  /** Imports a text as a file. */
  async function send(text: string | Buffer, order: Partial<FileOrder> = {}) {
    files += 1;
    const path = join(root, `file-${files}.csv`);
    writeFileSync(path, text);
    return sendPath(path, order);
  }

  /** Imports a file. */
  async function sendPath(path: string, order: Partial<FileOrder> = {}) {
    const { receipt, isEarlier } = await importFile(context, {
      ...{ pilotCode: 'RIVERBEND', format: 'events-csv', partner: '' },
      ...{ acceptsValidRows: false, isDryRun: false },
      ...order,
      path,
    });
    return { ...receipt, isEarlier, refusals: listImportRefusals(records, receipt.id) };
  }

  return {
    root,
    folder,
    context,
    registerIssuer,
    send,
    sendPath,
    totals: () => listActivityTotals(records, pilot.id).map(({ pilotId: _, ...total }) => total),
    /** Everything that lies in the data folder, as one text. */
    bytesOnDisk: () => textOf(folder.path),
    /** The same without the files of refused rows, which wait for whoever sent them. */
    bytesInDatabases: () => textOf(folder.path, folder.uploads),
    close() {
      store.close();
      records.$client.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

function textOf(folder: string, except = ''): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.parentPath !== except)
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)).toString('latin1'))
    .join('\n');
}
