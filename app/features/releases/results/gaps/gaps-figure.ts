import { dimensionLabel } from '#app/core/measures/dimension-labels.ts';
import { pValueText } from '#app/core/measures/findings/difference-finding.ts';
import { gapFinding, paritySentence } from '#app/core/measures/findings/gap-finding.ts';
import { type GapReference, referenceName } from '#app/core/measures/gaps/gap-reference.ts';
import {
  type GapState,
  type GroupGap,
  type GroupGaps,
  groupGaps,
} from '#app/core/measures/gaps/group-gaps.ts';
import { wholePoints } from '#app/core/measures/gaps/point-text.ts';
import type { GroupCount } from '#app/core/statistics/disparity.ts';
import type { CellRow } from '#db/published/queries/cells.ts';
import { chartHref, hiddenNote, joined, peopleText } from '../chart-view.ts';
import { releaseSource } from '../open-results.ts';
import { workingOf } from '../released-working.ts';
import type { GapFigure, GapPart } from './gap-part.ts';

interface GapRow {
  value: string;
  label: string;
  status: CellRow['status'];
  /** In words why there is no gap; empty when there is one. */
  without: string;
  count: GroupCount | null;
  reference: GroupCount | null;
  /** Whole percentage points with 95 % limits; null unless compared. */
  points: number | null;
  low: number | null;
  high: number | null;
  /** As printed: `p = 0.03`; empty unless compared. */
  pText: string;
  /** More people who would make it level; 0 when it is. */
  additional: number | null;
}

export interface GapsView {
  groups: GapRow[];
  /** Within a sentence: `everyone else`. */
  referenceName: string;
  /** How many more would bring groups level, a sentence each. */
  parity: string[];
}

/** Each group's distance from what the reader compares with, in percentage points. */
export function gapsFigure(part: GapPart): GapFigure<GapsView> {
  const { release, outcome, dimension, reference } = part;
  const gaps = groupGaps(part.groups, part.everybody, reference);
  const rows = gaps.groups.map(gapRow);
  const name = referenceName(reference);
  const view = {
    id: 'gaps',
    finding: gapFinding(outcome.label, gaps, reference),
    summary: joined(
      `${peopleText(part.people, outcome.who)}, by ${dimensionLabel(dimension).toLowerCase()}, each group compared with ${name}; entry quarters: ${part.period}.`,
      familyNote(gaps.familySize),
      hiddenNote(part.groups, ['group', 'groups']),
    ),
    source: releaseSource(release),
    definition: {
      term: 'What a gap is here',
      text: `The share of a group who reached “${outcome.label}”, less the share of ${name} who did, in percentage points. ${referenceMeaning(reference)}`,
    },
    csvHref: chartHref(release.pilotCode, 'gaps', part.asked),
    footnotes: [
      'Intervals are 95% intervals by Newcombe’s method, each for its own comparison, their ends rounded outward to whole points. A gap comes from counts, so it can differ by a point from the difference of two rounded percents.',
      ...(part.groups.some(({ status }) => status === 'suppressed')
        ? [
            '“Hidden” stands where there are too few people to compare, or where a number would give another one away.',
          ]
        : []),
      'A gap is what is seen together with a group. It does not say where it comes from.',
      ...(part.orderNote ? [part.orderNote] : []),
    ],
    working: workingOf(release, part.cells, {
      formula: gapFormula(reference, gaps.familySize),
      ...{ table: outcome.table, method: 'gaps' },
    }),
    groups: rows,
    referenceName: name,
    parity: gaps.groups.flatMap((gap) => paritySentence(gap, reference, outcome.doing) ?? []),
  };
  return { view, table: gapsTable(part, gaps) };
}

/** `6 comparisons in this view, Holm-adjusted.` */
export function familyNote(familySize: number): string {
  if (familySize === 0) return '';
  if (familySize === 1) return '1 comparison in this view, so nothing to adjust for.';
  return `${familySize} comparisons in this view, Holm-adjusted.`;
}

function gapRow(gap: GroupGap): GapRow {
  const { value, label, status, count, reference, adjustedPValue, additional } = gap;
  const printed = gap.gap ? wholePoints(gap.gap) : { points: null, low: null, high: null };
  return {
    ...{ value, label, status, without: withoutGap(gap), count, reference, ...printed },
    pText: adjustedPValue === null ? '' : pValueText(adjustedPValue),
    additional,
  };
}

const withoutWords: Record<Exclude<GapState, 'compared' | 'not_shown'>, string> = {
  is_reference: 'Compared with',
  no_answer: 'No answer, not compared',
  no_reference: 'Nothing to compare with',
};

function withoutGap({ state, status }: GroupGap): string {
  if (state === 'compared') return '';
  if (state !== 'not_shown') return withoutWords[state];
  if (status === 'not_collected') return 'Not collected';
  if (status === 'shown' || status === 'not_estimable') return 'Estimated, not compared';
  if (status === 'banded') return 'Told as a band, not compared';
  return 'Hidden, not compared';
}

function referenceMeaning({ kind }: GapReference): string {
  if (kind === 'others') return 'Everyone else is everybody without the group itself.';
  if (kind === 'everybody') return 'Everybody includes the group itself.';
  return 'You chose this group to compare with; no group is a measure by itself.';
}

function gapFormula({ kind }: GapReference, familySize: number): string[] {
  return [
    'share = count ÷ out of; gap = 100 × (share of the group − share compared with), in percentage points',
    ...(kind === 'others' ? ['everyone else = everybody − the group, count and people alike'] : []),
    'limits: Newcombe (1998), method 10, from Wilson’s limits l and u: gap − √((p₁−l₁)² + (u₂−p₂)²) to gap + √((u₁−p₁)² + (p₂−l₂)²)',
    ...(kind === 'everybody'
      ? [
          'to everybody N, of whom the group n is a part: (1 − n ÷ N) × the gap to everyone else, limits too',
        ]
      : []),
    `p: two-sided z test of equal shares, z = (p₁−p₂) ÷ √(p(1−p)(1/n₁+1/n₂)), adjusted by Holm’s method for ${familySize} comparisons`,
    `level with it: the smallest whole k with (count + k) ÷ people at least the share ${kind === 'everybody' ? 'of everyone else: whoever is added to the group is added to everybody' : 'compared with'}`,
  ];
}

function gapsTable({ release, outcome, dimension, asked }: GapPart, { groups }: GroupGaps) {
  return {
    columns: [
      ...['release', 'pilot', 'outcome', 'dimension', 'value', 'label', 'compared_with', 'state'],
      ...['count', 'people', 'reference_count', 'reference_people', 'gap_points', 'ci_low'],
      ...['ci_high', 'p_adjusted', 'more_to_be_level'],
    ],
    rows: groups.map((gap) => {
      const { points, low, high, pText, additional } = gapRow(gap);
      return [
        ...[release.number, release.pilotCode, outcome.id, dimension, gap.value, gap.label],
        ...[asked.compare ?? '', gap.state, gap.count?.successes ?? null],
        ...[gap.count?.trials ?? null, gap.reference?.successes ?? null],
        ...[
          gap.reference?.trials ?? null,
          points,
          low,
          high,
          pText.replace(/^p (= )?/, ''),
          additional,
        ],
      ];
    }),
  };
}
