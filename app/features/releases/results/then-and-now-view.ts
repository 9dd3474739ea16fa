import { cohortLabel, isQuarter } from '#app/core/measures/calendar.ts';
import { type CohortNumber, thenAndNow } from '#app/core/measures/cohorts/then-and-now.ts';
import { thenAndNowFinding } from '#app/core/measures/findings/cohort-finding.ts';
import { lerLabels } from '#app/core/measures/ler-labels.ts';
import { measureLabel } from '#app/core/measures/release-tables.ts';
import type { Working } from '#app/core/measures/working.ts';
import type { CellRow } from '#db/published/queries/cells.ts';
import { previewNumber, type Release } from '#db/published/queries/releases.ts';
import { type ChartFrame, type ChartTable, chartHref, joined } from './chart-view.ts';
import { type CohortPeople, cellsOfPeople } from './cohort-view.ts';
import type { HiringPart } from './hired-groups.ts';
import { releaseSource } from './open-results.ts';
import { workingOf } from './released-working.ts';

interface ChangedNumber {
  cohort: string;
  people: string;
  measure: string;
  /** As each release has it, in words: `36% (33% to 40%)`, or that it is hidden. */
  earlier: string;
  later: string;
}

export interface ThenAndNowView extends ChartFrame {
  working: Working;
  /** What the two releases are called. */
  names: { earlier: string; later: string };
  /** Numbers that are not the same in both releases. */
  changed: ChangedNumber[];
}

/** The quarters of an earlier release beside the same quarters of this one. */
export function thenAndNowView(
  earlier: HiringPart,
  part: HiringPart,
  people: readonly CohortPeople[],
): { view: ThenAndNowView; table: ChartTable } {
  const [before, after] = [quarterCells(earlier, people), quarterCells(part, people)];
  const { release, clock } = part;
  const result = thenAndNow(before.map(numberOf), after.map(numberOf));
  const changed = result.numbers.filter(({ isSame }) => !isSame);
  const names = { earlier: releaseName(earlier.release), later: releaseName(release) };
  const view: ThenAndNowView = {
    id: 'then-and-now',
    finding: thenAndNowFinding(names, {
      ...{ quarters: result.cohortsOfBoth.length, numbers: result.numbers.length },
      changed: changed.length,
    }),
    summary: joined(
      result.cohortsAdded.length === 0
        ? ''
        : `New since then: ${result.cohortsAdded.map(cohortLabel).join(', ')}.`,
      result.cohortsGone.length === 0
        ? ''
        : `No longer published: ${result.cohortsGone.map(cohortLabel).join(', ')}.`,
      'A closed quarter is frozen: its numbers are expected to stay what they are.',
    ),
    source: `${releaseSource(earlier.release)} And ${releaseSource(release)}`,
    definition: {
      term: 'When a number counts as the same',
      text: 'Count, percent and both limits of the interval are the same in both releases, or it is hidden in both. A number can differ when a partner has corrected a file, or when one release hides it and the other does not.',
    },
    csvHref: chartHref(release.pilotCode, 'then-and-now', {
      ...{ clock: clock.id, release: String(release.number) },
      earlier: String(earlier.release.number),
    }),
    footnotes: [],
    working: workingOf(release, after, {
      formula: [
        'same = count, percent and limits agree, or the status is the same and there is no number',
        `compared: every number of a quarter that both have; here those of ${names.later}, the others in cells.csv of ${names.earlier}`,
      ],
      ...{ table: clock.table, method: 'cohorts' },
    }),
    names,
    changed: changed.map((pair) => ({
      cohort: cohortLabel(pair.later.cohort),
      people: peopleOf(pair.later, clock.everybody),
      measure: measureLabel(clock.table, pair.later.measure),
      earlier: numberText(pair.earlier),
      later: numberText(pair.later),
    })),
  };
  return { view, table: thenAndNowTable(earlier, part, result.numbers) };
}

function thenAndNowTable(
  { release: earlier }: HiringPart,
  { release, clock }: HiringPart,
  numbers: ReturnType<typeof thenAndNow>['numbers'],
): ChartTable {
  return {
    columns: [
      ...['pilot', 'clock', 'cohort', 'ler', 'measure', 'then_release', 'then_status'],
      ...['then_count', 'then_percent', 'now_release', 'now_status', 'now_count', 'now_percent'],
      'same',
    ],
    rows: numbers.map(({ earlier: before, later, isSame }) => [
      ...[release.pilotCode, clock.id, later.cohort, later.ler, later.measure],
      ...[earlier.number, before.status, before.count, before.percent],
      ...[release.number, later.status, later.count, later.percent, isSame ? 'yes' : 'no'],
    ]),
  };
}

function quarterCells(part: HiringPart, people: readonly CohortPeople[]): CellRow[] {
  const own = people.flatMap((who) => cellsOfPeople(part, who));
  return own.filter(({ cohort }) => isQuarter(cohort));
}

function numberOf(cell: CellRow): CohortNumber {
  const { cohort, measure, ler, status, count, percent, ciLow, ciHigh } = cell;
  return { cohort, measure, ler, status, count, percent, ciLow, ciHigh };
}

function numberText({ status, count, percent, ciLow, ciHigh }: CohortNumber): string {
  if (status === 'not_collected') return 'not collected';
  if (status === 'banded') return `from ${ciLow}% to ${ciHigh}%, told as a band`;
  if (count === null) return 'hidden to protect privacy';
  if (percent === null) return count.toLocaleString('en-US');
  return ciLow === null ? `${percent}%` : `${percent}% (${ciLow}% to ${ciHigh}%)`;
}

function peopleOf({ ler }: CohortNumber, everybody: string): string {
  return ler === 'yes' || ler === 'no' ? lerLabels[ler] : everybody;
}

function releaseName({ number }: Release): string {
  return number === previewNumber ? 'the preview' : `release ${number}`;
}
