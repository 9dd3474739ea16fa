import { dimensionLabel } from '#app/core/measures/dimension-labels.ts';
import {
  differenceFinding,
  familyText,
  pValueText,
} from '#app/core/measures/findings/difference-finding.ts';
import {
  differencesFromRest,
  type HiredCount,
  type NotCompared,
} from '#app/core/measures/time-to-hire/differences-from-rest.ts';
import type { Working } from '#app/core/measures/working.ts';
import { type ChartFrame, type ChartTable, chartHref, joined } from './chart-view.ts';
import {
  atFinding,
  findingDays,
  type HiredGroup,
  type HiringPart,
  hiredGroups,
  shareCells,
} from './hired-groups.ts';
import { addressOf } from './hired-share-view.ts';
import { differenceFormula } from './hiring-formulas.ts';
import { releaseSource } from './open-results.ts';
import { cohortPeriod } from './released-groups.ts';
import { workingOf } from './released-working.ts';

interface ComparedGroup {
  value: string;
  label: string;
  /** `812 of 1,264`, of the group and of everyone else; empty when not compared. */
  own: { hired: number; people: number } | null;
  rest: { hired: number; people: number } | null;
  /** Whole percentage points; null when not compared. */
  points: number | null;
  low: number | null;
  high: number | null;
  /** Adjusted, as it is printed; empty when not compared. */
  pValue: string;
  /** Why there is no comparison; empty when there is one. */
  why: string;
}

export interface DifferenceView extends ChartFrame {
  working: Working;
  /** How many comparisons there are, and how they are adjusted. */
  family: string;
  groups: ComparedGroup[];
}

const reasons: Record<NotCompared, string> = {
  hidden: 'Too few to compare: a number it takes is hidden to protect privacy',
  estimated: 'Not compared: somebody’s observation ended earlier, so that counts are not enough',
  nobody_else: 'Nobody else to compare with',
};

/**
 * Each group against everyone else at the day of the findings; null where there are not
 * two groups to compare. Groups of people who gave no answer are not compared.
 */
export function differenceView(part: HiringPart): DifferenceView | null {
  const { release, clock, cells, cohort, dimension } = part;
  const [everybody, ...all] = hiredGroups(part);
  const groups = all.filter((group) => group.isAnswer);
  if (groups.length < 2) return null;
  const result = differencesFromRest(groups.map(countOf), countOf(everybody));
  const outcome = clock.outcome(findingDays);
  const labels = groups.map(({ label }) => label);
  const measures = [clock.base, `${clock.reached}_${findingDays}`];
  const used = shareCells(part).filter(({ measure }) => measures.includes(measure));
  return {
    id: 'differences',
    finding: differenceFinding(outcome, labels, result),
    summary: joined(
      `Each group by ${dimensionLabel(dimension).toLowerCase()} against everyone else, ${clock.people} by ${clock.cohortName}: ${cohortPeriod(cells, cohort)}.`,
      `${familyText(result.comparisons)}.`,
    ),
    source: releaseSource(release),
    definition: {
      term: 'How groups are compared',
      text: `The share of a group less the share of everyone else: all ${clock.people} who are not in the group, those who gave no answer among them. No group is the measure of another. A difference is an association: groups differ in more than what is counted here.`,
    },
    csvHref: chartHref(release.pilotCode, 'differences', addressOf(part)),
    footnotes: [
      'Difference with Newcombe’s 95% interval, in whole percentage points. The p-value says how often a difference at least this large would be seen if the shares were the same; Holm’s adjustment allows for the number of comparisons.',
    ],
    working: workingOf(release, used, {
      formula: differenceFormula(result.comparisons),
      ...{ table: clock.table, method: 'time-to-hire' },
    }),
    family: familyText(result.comparisons),
    groups: groups.map((group, index) => comparedGroup(group, result.differences[index])),
  };
}

/** One row for each group that could be compared or not. */
export function differenceTable(
  { release, cohort, dimension, clock }: HiringPart,
  { groups }: DifferenceView,
): ChartTable {
  return {
    columns: [
      ...['release', 'pilot', 'cohort', 'dimension', 'value', 'label', 'clock', 'horizon_days'],
      ...['count', 'n', 'rest_count', 'rest_n', 'difference_points', 'ci_low', 'ci_high'],
      ...['p_holm', 'note'],
    ],
    rows: groups.map(({ value, label, own, rest, points, low, high, pValue, why }) => [
      ...[release.number, release.pilotCode, cohort, dimension, value, label],
      ...[clock.id, findingDays, own?.hired ?? null, own?.people ?? null],
      ...[rest?.hired ?? null, rest?.people ?? null, points, low, high],
      ...[pValue.replace(/^p (= )?/, ''), why],
    ]),
  };
}

function countOf(group: HiredGroup): HiredCount {
  const { status, count, method } = atFinding(group);
  return {
    people: group.n,
    hired: status === 'shown' ? count : null,
    isEstimated: method === 'aalen_johansen',
  };
}

type Difference = ReturnType<typeof differencesFromRest>['differences'][number];

function comparedGroup(group: HiredGroup, difference: Difference | undefined): ComparedGroup {
  const { value, label, n } = group;
  if (difference === undefined || typeof difference === 'string') {
    const nothing = { own: null, rest: null, points: null, low: null, high: null, pValue: '' };
    return { value, label, ...nothing, why: reasons[difference ?? 'hidden'] };
  }
  const { rest, points, low, high, adjustedPValue } = difference;
  return {
    ...{ value, label, rest, points, low, high, why: '' },
    own: { hired: atFinding(group).count ?? 0, people: n ?? 0 },
    pValue: pValueText(adjustedPValue),
  };
}
