import { and, asc, eq } from 'drizzle-orm';
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

/** The stored files of a release; none for releases older than stored files. */
export function listReleaseFiles(
  published: PublishedDatabase,
  releaseId: number,
): StoredReleaseFile[] {
  return published
    .select({ name: releaseFiles.name, sha256: releaseFiles.sha256, text: releaseFiles.text })
    .from(releaseFiles)
    .where(eq(releaseFiles.releaseId, releaseId))
    .orderBy(asc(releaseFiles.name))
    .all();
}

/** The names of the stored files of a release. */
export function listReleaseFileNames(published: PublishedDatabase, releaseId: number): string[] {
  return published
    .select({ name: releaseFiles.name })
    .from(releaseFiles)
    .where(eq(releaseFiles.releaseId, releaseId))
    .all()
    .map(({ name }) => name);
}
