import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { DataFolder } from '#db/data-folder.ts';

const staleMs = 24 * 60 * 60 * 1000;

/**
 * Removes uploads that nobody will read any more: what a server that was killed had
 * half received, and what no receipt names. A day old, so that none is still arriving.
 * @param wanted names of uploads that receipts still wait for
 */
export function removeStaleUploads(
  { uploads }: Pick<DataFolder, 'uploads'>,
  wanted: ReadonlySet<string>,
  presentMs: number,
): void {
  for (const name of readdirSync(uploads)) {
    const path = join(uploads, name);
    // Gone by now, when the import that it belonged to has just ended.
    const modifiedMs = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? presentMs;
    if (presentMs - modifiedMs > staleMs && !wanted.has(name)) rmSync(path, { force: true });
  }
}
