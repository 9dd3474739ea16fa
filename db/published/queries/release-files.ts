import { and, eq } from 'drizzle-orm';
import type { PublishedDatabase } from '../open.ts';
import { releaseFiles } from '../schema/index.ts';

/** A file of a release as it was published. */
export type StoredReleaseFile = Omit<typeof releaseFiles.$inferSelect, 'releaseId'>;

/** A stored file of a release by its name; null for releases older than stored files. */
export function findReleaseFile(
  published: PublishedDatabase,
  releaseId: number,
  name: string,
): StoredReleaseFile | null {
  return (
    published
      .select({ name: releaseFiles.name, sha256: releaseFiles.sha256, text: releaseFiles.text })
      .from(releaseFiles)
      .where(and(eq(releaseFiles.releaseId, releaseId), eq(releaseFiles.name, name)))
      .get() ?? null
  );
}
