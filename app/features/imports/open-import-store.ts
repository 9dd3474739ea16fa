import type { DataFolder } from '#db/data-folder.ts';
import { openLogsStore } from '#db/logs/sqlite/open.ts';
import type { LogsStore } from '#db/logs/store.ts';
import { holderKey } from './holder-key.ts';

/** Short, so that waiting for another writer can be shown and goes on in steps. */
const busyTimeoutMs = 200;

/** Opens logs.db for writing: with the server's own key, made on first use. */
export function openImportStore(folder: DataFolder): LogsStore {
  return openLogsStore(folder.logs, { key: holderKey(folder), busyTimeoutMs });
}
