import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataFolder } from '#db/data-folder.ts';

/**
 * A secret of this deployment, made when it is first needed, readable by the owner only.
 * Of two processes that need it first at the same moment, one makes it, whole, and both
 * read that one.
 * @param name of its file in the secrets folder
 * @param make the bytes of a new one
 */
export function keptSecret(
  { secrets }: Pick<DataFolder, 'secrets'>,
  name: string,
  make: () => Buffer,
): Buffer {
  const path = join(secrets, name);
  try {
    return readFileSync(path);
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error;
  }
  // Written aside and linked into place: nobody ever reads half of it.
  const draft = join(secrets, `${name}.${randomUUID()}`);
  writeFileSync(draft, make(), { mode: 0o600, flag: 'wx' });
  try {
    linkSync(draft, path);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  } finally {
    rmSync(draft);
  }
  return readFileSync(path);
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
