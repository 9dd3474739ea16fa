import { cohortLabel } from '#app/core/measures/calendar.ts';
import { releaseDifference } from '#app/core/measures/hidden/release-difference.ts';
import type { PublishedDatabase } from '#db/published/open.ts';
import type { Release } from '#db/published/queries/releases.ts';
import type { FeatureContext } from '../feature-context.ts';
import { describeHidden, tableLabel } from './describe-hidden.ts';
import { findPreview, latestRelease, readCells } from './read-release.ts';

/** What whoever decides about the next release wants to know of its preview. */
interface NextRelease {
  hidden: ReturnType<typeof describeHidden>;
  /** Null while none is published. */
  difference: ReturnType<typeof describeDifference> | null;
}

/**
 * What a preview hides, what would bring more back, and how it differs from the last
 * release. Null without a preview, and for those who may not see it.
 * @throws AppError `not_found`, `sign_in_required`
 */
export function readNextRelease(context: FeatureContext, pilotCode: string): NextRelease | null {
  const preview = findPreview(context, pilotCode);
  if (!preview) return null;
  const last = latestRelease(context, pilotCode);
  const of = `${preview.id} ${last?.id ?? ''}`;
  const remembered = described.get(context.published) ?? new Map<string, Described>();
  described.set(context.published, remembered);
  const known = remembered.get(preview.pilotCode);
  if (known?.of === of) return known.told;
  const told = describeNext(context, preview, last);
  remembered.set(preview.pilotCode, { of, told });
  return told;
}

interface Described {
  /** Ids of the preview and of the last release; a new preview has a new one. */
  of: string;
  told: NextRelease;
}

/** Described once for each preview: it reads every row of two releases, which never change. */
const described = new WeakMap<PublishedDatabase, Map<string, Described>>();

function describeNext(
  context: FeatureContext,
  preview: Release,
  last: Release | null,
): NextRelease {
  const cells = readCells(context, preview);
  const before = last && readCells(context, last);
  return {
    hidden: describeHidden(cells, before, preview.lastCohort),
    difference: last && before ? describeDifference(last, before, cells) : null,
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
