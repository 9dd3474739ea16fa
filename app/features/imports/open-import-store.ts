import { randomBytes, randomUUID } from 'node:crypto';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createReferenceMaker } from '#app/core/pseudonyms/reference-maker.ts';
import type { DataFolder } from '#db/data-folder.ts';
import { openLogsStore } from '#db/logs/sqlite/open.ts';
import type { LogsStore } from '#db/logs/store.ts';

const keyBytes = 32;
/** Short, so that waiting for another writer can be shown and goes on in steps. */
const busyTimeoutMs = 200;

/** Opens logs.db for writing: with the server's own key, made on first use. */
export function openImportStore(folder: DataFolder): LogsStore {
  const references = createReferenceMaker(holderKey(folder));
  return openLogsStore(folder.logs, { references, busyTimeoutMs });
}

/**
 * The key under which every id is stored. Whoever loses it can never again recognise
 * a person who was imported before; it lies beside the databases, never inside one.
 */
function holderKey(folder: DataFolder): Buffer {
  const path = join(folder.secrets, 'holder-key');
  try {
    return checkedKey(readFileSync(path));
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  // Written aside and linked into place, so that of two first imports one wins, whole.
  const draft = join(folder.secrets, `holder-key.${randomUUID()}`);
  writeFileSync(draft, randomBytes(keyBytes), { mode: 0o600, flag: 'wx' });
  try {
    linkSync(draft, path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    rmSync(draft);
  }
  return checkedKey(readFileSync(path));
}

function checkedKey(key: Buffer): Buffer {
  if (key.length === keyBytes) return key;
  throw new Error('secrets/holder-key in the data folder must hold exactly 32 bytes.');
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
