import { canTellGap } from '#app/core/measures/findings/gap-finding.ts';
import { representationSentence } from '#app/core/measures/findings/representation.ts';
import { groupGaps } from '#app/core/measures/gaps/group-gaps.ts';
import type { FeatureContext } from '../../feature-context.ts';
import type { ChartFrame, ChartTable } from './chart-view.ts';
import { type GapChoices, type GapPart, readGapPart } from './gaps/gap-part.ts';
import { type GapsView, gapsFigure } from './gaps/gaps-figure.ts';
import { type IndexesView, indexesFigure } from './gaps/indexes-figure.ts';
import { type RateGroup, type RatesView, ratesFigure } from './gaps/rates-figure.ts';
import { type ScreeningView, screeningFigure } from './gaps/screening-figure.ts';
import { readGapSteps, type StepsView } from './gaps/steps-figure.ts';
import { type Choice, openResults } from './open-results.ts';

export interface AccessView {
  choices: GapChoices & { release: Choice[]; group: Choice[] };
  chosen: Record<'release' | keyof GapChoices | 'group', string>;
  /** Rates of each group. */
  chart: ChartFrame & RatesView;
  /** Each group's part of the eligible people beside its part of those with a credential. */
  representation: string[];
  gaps: ChartFrame & GapsView;
  /** Where along the funnel the gap of the chosen group opens; null where it cannot be said. */
  steps: (ChartFrame & StepsView) | null;
  /** Why not, as a sentence; else empty. */
  withoutSteps: string;
  screening: (ChartFrame & ScreeningView) | null;
  indexes: (ChartFrame & IndexesView) | null;
  /** Whether the pilot has sent the eligible population. */
  knowsEligible: boolean;
  tables: Record<AccessChartName, ChartTable | null>;
}

type AccessChartName = 'access' | 'gaps' | 'gap-steps' | 'selection-rates' | 'disparity-indexes';

/**
 * Who got how far, group by group, and how far groups are apart, from released cells.
 * @param query `release`, `outcome`, `dimension`, `compare` (`others`, `everybody`, or `is:`
 *   and a group) and `group` as chosen on the page
 * @returns null while the pilot has no release, or its release has no such numbers
 * @throws AppError `not_found`, `sign_in_required`, `forbidden` or `invalid`
 */
export function readAccess(
  context: FeatureContext,
  pilotCode: string,
  query: URLSearchParams,
): AccessView | null {
  const opened = openResults(context, pilotCode, query);
  const read = opened && readGapPart(context, opened, query);
  if (!read) return null;
  const { part, choices } = read;
  const [rates, gaps] = [ratesFigure(part), gapsFigure(part)];
  const steps = readGapSteps(context, part, query);
  const [screening, indexes] = [screeningFigure(part), indexesFigure(part)];
  const { outcome = '', dimension = '', compare = '' } = part.asked;
  return {
    choices: { ...choices, release: opened.releaseChoices, group: steps.groups },
    chosen: {
      ...{ release: String(part.release.number), outcome, dimension, compare },
      group: steps.group,
    },
    chart: rates.view,
    representation: part.outcome.table === 'access' ? representation(part, rates.view.groups) : [],
    gaps: gaps.view,
    ...{ steps: steps.figure?.view ?? null, withoutSteps: steps.without },
    ...{ screening: screening?.view ?? null, indexes: indexes?.view ?? null },
    knowsEligible: choices.outcome.some(({ value }) => value === 'accepted'),
    tables: {
      access: rates.table,
      gaps: gaps.table,
      'gap-steps': steps.figure?.table ?? null,
      'selection-rates': screening?.table ?? null,
      'disparity-indexes': indexes?.table ?? null,
    },
  };
}

function representation(part: GapPart, groups: readonly RateGroup[]): string[] {
  const shares = groups.map(({ people, ...group }) => ({ ...group, eligible: people }));
  const everybody = shares.find(({ value }) => value === '');
  if (!everybody) return [];
  const gaps = groupGaps(part.groups, part.everybody, { kind: 'everybody' }).groups;
  const told = new Set(gaps.filter(canTellGap).map(({ value }) => value));
  return shares
    .filter((group) => group.value !== '' && group.isAnswer)
    .flatMap((group) => representationSentence(group, everybody, told.has(group.value)) ?? []);
}
