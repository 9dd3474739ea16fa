import { dimensionLabel, valueLabel } from '#app/core/measures/dimension-labels.ts';
import { isAnswer } from '#app/core/measures/dimensions.ts';
import { groupFinding, overallFinding } from '#app/core/measures/findings/group-finding.ts';
import { lerFinding } from '#app/core/measures/findings/ler-finding.ts';
import type { ReleasedShare } from '#app/core/measures/findings/released-share.ts';
import { allCohorts } from '#app/core/measures/group-rows.ts';
import { hiringHorizonsDays } from '#app/core/measures/hire-histogram.ts';
import { lerLabels } from '#app/core/measures/ler-labels.ts';
import type { CellRow } from '#db/published/queries/cells.ts';
import type { Release } from '#db/published/queries/releases.ts';
import {
  type ChartFrame,
  type ChartTable,
  chartHref,
  hiddenNote,
  joined,
  peopleText,
} from './chart-view.ts';
import { releaseSource } from './open-results.ts';
import { cohortPeriod, shareOf } from './released-groups.ts';

/** The hiring table of a release, and what of it was chosen. */
export interface HiringPart {
  release: Release;
  cells: readonly CellRow[];
  cohort: string;
  /** Empty when the release has no groups. */
  dimension: string;
}

interface HiredGroup {
  /** Code of the group; empty for everybody. */
  value: string;
  label: string;
  isAnswer: boolean;
  status: CellRow['status'];
  n: number | null;
  shares: (ReleasedShare & { horizon: string; count: number | null; method: string })[];
}

export interface HiredShareView extends ChartFrame {
  groups: HiredGroup[];
}

/** The days of the findings: the middle of what pilots set themselves as a target. */
const findingDays = 90;

/** What is counted, from when, to when: beside every figure about time to hire. */
export const hireClock = {
  term: 'How time to hire is counted',
  text: 'For each job seeker, from the first application to the first accepted offer. People who left the search stay in the count as people who were not hired. People whose observation ended earlier are taken into account up to that day, never dropped and never counted as not hired.',
};

/** Shares hired of everybody and of each group of the chosen dimension. */
export function hiredSharesByGroup(part: HiringPart): HiredShareView {
  const { release, cohort, dimension } = part;
  const everybody = hiredGroup(part, 'all', '', '', 'All job seekers');
  const values = groupValues(part);
  const groups = values.map((value) =>
    hiredGroup(part, 'all', dimension, value, valueLabel(dimension, value)),
  );
  const outcome = `Hired within ${findingDays} days`;
  const compared = groups.map((group) => ({ ...atFinding(group), isAnswer: group.isAnswer }));
  return {
    ...frame(part, 'time-to-hire', [everybody, ...groups]),
    finding:
      groups.length > 0
        ? groupFinding(outcome, compared)
        : overallFinding(outcome, 'job seekers', atFinding(everybody)),
    csvHref: chartHref(release.pilotCode, 'time-to-hire', {
      ...{ release: String(release.number), cohort, dimension },
    }),
    footnotes: [
      intervalNote([everybody, ...groups]),
      ...(groups.length === 0 && dimension !== '' && cohort !== allCohorts
        ? ['Groups are published for all closed quarters together only.']
        : []),
    ],
    groups: [everybody, ...groups],
  };
}

/** Shares hired of people whose first application had an LER, and of those without. */
export function hiredSharesByLer(part: HiringPart): HiredShareView {
  const { release, cohort } = part;
  const withLer = hiredGroup(part, 'yes', '', '', lerLabels.yes);
  const without = hiredGroup(part, 'no', '', '', lerLabels.no);
  return {
    ...frame(part, 'ler', [withLer, without]),
    finding: lerFinding(`Hired within ${findingDays} days`, atFinding(withLer), atFinding(without)),
    csvHref: chartHref(release.pilotCode, 'ler', { release: String(release.number), cohort }),
    footnotes: [
      'An association, not an effect: people who applied with an LER may differ from the others in many ways, and nothing here is adjusted for that.',
      'Whether a person counts as with or without an LER is settled by the first application and does not change later.',
      intervalNote([withLer, without]),
    ],
    groups: [withLer, without],
  };
}

/** The rows of such a chart as a file: one for each group and horizon. */
export function hiredShareTable(
  { release, cohort, dimension }: HiringPart,
  { groups, id }: HiredShareView,
): ChartTable {
  const isByLer = id === 'ler';
  return {
    columns: [
      ...['release', 'pilot', 'cohort', 'dimension', 'value', 'label', 'n', 'horizon_days'],
      ...['status', 'count', 'percent', 'ci_low', 'ci_high', 'method'],
    ],
    rows: groups.flatMap(({ value, label, n, shares }) =>
      shares.map((share) => [
        ...[release.number, release.pilotCode, cohort],
        ...[value === '' || isByLer ? '' : dimension, value, label, n, Number(share.horizon)],
        ...[share.status, share.count, share.percent, share.ciLow, share.ciHigh, share.method],
      ]),
    ),
  };
}

function frame(
  { release, cells, cohort, dimension }: HiringPart,
  id: string,
  groups: readonly HiredGroup[],
) {
  const known = groups.every(({ n }) => n !== null);
  const [first] = groups;
  const n =
    id === 'ler'
      ? known
        ? groups.reduce((sum, group) => sum + (group.n ?? 0), 0)
        : null
      : first?.n;
  const by =
    id === 'ler' || dimension === '' ? '' : `, by ${dimensionLabel(dimension).toLowerCase()}`;
  return {
    id,
    summary: joined(
      `${peopleText(n ?? null, `job seekers${by}`)}, by quarter of the first application: ${cohortPeriod(cells, cohort)}.`,
      hiddenNote(
        groups.flatMap(({ shares }) => shares),
        ['share', 'shares'],
      ),
    ),
    source: releaseSource(release),
    definition: hireClock,
  };
}

/** Values of the chosen dimension as they stand in the file: stored order, never ranked. */
function groupValues({ cells, cohort, dimension }: HiringPart): string[] {
  if (dimension === '') return [];
  const own = cells.filter((cell) => cell.cohort === cohort && cell.dimension1 === dimension);
  return [...new Set(own.map(({ value1 }) => value1))];
}

function hiredGroup(
  { cells, cohort }: HiringPart,
  ler: string,
  dimension: string,
  value: string,
  label: string,
): HiredGroup {
  const own = cells.filter(
    (cell) =>
      cell.cohort === cohort &&
      cell.ler === ler &&
      cell.dimension1 === dimension &&
      cell.value1 === value,
  );
  const people = own.find(({ measure }) => measure === 'job_seekers');
  const shares = hiringHorizonsDays.flatMap((days) => {
    const cell = own.find(({ measure }) => measure === `hired_by_${days}`);
    if (!cell) return [];
    const { count, method } = cell;
    return [{ ...shareOf(cell, label), horizon: String(days), count, method }];
  });
  const status = people?.status ?? 'not_collected';
  return { value, label, isAnswer: isAnswer(value), status, n: people?.count ?? null, shares };
}

function atFinding({ label, shares }: HiredGroup): ReleasedShare {
  const share = shares.find(({ horizon }) => horizon === String(findingDays));
  return share ?? { label, status: 'not_collected', percent: null, ciLow: null, ciHigh: null };
}

function intervalNote(groups: readonly HiredGroup[]): string {
  const methods = new Set(groups.flatMap(({ shares }) => shares.map(({ method }) => method)));
  return methods.has('aalen_johansen')
    ? 'Shares are Aalen-Johansen estimates with 95% intervals where somebody’s observation ended earlier, plain shares with Wilson’s 95% intervals elsewhere; whole percents.'
    : 'Intervals are 95% intervals by Wilson’s method, in whole percents.';
}
