import { writeSync } from 'node:fs';
import { stdin } from 'node:process';
import { createInterface } from 'node:readline';
import type { ImportContext } from '#app/features/imports/import-context.ts';
import { importFile } from '#app/features/imports/import-file.ts';
import { openImportStore } from '#app/features/imports/open-import-store.ts';
import { undoImport } from '#app/features/imports/undo-import.ts';
import { ensureDataFolder } from '#db/data-folder.ts';
import type { LogsStore } from '#db/logs/store.ts';
import { openRecords } from '#db/records/open.ts';

// A process to be killed: waits for one line that says what to do, and says itself where
// it is, so that it can be killed there. Everything it does is what the commands do.

/** What a process that is going to be killed has to do. */
export interface KillableOrder {
  dataFolder: string;
  /** The file to import, or the import to undo. */
  work: { file: string } | { undo: number };
  /** Where to stand still for a while, so that it can be killed just there. */
  pauseAt: string | null;
}

const pauseMs = 500;
let pauseAt: string | null = null;

function say(place: string): void {
  writeSync(1, `${place}\n`);
  if (place !== pauseAt) return;
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMs);
}

/** The same store, which says when it settles, commits and undoes. */
function announcing(store: LogsStore): LogsStore {
  return {
    ...store,
    beginBatch(description) {
      const writer = store.beginBatch(description);
      say('reading');
      return {
        ...writer,
        settle(rule) {
          say('settling');
          return writer.settle(rule);
        },
        commit(committedAt) {
          say('committing');
          writer.commit(committedAt);
          say('committed');
        },
      };
    },
    undoBatch(importId) {
      say('undoing');
      const undone = store.undoBatch(importId);
      say('undone');
      return undone;
    },
  };
}

async function work({ dataFolder, work, ...order }: KillableOrder): Promise<void> {
  pauseAt = order.pauseAt;
  const folder = ensureDataFolder(dataFolder);
  const records = openRecords(folder.records);
  const store = announcing(openImportStore(folder));
  const actor = { kind: 'command' as const, name: 'import' };
  const context: ImportContext = { records, store, folder, actor, now: () => new Date() };
  if ('undo' in work) {
    await undoImport(context, work.undo);
  } else {
    await importFile(context, {
      ...{ pilotCode: 'RIVERBEND', format: 'events-csv', partner: '', path: work.file },
      ...{ acceptsValidRows: false, isDryRun: false },
    });
  }
  store.close();
  records.$client.close();
}

createInterface({ input: stdin }).once('line', async (line) => {
  await work(JSON.parse(line));
  say('ended');
  process.exit(0);
});
say('waiting');
