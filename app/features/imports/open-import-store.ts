import { randomBytes } from 'node:crypto';
import type { DataFolder } from '#db/data-folder.ts';
import { openLogsStore } from '#db/logs/sqlite/open.ts';
import type { LogsStore } from '#db/logs/store.ts';
import { keptSecret } from '../kept-secret.ts';

const keyBytes = 32;
/** Short, so that waiting for another writer can be shown and goes on in steps. */
const busyTimeoutMs = 200;

/** Opens logs.db for writing: with the server's own key, made on first use. */
export function openImportStore(folder: DataFolder): LogsStore {
  return openLogsStore(folder.logs, { key: holderKey(folder), busyTimeoutMs });
}

/**
 * The key under which every id is stored. Whoever loses it can never again recognise
 * a person who was imported before; it lies beside the databases, never inside one.
 */
function holderKey(folder: DataFolder): Buffer {
  const key = keptSecret(folder, 'holder-key', () => randomBytes(keyBytes));
  if (key.length === keyBytes) return key;
  throw new Error('secrets/holder-key in the data folder must hold exactly 32 bytes.');
}
