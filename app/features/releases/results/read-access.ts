import { dimensionLabel, valueLabel } from '#app/core/measures/dimension-labels.ts';
import { isAnswer } from '#app/core/measures/dimensions.ts';
import { groupFinding, overallFinding } from '#app/core/measures/findings/group-finding.ts';
import type { ReleasedShare } from '#app/core/measures/findings/released-share.ts';
import { representationSentence } from '#app/core/measures/findings/representation.ts';
import { allCohorts } from '#app/core/measures/group-rows.ts';
import type { CellRow } from '#db/published/queries/cells.ts';
import type { Release } from '#db/published/queries/releases.ts';
import type { FeatureContext } from '../../feature-context.ts';
import { readCells } from '../read-release.ts';
import {
  type ChartFrame,
  type ChartTable,
  chartHref,
  hiddenNote,
  joined,
  peopleText,
} from './chart-view.ts';
import { type Choice, openResults, releaseSource } from './open-results.ts';
import { chosen, cohortPeriod, dimensionChoices, shareOf } from './released-groups.ts';

interface AccessGroup extends ReleasedShare {
  /** Code of the group; empty for everybody. */
  value: string;
  isAnswer: boolean;
  count: number | null;
  eligible: number | null;
}

export interface AccessView {
  choices: { release: Choice[]; dimension: Choice[] };
  chosen: { release: string; dimension: string };
  /** Null when the pilot has sent no eligible population. */
  chart: (ChartFrame & { groups: AccessGroup[] }) | null;
  table: ChartTable;
  /** Each group's part of the eligible people beside its part of those with a credential. */
  representation: string[];
}

/**
 * Who got a credential, of the people who could have, from released cells.
 * @param query `release` and `dimension` as chosen on the page
 * @returns null while the pilot has no release
 * @throws AppError `not_found`, `sign_in_required`, `forbidden` or `invalid`
 */
export function readAccess(
  context: FeatureContext,
  pilotCode: string,
  query: URLSearchParams,
): AccessView | null {
  const opened = openResults(context, pilotCode, query);
  if (!opened) return null;
  const { release } = opened;
  const cells = readCells(context, release, { table: 'access' });
  const dimensions = dimensionChoices(cells);
  const dimension = chosen(dimensions, query.get('dimension'), ['rural_urban']);
  const groups = accessGroups(cells, dimension);
  const everybody = groups.find(({ value }) => value === '');
  const entered = cohortPeriod(
    readCells(context, release, { table: 'funnel', dimension: '' }),
    allCohorts,
  );
  return {
    choices: { release: opened.releaseChoices, dimension: dimensions },
    chosen: { release: String(release.number), dimension },
    chart: groups.length === 0 ? null : accessChart(release, groups, dimension, entered),
    table: accessTable(release, groups, dimension),
    representation: everybody
      ? groups
          .filter((group) => group.value !== '' && group.isAnswer)
          .flatMap((group) => representationSentence(group, everybody) ?? [])
      : [],
  };
}

function accessGroups(cells: readonly CellRow[], dimension: string): AccessGroup[] {
  return cells
    .filter((cell) => cell.dimension1 === '' || cell.dimension1 === dimension)
    .map((cell) => {
      const { value1: value, count, denominator: eligible } = cell;
      const label = value === '' ? 'All eligible people' : valueLabel(dimension, value);
      return { ...shareOf(cell, label), value, isAnswer: isAnswer(value), count, eligible };
    });
}

function accessChart(
  release: Release,
  groups: AccessGroup[],
  dimension: string,
  entered: string,
): NonNullable<AccessView['chart']> {
  const everybody = groups.find(({ value }) => value === '');
  const compared = groups.filter(({ value }) => value !== '');
  const outcome = 'Accepted a credential';
  const eligible = everybody?.eligible ?? null;
  const known = eligible === null ? 'Eligible people' : peopleText(eligible, 'eligible people');
  const by = dimension === '' ? '' : `, by ${dimensionLabel(dimension).toLowerCase()}`;
  return {
    id: 'access',
    finding:
      compared.length === 0 && everybody
        ? overallFinding(outcome, 'eligible people', everybody)
        : groupFinding(outcome, compared),
    summary: joined(
      `${known}${by}, entry quarters: ${entered}.`,
      hiddenNote(groups, ['group', 'groups']),
    ),
    source: releaseSource(release),
    definition: {
      term: 'What access means here',
      text: 'Of the people in a group who were eligible for the pilot, the share who accepted at least one credential within 180 days of being awarded or offered one. The number of eligible people comes from the pilot’s population file.',
    },
    csvHref: chartHref(release.pilotCode, 'access', {
      ...{ release: String(release.number), dimension },
    }),
    footnotes: [
      'Intervals are 95% intervals by Wilson’s method, in whole percents.',
      'People who gave no answer are shown for completeness and not compared.',
    ],
    groups,
  };
}

function accessTable(
  release: Release,
  groups: readonly AccessGroup[],
  dimension: string,
): ChartTable {
  return {
    columns: [
      ...['release', 'pilot', 'dimension', 'value', 'label', 'status'],
      ...['eligible', 'accepted', 'percent', 'ci_low', 'ci_high'],
    ],
    rows: groups.map(({ value, label, status, eligible, count, percent, ciLow, ciHigh }) => [
      ...[release.number, release.pilotCode, value === '' ? '' : dimension, value, label, status],
      ...[eligible, count, percent, ciLow, ciHigh],
    ]),
  };
}
