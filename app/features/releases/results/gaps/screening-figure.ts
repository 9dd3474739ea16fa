import { dimensionLabel } from '#app/core/measures/dimension-labels.ts';
import { pValueText } from '#app/core/measures/findings/difference-finding.ts';
import { screeningFinding } from '#app/core/measures/findings/screening-finding.ts';

import {
  type ScreeningRatio,
  type ScreeningRatios,
  screeningRatios,
} from '#app/core/measures/gaps/screening-ratios.ts';
import { chartHref, hiddenNote, joined, peopleText } from '../chart-view.ts';
import { releaseSource } from '../open-results.ts';
import { workingOf } from '../released-working.ts';
import type { GapFigure, GapPart } from './gap-part.ts';
import { familyNote } from './gaps-figure.ts';

interface ScreeningRow {
  value: string;
  label: string;
  count: number;
  people: number;
  /** Rounded down to two decimals, so that 0.80 is never below four fifths; null if undefined. */
  ratio: number | null;
  /** What is to be said of it, as a sentence. */
  reading: string;
  pText: string;
  /** With one decimal; null for the reference. */
  stdDevsAway: number | null;
}

export interface ScreeningView {
  groups: ScreeningRow[];
}

/**
 * The selection-rate ratio of each group: a screening benchmark, never a verdict.
 * @returns null when fewer than two groups are shown, or the chosen one is hidden
 */
export function screeningFigure(part: GapPart): GapFigure<ScreeningView> | null {
  const { release, outcome, dimension } = part;
  const found = screeningRatios(part.groups, part.everybody, part.reference);
  if (!found) return null;
  const groups = found.groups.map(screeningRow);
  const reference = found.referenceLabels.join(' and ');
  const view = {
    id: 'selection-rates',
    finding: screeningFinding(outcome.label, found),
    summary: joined(
      `${peopleText(part.people, outcome.who)}, by ${dimensionLabel(dimension).toLowerCase()}, compared with ${referenceMeaning(part, reference)}; entry quarters: ${part.period}.`,
      familyNote(found.familySize),
      hiddenNote(part.groups, ['group', 'groups']),
    ),
    source: releaseSource(release),
    definition: {
      term: 'Selection-rate ratio (80 % screening benchmark)',
      text: 'The share of a group divided by the share compared with. A ratio below four fifths (80 %) has long been used in the United States as a sign to look more closely. It is no finding about anybody.',
    },
    csvHref: chartHref(release.pilotCode, 'selection-rates', part.asked),
    footnotes: [
      'The benchmark comes from the Uniform Guidelines on Employee Selection Procedures (29 CFR 1607.4 D). Its legal standing is changing: Executive Order 14281 of April 23, 2025 told federal agencies to give such comparisons less weight, and the Equal Employment Opportunity Commission has announced that it may withdraw the guidelines. Milepost gives the number and no legal judgment.',
      'Groups under 2% of everybody are normally not looked at with this ratio. Where a group is hidden, its share may be higher or lower than all that are shown.',
    ],
    working: workingOf(release, part.cells, {
      formula: [
        'ratio = share of the group ÷ share compared with, rounded down to two decimals',
        'below four fifths: 5 × count × people compared with < 4 × count compared with × people, in whole numbers',
        'one person: whether the group’s share would be the higher one had one success gone to it instead',
        `p: Fisher’s exact test, two-sided, adjusted by Holm’s method for ${found.familySize} comparisons`,
        'standard deviations: (count − expected) ÷ √(n₁n₂m₁m₂ ÷ (N²(N − 1))), all totals fixed',
      ],
      ...{ table: outcome.table, method: 'gaps' },
    }),
    groups,
  };
  return { view, table: screeningTable(part, found.referenceLabels, groups) };
}

function screeningRow(group: ScreeningRatio): ScreeningRow {
  const { value, label, count, ratio, adjustedPValue, stdDevsAway } = group;
  return {
    ...{ value, label, count: count.successes, people: count.trials },
    ratio: ratio === null ? null : Math.floor(100 * ratio + 1e-9) / 100,
    reading: reading(group),
    pText: adjustedPValue === null ? '' : pValueText(adjustedPValue),
    stdDevsAway: stdDevsAway === null ? null : Math.round(10 * stdDevsAway) / 10 + 0,
  };
}

function reading(group: ScreeningRatio): string {
  const { isReference, ratio, isBelowFourFifths, flipsWithOne, isBelowTwoPercent } = group;
  if (isReference) return 'The others are compared with this group.';
  if (ratio === null) return 'Cannot be computed: nobody got there.';
  if (flipsWithOne) {
    return 'Too few people for this ratio to say anything: one person more or less would reverse it.';
  }
  const where = isBelowFourFifths ? 'Below the benchmark.' : 'Not below the benchmark.';
  return isBelowTwoPercent ? `${where} Under 2% of everybody, normally not looked at.` : where;
}

function referenceMeaning({ reference }: GapPart, label: string): string {
  return reference.kind === 'group' ? label : `the highest share that is shown (${label})`;
}

function screeningTable(
  { release, outcome, dimension }: GapPart,
  references: ScreeningRatios['referenceLabels'],
  groups: readonly ScreeningRow[],
) {
  return {
    columns: [
      ...['release', 'pilot', 'outcome', 'dimension', 'value', 'label', 'compared_with'],
      ...['count', 'people', 'ratio', 'reading', 'p_adjusted', 'std_devs_away'],
    ],
    rows: groups.map(
      ({ value, label, count, people, ratio, reading: text, pText, stdDevsAway }) => [
        ...[release.number, release.pilotCode, outcome.id, dimension, value, label],
        ...[references.join(' and '), count, people, ratio, text],
        ...[pText.replace(/^p (= )?/, ''), stdDevsAway],
      ],
    ),
  };
}
