import {
  comparedStratum,
  compareStrata,
  differenceOf,
  type StratifiedComparison,
} from '#app/core/measures/comparison/compare-strata.ts';
import type { Stratifier } from '#app/core/measures/comparison/stratifiers.ts';
import { wholePoints } from '#app/core/measures/comparison/whole-points.ts';
import {
  type ComparisonFacts,
  comparisonFinding,
  reversalSentences,
} from '#app/core/measures/findings/comparison-finding.ts';
import { type GroupOrder, groupOrderNote } from '#app/core/measures/group-order.ts';
import { allCohorts } from '#app/core/measures/group-rows.ts';
import { hireClocks } from '#app/core/measures/time-to-hire/hire-clocks.ts';
import type { CellRow } from '#db/published/queries/cells.ts';
import type { Release } from '#db/published/queries/releases.ts';
import { type ChartFrame, chartHref, joined } from './chart-view.ts';
import { cellsThatWentIn, releasedStratum, type StratumCells } from './comparison-cells.ts';
import { comparisonFormula } from './comparison-formula.ts';
import { type ComparisonRow, comparisonRows } from './comparison-rows.ts';
import { releaseSource } from './open-results.ts';
import { cohortPeriod } from './released-groups.ts';
import { workingOf } from './released-working.ts';

/** What of a release is compared. */
export interface ComparisonPart {
  release: Release;
  /** Of the tables `hiring` (rows of everybody) and `comparison`. */
  cells: readonly CellRow[];
  stratifier: Stratifier;
  days: number;
  /** How the pilot puts groups in order. */
  order: GroupOrder;
  /** Everybody, and the groups of the stratifier. */
  everybody: StratumCells;
  strata: readonly StratumCells[];
}

export interface ComparisonFigure extends ChartFrame {
  rows: ComparisonRow[];
  /** What the numbers say together, as sentences. */
  reading: string[];
}

/** What was found at one horizon. */
export interface Compared {
  facts: ComparisonFacts;
  result: StratifiedComparison;
}

/** Compares people with and without an LER, everybody and within strata. */
export function compare({
  everybody,
  strata,
  stratifier,
  days,
}: Pick<ComparisonPart, 'everybody' | 'strata' | 'stratifier' | 'days'>): Compared {
  const all = comparedStratum(releasedStratum(everybody, days));
  const result = compareStrata(strata.map((stratum) => releasedStratum(stratum, days)));
  const facts: ComparisonFacts = {
    days,
    crude: all && wholePoints(differenceOf(all)),
    sameStrata: result.together && wholePoints(result.together.difference),
    stratified: wholePoints(result.riskDifference),
    within: stratifier.within,
    only: isSmallPart(result, everybody)
      ? `${result.used.length} of ${strata.length} ${stratifier.names[1]}`
      : '',
  };
  return { facts, result };
}

/** Whether fewer than half of the people with an LER, or of those without, are in the strata compared. */
function isSmallPart({ together }: StratifiedComparison, everybody: StratumCells): boolean {
  if (together === null) return false;
  return (['withLer', 'without'] as const).some(
    (side) => together[side].people * 2 < (everybody[side].get('job_seekers')?.count ?? 0),
  );
}

/** Crude beside stratified: a row for everybody, for each stratum, and for them together. */
export function comparisonFigure(part: ComparisonPart, compared: Compared): ComparisonFigure {
  const { release, cells, stratifier, days, order, everybody, strata } = part;
  const { facts } = compared;
  const people = everybody.withLer.get('job_seekers')?.count;
  const others = everybody.without.get('job_seekers')?.count;
  const n = (count: number | null | undefined) => count?.toLocaleString('en-US') ?? 'hidden';
  return {
    id: 'comparison',
    finding: comparisonFinding(facts),
    summary: joined(
      `n = ${n(people)} job seekers with an LER and ${n(others)} without, by quarter of the first application: ${cohortPeriod(cells, allCohorts)}.`,
      nobodyNote(people, others),
      leftOut(compared, part),
      cells.some(({ table }) => table === 'comparison')
        ? ''
        : 'This release has no numbers within places or groups of people: it can be compared within entry quarters only.',
    ),
    source: releaseSource(release),
    definition: hireClocks[0].definition,
    csvHref: chartHref(release.pilotCode, 'comparison', {
      ...{ release: String(release.number), days: String(days), within: stratifier.id },
    }),
    footnotes: [
      'An association: people chose whether to apply with an LER, and may differ in more than what is counted here.',
      'Differences are percentage points, with an LER less without, with 95% intervals (Newcombe’s; within strata Mantel-Haenszel with Sato’s); rounded to whole points, intervals outward.',
      'People who gave no answer, or were not asked, are compared with one another.',
      groupOrderNote(stratifier.dimension, order),
    ].filter((footnote) => footnote !== ''),
    working: workingOf(release, cellsThatWentIn([everybody, ...strata], [days]), {
      ...{ formula: comparisonFormula, table: 'comparison', method: 'comparison' },
    }),
    rows: comparisonRows(part, compared),
    reading: readingOf(compared, part),
  };
}

/** That one of the two kinds of people is not there at all. */
function nobodyNote(people: number | null | undefined, others: number | null | undefined): string {
  if (people === 0) return 'Nobody made a first application with an LER in these quarters.';
  return others === 0 ? 'Nobody made a first application without an LER in these quarters.' : '';
}

function leftOut({ result }: Compared, { stratifier: { names }, strata }: ComparisonPart): string {
  const { hidden, unobserved } = result;
  const many = (count: number) =>
    `${count} of ${strata.length} ${strata.length === 1 ? names[0] : names[1]} ${count === 1 ? 'is' : 'are'} not compared:`;
  return joined(
    hidden === 0 ? '' : `${many(hidden)} a number is hidden to protect privacy.`,
    unobserved === 0 ? '' : `${many(unobserved)} observation ended early for some job seekers.`,
  );
}

function readingOf(
  { facts, result }: Compared,
  { stratifier, everybody }: ComparisonPart,
): string[] {
  const { names } = stratifier;
  const { together, expected, used, riskRatio } = result;
  if (together === null || expected === null || facts.sameStrata === null) return [];
  const n = (count: number | null | undefined) =>
    count?.toLocaleString('en-US') ?? 'a hidden number';
  const all = (side: 'withLer' | 'without') => n(everybody[side].get('job_seekers')?.count);
  const strata = used.length === 1 ? names[0] : names[1];
  return [
    `${used.length} ${strata} ${used.length === 1 ? 'is' : 'are'} compared, with ${n(together.withLer.people)} of ${all('withLer')} people with an LER and ${n(together.without.people)} of ${all('without')} without. The row “The same people, taken together” holds just these, so that what it differs by from the row below it does not come from people left out.`,
    ...reversalSentences(
      facts,
      { expectedWith: expected.withLer * 100, expectedWithout: expected.without * 100 },
      names,
    ),
    ...(riskRatio.estimate === null || riskRatio.lower === null || riskRatio.upper === null
      ? []
      : [
          `As a ratio, ${facts.within}: the share hired within ${facts.days} days is ${riskRatio.estimate.toFixed(2)} times as large with an LER as without (95% interval ${outward(riskRatio.lower, Math.floor)} to ${outward(riskRatio.upper, Math.ceil)}).`,
        ]),
  ];
}

function outward(value: number, round: (value: number) => number): string {
  return (round(value * 100) / 100).toFixed(2);
}
