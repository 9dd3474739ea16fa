import { dimensionLabel, valueLabel } from '#app/core/measures/dimension-labels.ts';
import { isAnswer } from '#app/core/measures/dimensions.ts';
import { groupFinding, overallFinding } from '#app/core/measures/findings/group-finding.ts';
import type { ReleasedShare } from '#app/core/measures/findings/released-share.ts';
import type { CellRow } from '#db/published/queries/cells.ts';
import { bandNotes, chartHref, hiddenNote, joined, peopleText } from '../chart-view.ts';
import { releaseSource } from '../open-results.ts';
import { shareOf } from '../released-groups.ts';
import { workingOf } from '../released-working.ts';
import type { GapFigure, GapPart } from './gap-part.ts';

export interface RateGroup extends ReleasedShare {
  /** Code of the group; empty for everybody. */
  value: string;
  isAnswer: boolean;
  count: number | null;
  /** People the share is of. */
  people: number | null;
}

export interface RatesView {
  groups: RateGroup[];
  /** What the two columns of numbers are called. */
  peopleLabel: string;
  countLabel: string;
}

/** The share of each group that got there, with its interval; no group is a measure. */
export function ratesFigure(part: GapPart): GapFigure<RatesView> {
  const { release, outcome, cells, dimension } = part;
  const groups = cells.map((cell) => rateGroup(cell, outcome.who));
  const everybody = groups.find(({ value }) => value === '');
  const compared = groups.filter(({ value }) => value !== '');
  const known = peopleText(everybody?.people ?? null, outcome.who);
  const by = dimension === '' ? '' : `, by ${dimensionLabel(dimension).toLowerCase()}`;
  const view = {
    id: 'access',
    finding:
      compared.length === 0 && everybody
        ? overallFinding(outcome.label, outcome.who, everybody)
        : groupFinding(outcome.label, compared),
    summary: joined(
      `${known}${by}, entry quarters: ${part.period}.`,
      hiddenNote(groups, ['group', 'groups']),
    ),
    source: releaseSource(release),
    definition: rateDefinition(part),
    csvHref: chartHref(release.pilotCode, 'access', part.asked),
    footnotes: [
      intervalNote(cells),
      ...bandNotes(groups),
      'People who gave no answer are shown for completeness and not compared.',
      ...(part.orderNote ? [part.orderNote] : []),
    ],
    working: workingOf(release, cells, {
      formula: [
        `share = count ÷ out of, for each group of ${outcome.who}`,
        'limits: Wilson (1927), (p + z²/2n ± z√(p(1−p)/n + z²/4n²)) ÷ (1 + z²/n), z = 1.96, rounded outward to whole percents',
      ],
      ...{ table: outcome.table, method: 'gaps' },
    }),
    groups,
    peopleLabel: capitalised(outcome.who),
    countLabel: outcome.label,
  };
  return { view, table: ratesTable(part, groups) };
}

/** What the share of the chosen outcome means. */
function rateDefinition({ outcome }: Pick<GapPart, 'outcome'>) {
  if (outcome.table === 'access') {
    return {
      term: 'What access means here',
      text: 'Of the people in a group who were eligible for the pilot, the share who accepted at least one credential within 180 days of being awarded or offered one. The number of eligible people comes from the pilot’s population file.',
    };
  }
  if (outcome.table === 'hiring') {
    return {
      term: 'What is counted here',
      text: 'Of the job seekers of a group, the share who accepted an offer within 90 days of their first application. People who left the search stay in the count as people who were not hired.',
    };
  }
  return {
    term: 'What is counted here',
    text: `Of the people of a group with a first credential, the share who came to “${outcome.label}” within 180 days, having reached every step before it.`,
  };
}

function rateGroup(cell: CellRow, who: string): RateGroup {
  const { dimension1, value1: value, count, denominator } = cell;
  const label = value === '' ? `All ${who}` : valueLabel(dimension1, value);
  const isGroup = isAnswer(value);
  return { ...shareOf(cell, label), value, isAnswer: isGroup, count, people: denominator };
}

function intervalNote(cells: readonly CellRow[]): string {
  return cells.some(({ method }) => method === 'aalen_johansen')
    ? 'Shares are Aalen-Johansen estimates with 95% intervals where somebody’s observation ended earlier, plain shares with Wilson’s 95% intervals elsewhere; whole percents.'
    : 'Intervals are 95% intervals by Wilson’s method, in whole percents.';
}

function ratesTable({ release, outcome, dimension }: GapPart, groups: readonly RateGroup[]) {
  return {
    columns: [
      ...['release', 'pilot', 'outcome', 'dimension', 'value', 'label', 'status'],
      ...['people', 'count', 'percent', 'ci_low', 'ci_high'],
    ],
    rows: groups.map(({ value, label, status, people, count, percent, ciLow, ciHigh }) => [
      ...[release.number, release.pilotCode, outcome.id, value === '' ? '' : dimension],
      ...[value, label, status, people, count, percent, ciLow, ciHigh],
    ]),
  };
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
