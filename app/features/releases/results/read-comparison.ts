import { quarterStratifier } from '#app/core/measures/comparison/stratifiers.ts';
import type { WholePoints } from '#app/core/measures/comparison/whole-points.ts';
import { hiringHorizonsDays } from '#app/core/measures/hire-histogram.ts';
import type { FeatureContext } from '../../feature-context.ts';
import { readCells } from '../read-release.ts';
import { type BalanceView, balanceTable, balanceView } from './balance-view.ts';
import type { ChartTable } from './chart-view.ts';
import { type ComparisonByDay, comparisonByDay } from './comparison-by-day.ts';
import { everybodyCells, strataCells, stratifiersOf } from './comparison-cells.ts';
import {
  type ComparisonFigure,
  type ComparisonPart,
  compare,
  comparisonFigure,
} from './comparison-figure.ts';
import { type Choice, openResults } from './open-results.ts';
import { chosen } from './released-groups.ts';
import { type WhatItWouldTakeView, whatItWouldTake } from './what-it-would-take-view.ts';

export interface ComparisonView {
  choices: { release: Choice[]; days: Choice[]; within: Choice[] };
  chosen: { release: string; days: string; within: string };
  comparison: ComparisonFigure;
  byDay: ComparisonByDay;
  balance: BalanceView;
  whatItWouldTake: WhatItWouldTakeView;
  tables: Record<'comparison' | 'comparison-by-day' | 'balance', ChartTable>;
}

/**
 * People whose first application had an LER beside people whose first application had none,
 * from released cells: everybody, within strata, who they are, and what would have to be
 * there to know more.
 * @param query `release`, `days`, `within` and `points` as chosen on the page
 * @returns null while the pilot has no release
 * @throws AppError `not_found`, `sign_in_required`, `forbidden` or `invalid`
 */
export function readComparison(
  context: FeatureContext,
  pilotCode: string,
  query: URLSearchParams,
): ComparisonView | null {
  const opened = openResults(context, pilotCode, query);
  if (!opened) return null;
  const { release } = opened;
  const within = readCells(context, release, { table: 'comparison' });
  const cells = [...readCells(context, release, { table: 'hiring', dimension: '' }), ...within];
  const stratifiers = stratifiersOf(within);
  const withinChoices = stratifiers.map(({ id, label }) => ({ value: id, label }));
  const dayChoices = hiringHorizonsDays.map((days) => ({
    ...{ value: String(days), label: `Hired within ${days} days` },
  }));
  const days = chosen(dayChoices, query.get('days'), ['90']);
  const id = chosen(withinChoices, query.get('within'), ['site', 'quarter']);
  const stratifier = stratifiers.find((known) => known.id === id) ?? quarterStratifier;
  const part: ComparisonPart = {
    ...{ release, cells, stratifier, days: Number(days) },
    order: opened.groupOrder,
    everybody: everybodyCells(cells),
    strata: strataCells(cells, stratifier, opened.groupOrder),
  };
  const comparison = comparisonFigure(part, compare(part));
  const [byDay, balance] = [comparisonByDay(part), balanceView(part)];
  return {
    choices: { release: opened.releaseChoices, days: dayChoices, within: withinChoices },
    chosen: { release: String(release.number), days, within: stratifier.id },
    ...{ comparison, byDay, balance },
    whatItWouldTake: whatItWouldTake(part, query.get('points'), opened.pilotEndsOn),
    tables: {
      comparison: comparisonTable(part, comparison),
      'comparison-by-day': byDayTable(part, byDay),
      balance: balanceTable(part, balance),
    },
  };
}

function comparisonTable(
  { release, days, stratifier }: ComparisonPart,
  { rows }: ComparisonFigure,
): ChartTable {
  return {
    columns: [
      ...['release', 'pilot', 'horizon_days', 'within', 'row', 'label', 'status'],
      ...['people_with_ler', 'hired_with_ler', 'percent_with_ler'],
      ...['people_without_ler', 'hired_without_ler', 'percent_without_ler'],
      ...['difference_points', 'ci_low', 'ci_high'],
    ],
    rows: rows.map(({ kind, label, status, withLer, without, difference }) => [
      ...[release.number, release.pilotCode, days, stratifier.id, kind, label, status],
      ...[withLer, without].flatMap((side) => [
        ...[side?.n ?? null, side?.hired ?? null, side?.percent ?? null],
      ]),
      ...pointValues(difference),
    ]),
  };
}

function byDayTable(
  { release, stratifier }: ComparisonPart,
  { rows }: ComparisonByDay,
): ChartTable {
  const triple = (name: string) => [`${name}_points`, `${name}_ci_low`, `${name}_ci_high`];
  return {
    columns: [
      ...['release', 'pilot', 'within', 'horizon_days', 'strata_used', 'strata'],
      ...[...triple('crude'), ...triple('same_strata'), ...triple('stratified'), 'p_holm'],
    ],
    rows: rows.map((row) => [
      ...[release.number, release.pilotCode, stratifier.id, row.days, row.strataUsed, row.strata],
      ...[row.crude, row.sameStrata, row.stratified].flatMap(pointValues),
      row.pValue === null ? null : Number(row.pValue.toPrecision(3)),
    ]),
  };
}

function pointValues(difference: WholePoints | null): (number | null)[] {
  return difference === null
    ? [null, null, null]
    : [difference.points, difference.low, difference.high];
}
