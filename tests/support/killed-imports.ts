import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect } from 'vitest';
import { mendImports } from '#app/features/imports/mend-imports.ts';
import { openImportStore } from '#app/features/imports/open-import-store.ts';
import {
  findImport,
  type ImportReceipt,
  listImportsInStatus,
} from '#db/records/queries/imports.ts';
import { openImportGround } from './import-ground.ts';
import type { KillableOrder } from './killable-import.ts';

const ownOfBase = 300;
/** Events that the base and the file to be killed both hold. */
const shared = 200;
const baseEvents = ownOfBase + shared;
const header = 'event_id,event_type,occurred_at,holder_pid,credential_id,channel,error_code\n';

function events(name: string, count: number, filler = ''): string {
  const line = (number: number) => {
    const day = String((number % 28) + 1).padStart(2, '0');
    return `${name}-${number},awarded,2025-03-${day},p_${1000 + (number % 700)},c-${number % 900},${filler},${filler}\n`;
  };
  return Array.from({ length: count }, (_, number) => line(number)).join('');
}

/** What is imported and killed: one file so large that a thread of its own writes it. */
const files = {
  large: { rows: 20_000, text: () => header + events('k', 20_000, 'x'.repeat(190)) },
  small: { rows: 3000, text: () => header + events('k', 3000) },
};
export type FileName = keyof typeof files;

/** How a receipt stood when its process had died, and how it stands now that it is mended. */
export interface Mended {
  before: ImportReceipt['status'] | null;
  now: ImportReceipt['status'] | null;
}

/**
 * A pilot with some events, into which files are imported and taken out again by processes
 * that are killed. At most one of the files is in it at a time.
 */
export function openKilledImports() {
  const ground = openImportGround();
  const { folder, context } = ground;
  const { records } = context;
  const paths = { large: join(ground.root, 'large.csv'), small: join(ground.root, 'small.csv') };
  for (const name of ['large', 'small'] as const) writeFileSync(paths[name], files[name].text());
  /** The import that stands, beside the first one. */
  let standing: { id: number; name: FileName } | null = null;
  let receipts = 1;

  function newestReceipt(): ImportReceipt | undefined {
    while (findImport(records, receipts + 1)) receipts += 1;
    return findImport(records, receipts);
  }

  return {
    ground,
    path: (name: FileName) => paths[name],
    async prepare(): Promise<void> {
      await ground.send(header + events('base', ownOfBase) + events('k', shared));
      context.store.close();
    },
    /** What the next process is to do: undo what stands, or import a file. */
    nextWork(name: FileName): { kind: 'undo' | 'import'; name: FileName; order: KillableOrder } {
      const { path: dataFolder } = folder;
      if (standing === null) {
        return {
          kind: 'import',
          name,
          order: { dataFolder, work: { file: paths[name] }, pauseAt: null },
        };
      }
      const order = { dataFolder, work: { undo: standing.id }, pauseAt: null };
      return { kind: 'undo', name: standing.name, order };
    },
    /** What must be so whenever a process has died: mends as the next start does, and looks. */
    mendAndCheck(name: FileName): Mended {
      const known = receipts;
      const worked = standing === null ? newestReceipt() : findImport(records, standing.id);
      const concerned = standing === null && receipts === known ? undefined : worked;
      const visible = mend(ground);
      const receipt = listImportsInStatus(records, ['committed']).find(({ id }) => id > 1);
      const { rows } = files[name];
      expect(visible).toBe(receipt ? baseEvents + rows - shared : baseEvents);
      checkLogs(folder.logs, visible);
      if (receipt) {
        expect(receipt).toMatchObject({ rowsTotal: rows, rowsIdentical: shared, rowsRefused: 0 });
        expect(receipt.rowsNew).toBe(rows - shared);
      }
      standing = receipt ? { id: receipt.id, name } : null;
      const now = concerned && findImport(records, concerned.id)?.status;
      return { before: concerned?.status ?? null, now: now ?? null };
    },
  };
}

/** Mends, and answers how many events are to be seen. Nothing that was there may change by it. */
function mend({ folder, context: { records }, totals }: ReturnType<typeof openImportGround>) {
  const store = openImportStore(folder);
  const seen = store.activityTotals('RIVERBEND');
  mendImports({ records, store, folder });
  expect(store.activityTotals('RIVERBEND')).toEqual(seen);
  expect(totals()).toEqual(seen);
  expect(listImportsInStatus(records, ['queued', 'reading', 'undoing'])).toEqual([]);
  const held = store.committedBatches().map(({ importId }) => importId);
  const committed = listImportsInStatus(records, ['committed']).map(({ id }) => id);
  expect(new Set(committed)).toEqual(new Set(held));
  store.close();
  return seen.reduce((sum, total) => sum + total.events, 0);
}

/** That no event is lost or doubled, by the file itself. */
function checkLogs(path: string, wanted: number): void {
  const file = new Database(path, { readonly: true });
  const count = (of: string) => file.prepare(`SELECT count(*) FROM ${of}`).pluck().get();
  const named = 'event_keys k JOIN events e ON e.id = k.event AND e.event_key = k.key';
  expect([count('events'), count('event_keys'), count(named)]).toEqual([wanted, wanted, wanted]);
  expect(file.pragma('quick_check', { simple: true })).toBe('ok');
  file.close();
}
