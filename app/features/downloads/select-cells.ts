import { isSignedIn } from '#app/core/access/actor.ts';
import { AppError } from '#app/core/app-error.ts';
import {
  findLatestRelease,
  findPublishedRelease,
  type Release,
} from '#db/published/queries/releases.ts';
import { findPilotByCode } from '#db/records/queries/pilots.ts';
import { fileStem, readReleaseFile } from '../exports/read-release-file.ts';
import type { FeatureContext } from '../feature-context.ts';
import type { DataSelection } from './data-selection.ts';
import { selectionRefusals } from './selection-refusals.ts';

/** Rows of cells.csv of some releases, as one file. */
export interface SelectedCells {
  filename: string;
  text: string;
  releases: Release[];
  /** Whether everybody may have it. */
  isPublic: boolean;
}

/** As many as a server that has other readers can hand over in one piece. */
const mostRows = 200_000;

/**
 * The rows of cells.csv that a selection asks for, with the columns of cells.csv, one release
 * after the other. They are lines of the stored files: nothing is counted anew.
 * @throws AppError `invalid` when no pilot is chosen, `too_large`, and `not_found` with one and
 *   the same sentence for everything that is not published, whatever the reason
 */
export function selectCells(context: FeatureContext, selection: DataSelection): SelectedCells {
  if (selection.pilots.length === 0) throw refusal('invalid');
  const found = selection.pilots
    .map(({ code, number }) => readableRelease(context, code, number))
    .sort((a, b) => (a.release.pilotCode < b.release.pilotCode ? -1 : 1));
  const parts = found.map(({ release }) => {
    const { pilotCode, number } = release;
    return readReleaseFile(context, pilotCode, number, 'cells.csv').text;
  });
  const text = chosenLines(parts, selection);
  const [first] = found;
  const stem = found.length === 1 && first ? fileStem(first.release) : 'milepost';
  return {
    ...{ filename: `${stem}-cells.csv`, text, releases: found.map(({ release }) => release) },
    isPublic: found.every(({ isPublic }) => isPublic),
  };
}

function refusal(code: keyof typeof selectionRefusals): AppError {
  return new AppError(code, selectionRefusals[code]);
}

/** @throws AppError `not_found`, the same for a pilot that is not there and one that is closed */
function readableRelease(
  { records, published, actor }: FeatureContext,
  code: string,
  number: number | null,
) {
  const pilot = findPilotByCode(records, code);
  if (!pilot || !(pilot.isPublic || isSignedIn(actor))) throw refusal('not_found');
  const release =
    number === null
      ? findLatestRelease(published, pilot.code)
      : findPublishedRelease(published, pilot.code, number);
  if (!release) throw refusal('not_found');
  return { release, isPublic: pilot.isPublic };
}

/** Table and cohort are the third and fourth field, and no code before them is ever quoted. */
function chosenLines(files: readonly string[], { tables, cohorts }: DataSelection): string {
  const left = { tables: new Set(tables), cohorts: new Set(cohorts) };
  const kept: string[] = [];
  for (const [index, file] of files.entries()) {
    const [header = '', ...lines] = file.trimEnd().split('\n');
    if (index === 0) kept.push(header);
    for (const line of lines) {
      const [, , table = '', cohort = ''] = line.split(',', 4);
      if (tables.length > 0 && !tables.includes(table)) continue;
      if (cohorts.length > 0 && !cohorts.includes(cohort)) continue;
      left.tables.delete(table);
      left.cohorts.delete(cohort);
      kept.push(line);
    }
  }
  if (left.tables.size > 0 || left.cohorts.size > 0) throw refusal('not_found');
  if (kept.length - 1 > mostRows) throw refusal('too_large');
  return `${kept.join('\n')}\n`;
}
