import { AppError } from '#app/core/app-error.ts';
import type { GroupOrder } from '#app/core/measures/group-order.ts';
import { dateLabel } from '#app/core/measures/period-label.ts';
import { previewNumber, type Release } from '#db/published/queries/releases.ts';
import type { FeatureContext } from '../../feature-context.ts';
import {
  findPreview,
  latestRelease,
  listReleases,
  pilotWithReadableReleases,
  readRelease,
} from '../read-release.ts';

/** One of a list to choose from. */
export interface Choice {
  value: string;
  label: string;
}

/** The release whose numbers a page shows, and those it could show instead. */
export interface OpenResults {
  pilotCode: string;
  /** Last day of the pilot, null when none is set. */
  pilotEndsOn: string | null;
  release: Release;
  releaseChoices: Choice[];
  /** How the pilot puts groups in order. */
  groupOrder: GroupOrder;
}

/**
 * The release that an address asks for by `release=N` (0 for the preview), or the
 * latest; null when the pilot has none that whoever asks may see.
 * @throws AppError `not_found`, `sign_in_required`, `forbidden` or `invalid`
 */
export function openResults(
  context: FeatureContext,
  pilotCode: string,
  query: URLSearchParams,
): OpenResults | null {
  const pilot = pilotWithReadableReleases(context, pilotCode);
  const { code, endsOn } = pilot;
  const preview = findPreview(context, code);
  const all = [...(preview ? [preview] : []), ...listReleases(context, code)];
  const asked = query.get('release');
  const release = asked
    ? readRelease(context, code, releaseNumber(asked))
    : latestRelease(context, code);
  if (!release) return null;
  const releaseChoices = all.map((known) => ({
    value: String(known.number),
    label: `${releaseName(known)}, as of ${dateLabel(known.asOf)}`,
  }));
  const groupOrder = { id: pilot.groupOrder, programme: pilot.programmeOrders };
  return { pilotCode: code, pilotEndsOn: endsOn, release, releaseChoices, groupOrder };
}

/** `Release 2`, or what stands for it while there is none. */
function releaseName({ number }: Release): string {
  return number === previewNumber ? 'Preview of the next release' : `Release ${number}`;
}

/** Where the numbers of a release come from, as a sentence. */
export function releaseSource(release: Release): string {
  const built = dateLabel(release.builtAt.slice(0, 10));
  const what =
    release.number === previewNumber
      ? 'preview of the next release, not published,'
      : `release ${release.number},`;
  const corrects =
    release.revises === null
      ? ''
      : ` It corrects release ${release.revises}, in “All closed quarters, corrected”; everything else is as that release counted it.`;
  return `${what} built on ${built} from logs up to ${dateLabel(release.asOf)}.${corrects}`;
}

function releaseNumber(text: string): number {
  // 0 is the preview of the next release.
  if (/^(0|[1-9]\d{0,5})$/.test(text)) return Number(text);
  throw new AppError('invalid', 'A release is asked for by its number, for example release=2.');
}
