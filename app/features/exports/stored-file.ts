import { createHash } from 'node:crypto';
import type { StoredReleaseFile } from '#db/published/queries/release-files.ts';

/** A file of a release, with the SHA-256 of its text in UTF-8. */
export function storedFile(name: string, text: string): StoredReleaseFile {
  return { name, text, sha256: createHash('sha256').update(text).digest('hex') };
}
