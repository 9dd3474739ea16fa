import { insertRelease, type Release } from '#db/published/queries/releases.ts';
import { draftGatedRelease, type ReleaseRequest } from './draft-gated-release.ts';

/** What was built. Holds nothing that is not published with it. */
export type BuiltRelease = Pick<
  Release,
  'id' | 'number' | 'asOf' | 'cellsShown' | 'cellsHidden' | 'cellsSha256'
>;

/**
 * Builds a release and writes it whole, in one transaction: a published one with the
 * next number, or the preview, which replaces the one before it. In the release process
 * only: it reads the private logs.
 * @throws AppError `invalid` when the date cannot be used or nothing can be released yet
 */
export function buildRelease(request: ReleaseRequest): BuiltRelease {
  const { manifest, rows, files } = draftGatedRelease(request);
  request.onProgress?.(90, 'Writing the release.');
  const id = insertRelease(request.published, manifest, rows, files);
  const { number, asOf, cellsShown, cellsHidden, cellsSha256 } = manifest;
  return { id, number, asOf, cellsShown, cellsHidden, cellsSha256 };
}
