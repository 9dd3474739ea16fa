import type { PublishedDatabase } from '#db/published/open.ts';
import type { CellRow } from '#db/published/queries/cells.ts';
import type { ReleaseManifest } from '#db/published/queries/releases.ts';
import { cells, releases } from '#db/published/schema/index.ts';

/** A number of a test release: what is left out is of everybody, all quarters, and shown. */
export type TestCell = Pick<CellRow, 'table' | 'measure'> & Partial<CellRow>;

/**
 * Writes a release without any gate, for tests of what is made of releases. Number 0 is
 * the preview.
 */
export function insertTestRelease(
  published: PublishedDatabase,
  manifest: Pick<ReleaseManifest, 'pilotCode' | 'number'> & Partial<ReleaseManifest>,
  rows: readonly TestCell[],
): void {
  const values: ReleaseManifest = {
    ...{ asOf: '2026-06-30', builtAt: '2026-07-01T12:00:00.000Z', cellsSha256: 'ab'.repeat(32) },
    ...{ policyVersion: 'test', policy: '{}', cellsShown: 0, cellsBanded: 0, cellsHidden: 0 },
    ...{ firstCohort: '2025-Q2', lastCohort: '2025-Q4' },
    status: manifest.number === 0 ? 'preview' : 'published',
    ...manifest,
  };
  const { id } = published.insert(releases).values(values).returning().get();
  rows.forEach((row, index) => {
    const cell = { cohort: 'all', unit: 'person', status: 'shown' as const, ...row };
    published
      .insert(cells)
      .values({ ...cell, releaseId: id, position: index + 1 })
      .run();
  });
}
