import {
  differenceByChance,
  standardizedDifference,
} from '#app/core/measures/comparison/balance.ts';
import { quarterStratifier, type Stratifier } from '#app/core/measures/comparison/stratifiers.ts';
import { balanceFinding, differsNotably } from '#app/core/measures/findings/balance-finding.ts';
import { allCohorts } from '#app/core/measures/group-rows.ts';
import { hireClocks } from '#app/core/measures/time-to-hire/hire-clocks.ts';
import type { CellRow } from '#db/published/queries/cells.ts';
import {
  type ChartFrame,
  type ChartTable,
  chartHref,
  hiddenNote,
  joined,
  peopleText,
} from './chart-view.ts';
import { type StratumCells, strataCells, stratifiersOf } from './comparison-cells.ts';
import type { ComparisonPart } from './comparison-figure.ts';
import { releaseSource } from './open-results.ts';
import { cohortPeriod } from './released-groups.ts';
import { workingOf } from './released-working.ts';

interface BalanceRow {
  value: string;
  label: string;
  status: 'shown' | 'suppressed';
  /** Of people with an LER, and of those without: how many, and in whole percents. */
  withLer: { count: number | null; percent: number | null };
  without: { count: number | null; percent: number | null };
  /** To two decimals; null when hidden, or when nothing can be divided by. */
  difference: number | null;
  isNotable: boolean;
}

export interface BalanceView extends ChartFrame {
  groups: { dimension: string; label: string; rows: BalanceRow[] }[];
}

/** Who applied with an LER and who without: by quarter, place, and what is known of people. */
export function balanceView({ release, cells, order, everybody }: ComparisonPart): BalanceView {
  const people = { withLer: baseOf(everybody, 'withLer'), without: baseOf(everybody, 'without') };
  const ofDimension = cellsByDimension(cells);
  // With nobody on one side there is no share to set beside another, and nothing is hidden.
  const isEmpty = people.withLer === 0 || people.without === 0;
  const stratifiers = [
    quarterStratifier,
    ...stratifiersOf(cells).filter(
      ({ dimension, isByQuarter }) => dimension !== '' && !isByQuarter,
    ),
  ];
  const parts = (isEmpty ? [] : stratifiers).map((stratifier) => ({
    stratifier,
    strata: strataCells(ofDimension.get(stratifier.dimension) ?? [], stratifier, order),
  }));
  const groups = parts.map(({ stratifier, strata }) => ({
    ...{ dimension: stratifier.id, label: stratifier.label },
    rows: strata.map((stratum) => balanceRow(stratum, stratifier, people)),
  }));
  const rows = groups.flatMap((group) => group.rows);
  const counts = [everybody, ...parts.flatMap(({ strata }) => strata)].flatMap((stratum) =>
    [stratum.withLer, stratum.without].flatMap((side) => side.get('job_seekers') ?? []),
  );
  return {
    id: 'balance',
    finding: balanceFinding(rows.flatMap(({ difference }) => difference ?? [])),
    summary: joined(
      `${peopleText(people.withLer, 'job seekers with an LER')}, ${peopleText(people.without, 'without')}, by quarter of the first application: ${cohortPeriod(cells, allCohorts)}.`,
      hiddenNote(rows, ['value', 'values']),
    ),
    source: releaseSource(release),
    definition: {
      term: 'Standardized difference',
      text: 'How far the share of a value among people with an LER is from its share among people without, in standard deviations: it does not depend on how many people there are. From 0.1 on, up or down, this page says “differs notably”. It is no test, and has no interval.',
    },
    csvHref: chartHref(release.pilotCode, 'balance', { release: String(release.number) }),
    footnotes: [
      'Shares are of all people with an LER, and of all people without; whole percents.',
      ...chanceNote(people),
      'Where people differ notably, a difference in who was hired may go with that instead of with the LER. People may also differ in what nobody recorded.',
      hireClocks[0].definition.text,
    ],
    working: workingOf(release, counts, {
      formula: [
        'p₁ = people with an LER who have the value ÷ all people with an LER; p₀ likewise without.',
        'Standardized difference = (p₁ − p₀) ÷ √((p₁·(1 − p₁) + p₀·(1 − p₀)) ÷ 2), to two decimals. Notable from 0.1 on, up or down.',
      ],
      ...{ table: 'comparison', method: 'comparison' },
    }),
    groups,
  };
}

/** The rows of the balance table as a file. */
export function balanceTable({ release }: ComparisonPart, { groups }: BalanceView): ChartTable {
  return {
    columns: [
      ...['release', 'pilot', 'dimension', 'value', 'label', 'status', 'with_ler'],
      ...['percent_with_ler', 'without_ler', 'percent_without_ler', 'standardized_difference'],
      'differs_notably',
    ],
    rows: groups.flatMap(({ dimension, rows }) =>
      rows.map(({ value, label, status, withLer, without, difference, isNotable }) => [
        ...[release.number, release.pilotCode, dimension, value, label, status],
        ...[withLer.count, withLer.percent, without.count, without.percent, difference],
        difference === null ? null : isNotable ? 'yes' : 'no',
      ]),
    ),
  };
}

function cellsByDimension(cells: readonly CellRow[]): Map<string, CellRow[]> {
  const known = new Map<string, CellRow[]>();
  for (const cell of cells) {
    const own = known.get(cell.dimension1);
    if (own) own.push(cell);
    else known.set(cell.dimension1, [cell]);
  }
  return known;
}

/** How far apart two groups of this size would be by chance alone; none without their sizes. */
function chanceNote({ withLer, without }: People): string[] {
  const limit = withLer && without ? differenceByChance(withLer, without) : null;
  if (limit === null) return [];
  return [
    `With so many people, about 1 of 20 values would be more than ${limit.toFixed(2)} apart, up or down, by chance alone, were the two groups drawn from the same people.`,
  ];
}

type People = Record<'withLer' | 'without', number | null>;

function balanceRow(
  stratum: StratumCells,
  { isByQuarter }: Stratifier,
  people: People,
): BalanceRow {
  const side = (name: 'withLer' | 'without') => {
    const [count, all] = [baseOf(stratum, name), people[name]];
    const isKnown = count !== null && all !== null && all > 0;
    return { count, percent: isKnown ? Math.round((100 * count) / all) : null };
  };
  const [withLer, without] = [side('withLer'), side('without')];
  const isHidden = withLer.percent === null || without.percent === null;
  const exact = isHidden
    ? null
    : standardizedDifference(
        { count: withLer.count ?? 0, people: people.withLer ?? 0 },
        { count: without.count ?? 0, people: people.without ?? 0 },
      );
  const difference = exact === null ? null : Math.round(exact * 100) / 100 + 0;
  return {
    ...{ value: isByQuarter ? stratum.cohort : stratum.value, label: stratum.label },
    ...{ status: isHidden ? 'suppressed' : 'shown', withLer, without },
    difference,
    // Of the number as it is printed: nobody can see more of it.
    isNotable: difference !== null && differsNotably(difference),
  };
}

function baseOf(stratum: StratumCells, side: 'withLer' | 'without'): number | null {
  const cell = stratum[side].get('job_seekers');
  return cell?.status === 'shown' ? cell.count : null;
}
