import { cohortLabel } from '#app/core/measures/calendar.ts';
import { releaseDifference } from '#app/core/measures/hidden/release-difference.ts';
import type { Release } from '#db/published/queries/releases.ts';
import type { FeatureContext } from '../feature-context.ts';
import { describeHidden, tableLabel } from './describe-hidden.ts';
import { findPreview, latestRelease, readCells } from './read-release.ts';

/**
 * What whoever decides about the next release wants to know of its preview: what is hidden,
 * what would bring more back, and how it differs from the last release. Null without a
 * preview, and for those who may not see it. Reads every row of both releases.
 * @throws AppError `not_found`, `sign_in_required`
 */
export function readNextRelease(context: FeatureContext, pilotCode: string) {
  const preview = findPreview(context, pilotCode);
  if (!preview) return null;
  const cells = readCells(context, preview);
  const last = latestRelease(context, pilotCode);
  return {
    hidden: describeHidden(cells, preview.lastCohort),
    difference: last ? describeDifference(last, readCells(context, last), cells) : null,
  };
}

type Cells = ReturnType<typeof readCells>;

function describeDifference({ number }: Release, earlier: Cells, later: Cells) {
  const { newQuarters, tables } = releaseDifference(earlier, later);
  return {
    number,
    newQuarters: newQuarters.map(cohortLabel),
    tables: tables.map((line) => ({ ...line, label: tableLabel(line.table) })),
  };
}
