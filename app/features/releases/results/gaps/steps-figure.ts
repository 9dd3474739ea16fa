import { valueLabel } from '#app/core/measures/dimension-labels.ts';
import { isAnswer } from '#app/core/measures/dimensions.ts';
import { stepGapFinding } from '#app/core/measures/findings/step-gap-finding.ts';
import { funnelWindowDays } from '#app/core/measures/funnel-steps.ts';
import { referenceName } from '#app/core/measures/gaps/gap-reference.ts';
import { pointsText, wholePoints } from '#app/core/measures/gaps/point-text.ts';
import type { StepGap, StepGaps } from '#app/core/measures/gaps/step-gaps.ts';
import { allCohorts } from '#app/core/measures/group-rows.ts';
import type { CellRow } from '#db/published/queries/cells.ts';
import type { FeatureContext } from '../../../feature-context.ts';
import { readCells } from '../../read-release.ts';
import { chartHref, joined } from '../chart-view.ts';
import { type Choice, releaseSource } from '../open-results.ts';
import { chosen, cohortPeriod } from '../released-groups.ts';
import { workingOf } from '../released-working.ts';
import type { GapFigure, GapPart } from './gap-part.ts';
import { stepCells, stepGapsOfGroup } from './step-cells.ts';

interface StepRow extends Omit<StepGap, 'difference'> {
  /** Of the step's own two shares, in whole points with 95 % limits; null after nobody. */
  difference: { points: number; low: number; high: number } | null;
}

export interface StepsView {
  steps: StepRow[];
  groupName: string;
  referenceName: string;
  started: StepGaps['started'];
  /** The whole gap in points, exactly the sum of the steps'. */
  points: number;
}

export interface GapSteps {
  groups: Choice[];
  group: string;
  /** Null where nothing can be said, with the reason as a sentence. */
  figure: GapFigure<StepsView> | null;
  without: string;
}

/** Where along the funnel the gap of one group opens, against what the reader compares with. */
export function readGapSteps(
  context: FeatureContext,
  part: GapPart,
  query: URLSearchParams,
): GapSteps {
  const { release, dimension, reference } = part;
  const cells = readCells(context, release, { table: 'funnel', cohort: allCohorts });
  const groups = groupsOf(cells, part);
  // To begin with, the first group of which something can be said.
  const found = groups.find(({ value }) => stepGapsOfGroup(cells, part, value) !== null);
  const group = chosen(groups, query.get('group'), found ? [found.value] : []);
  const gaps = group === '' ? null : stepGapsOfGroup(cells, part, group);
  const name = valueLabel(dimension, group);
  const without =
    group === ''
      ? 'The way from a credential to a job is not published for these groups.'
      : `Too few people of ${name} or of ${referenceName(reference)} are shown at the start, or at every later step, to say where a gap opens.`;
  if (!gaps) return { groups, group, figure: null, without };
  const used = stepCells(cells, part, group);
  const everybody = readCells(context, release, { table: 'funnel', dimension: '' });
  const period = cohortPeriod(everybody, allCohorts);
  const figure = stepsFigure(part, gaps, { used, group, name, period });
  return { groups, group, figure, without: '' };
}

/** The groups of the funnel that can be asked for, in the order of the page. */
function groupsOf(cells: readonly CellRow[], { dimension, groups, asked }: GapPart): Choice[] {
  const own = cells.filter(({ dimension1 }) => dimension1 === dimension && dimension !== '');
  const values = new Set(own.map(({ value1 }) => value1));
  const onPage = groups.map(({ value }) => value).filter((value) => values.has(value));
  return [...new Set([...onPage, ...values])]
    .filter((value) => isAnswer(value) && `is:${value}` !== asked.compare)
    .map((value) => ({ value, label: valueLabel(dimension, value) }));
}

function stepsFigure(
  part: GapPart,
  gaps: StepGaps,
  { used, group, name, period }: { used: CellRow[]; group: string; name: string; period: string },
): GapFigure<StepsView> {
  const { release, reference, asked } = part;
  const other = referenceName(reference);
  const number = (people: number) => people.toLocaleString('en-US');
  const { group: own, reference: others } = gaps.started;
  const { low, high } = wholePoints(gaps.whole);
  const view = {
    id: 'gap-steps',
    finding: stepGapFinding(name, gaps, reference),
    summary: joined(
      `n = ${number(own)} (${name}) and ${number(others)} (${other}), people with a first credential, entry quarters: ${period}.`,
      `The whole gap: ${pointsText(gaps.points)} points (95% interval ${pointsText(low)} to ${pointsText(high)}).`,
      skippedNote(gaps.skipped),
    ),
    source: releaseSource(release),
    definition: {
      term: 'How a gap is split into steps',
      text: `Getting to the last step means taking every step before it, within ${funnelWindowDays} days. The whole gap at the last step is split into what each step adds to it: how far apart the two are at that step, for as many as come so far and go on from there. The parts add up to the whole gap.`,
    },
    csvHref: chartHref(release.pilotCode, 'gap-steps', { ...asked, group }),
    footnotes: [
      'Parts are in percentage points of everybody who began, with one decimal. The 95% interval of a step is that of its own two shares (Newcombe), in whole points; where it holds zero, the step’s part is too close to tell from none. Intervals are not adjusted for the number of steps.',
      'A step at which a gap is seen is where to look. It does not say where the gap comes from.',
    ],
    working: workingOf(release, used, {
      formula: [
        'share of a step = count at the step ÷ count at the shown step before it',
        ...(reference.kind === 'others'
          ? ['everyone else = everybody − the group, step by step']
          : []),
        'part of a step: its Shapley value (Shorrocks 2013), the change of the product of all shares when the step’s share goes from the one to the other, averaged over all orders of the steps',
        'parts are rounded to tenths by largest remainder, so that they add up to the rounded whole gap',
      ],
      ...{ table: 'funnel', method: 'gaps' },
    }),
    steps: gaps.steps.map((step) => ({
      ...step,
      difference: step.difference && wholePoints(step.difference),
    })),
    ...{ groupName: name, referenceName: other, started: gaps.started, points: gaps.points },
  };
  return { view, table: stepsTable(part, group, view.steps) };
}

function skippedNote(skipped: readonly string[]): string {
  if (skipped.length === 0) return '';
  const names = skipped.map((label) => `“${label}”`).join(', ');
  const [is, step] = skipped.length === 1 ? ['is', 'step'] : ['are', 'steps'];
  return `The ${step} ${names} ${is} not shown for one of the two, or not collected; what happened there stands with the next step that is shown, if there is one.`;
}

function stepsTable(
  { release, dimension, asked }: GapPart,
  group: string,
  steps: readonly StepRow[],
) {
  return {
    columns: [
      ...['release', 'pilot', 'dimension', 'value', 'compared_with', 'step', 'label', 'count'],
      ...['people', 'reference_count', 'reference_people', 'own_points', 'ci_low', 'ci_high'],
      'adds_points',
    ],
    rows: steps.map(({ id, label, group: own, reference, difference, points }) => [
      ...[release.number, release.pilotCode, dimension, group, asked.compare ?? '', id, label],
      ...[own.successes, own.trials, reference.successes, reference.trials],
      ...[difference?.points ?? null, difference?.low ?? null, difference?.high ?? null, points],
    ]),
  };
}
