import { valueLabel } from '#app/core/measures/dimension-labels.ts';
import { isAnswer } from '#app/core/measures/dimensions.ts';
import { type GapOutcome, gapOutcomes } from '#app/core/measures/gaps/gap-outcomes.ts';
import type { GapReference } from '#app/core/measures/gaps/gap-reference.ts';
import type { CountedGroup } from '#app/core/measures/gaps/group-gaps.ts';
import { type GroupOrder, groupOrderNote } from '#app/core/measures/group-order.ts';
import { allCohorts } from '#app/core/measures/group-rows.ts';
import type { GroupCount } from '#app/core/statistics/disparity.ts';
import type { CellRow } from '#db/published/queries/cells.ts';
import type { Release } from '#db/published/queries/releases.ts';
import type { FeatureContext } from '../../../feature-context.ts';
import { readCells } from '../../read-release.ts';
import type { ChartFrame, ChartTable } from '../chart-view.ts';
import type { Choice, OpenResults } from '../open-results.ts';
import { orderedValues } from '../ordered-groups.ts';
import { chosen, cohortPeriod, dimensionChoices } from '../released-groups.ts';

/** What every figure about access and gaps is made from: one outcome by one dimension. */
export interface GapPart {
  release: Release;
  outcome: GapOutcome;
  dimension: string;
  reference: GapReference;
  /** The outcome's cells of everybody and of each group, in the order of the page. */
  cells: CellRow[];
  groups: CountedGroup[];
  /** Null when hidden, unknown or estimated. */
  everybody: GroupCount | null;
  /** How many people the shares are of; null when hidden. */
  people: number | null;
  /** Entry quarters in words. */
  period: string;
  /** What readers are told about the order; empty where there is none to choose. */
  orderNote: string;
  /** What the address asks for, for the files of figures. */
  asked: Record<string, string>;
}

/** A figure with its rows as a file. */
export interface GapFigure<View> {
  view: ChartFrame & View;
  table: ChartTable;
}

export interface GapChoices {
  outcome: Choice[];
  dimension: Choice[];
  compare: Choice[];
}

/** What may be chosen, what is, and the released numbers that belong to it. */
export function readGapPart(
  context: FeatureContext,
  { release, groupOrder }: OpenResults,
  query: URLSearchParams,
): { part: GapPart; choices: GapChoices } | null {
  const outcomes = collectedOutcomes(context, release);
  const outcomeChoices = outcomes.map(({ id, label, who }) => ({
    ...{ value: id, label: `${label}, of ${who}` },
  }));
  const outcomeId = chosen(outcomeChoices, query.get('outcome'));
  const outcome = outcomes.find(({ id }) => id === outcomeId);
  if (!outcome) return null;
  const table = readCells(context, release, { table: outcome.table, cohort: allCohorts });
  const dimensions = dimensionChoices(table);
  const dimension = chosen(dimensions, query.get('dimension'), ['rural_urban']);
  const cells = orderedCells(table, outcome, dimension, groupOrder);
  const groups = cells.filter(({ dimension1 }) => dimension1 !== '').map(countedGroup);
  const compare = referenceChoices(groups);
  const asked = { outcome: outcome.id, dimension, compare: chosen(compare, query.get('compare')) };
  const everybody = cells.find(({ dimension1 }) => dimension1 === '');
  const part = {
    ...{ release, outcome, dimension, cells, groups },
    reference: referenceOf(asked.compare, groups),
    everybody: everybody ? countOf(everybody) : null,
    people: everybody?.denominator ?? null,
    period: outcomePeriod(context, release, outcome),
    orderNote: groupOrderNote(dimension, groupOrder),
    asked: { release: String(release.number), ...asked },
  };
  return { part, choices: { outcome: outcomeChoices, dimension: dimensions, compare } };
}

/** The counts of a cell where they are shown and its share is a plain share of them. */
export function countOf({ status, count, denominator, method }: CellRow): GroupCount | null {
  // An estimated share is not its count over its people: the two must not be mixed.
  if (status !== 'shown' || count === null || denominator === null) return null;
  return method === 'aalen_johansen' ? null : { successes: count, trials: denominator };
}

function countedGroup(cell: CellRow): CountedGroup {
  const { dimension1, value1: value, status } = cell;
  const label = valueLabel(dimension1, value);
  return { value, label, isAnswer: isAnswer(value), status, count: countOf(cell) };
}

/** The outcomes of which logs were sent at all. */
function collectedOutcomes(context: FeatureContext, release: Release): GapOutcome[] {
  const cells = ['access', 'funnel', 'hiring'].flatMap((table) =>
    // Only access has no row of everybody in every release; it is small.
    readCells(context, release, {
      ...{ table, cohort: allCohorts },
      ...(table === 'access' ? {} : { dimension: '' }),
    }),
  );
  return gapOutcomes.filter(({ table, measure }) =>
    cells.some(
      (cell) => cell.table === table && cell.measure === measure && cell.status !== 'not_collected',
    ),
  );
}

function orderedCells(
  table: readonly CellRow[],
  outcome: GapOutcome,
  dimension: string,
  order: GroupOrder,
): CellRow[] {
  const own = table.filter(({ measure, ler }) => measure === outcome.measure && ler === 'all');
  const size = outcome.base ?? undefined;
  const values = orderedValues({ cells: table, dimension, size, rate: outcome.measure }, order);
  return [
    ...own.filter(({ dimension1 }) => dimension1 === ''),
    ...values.flatMap(
      (value) =>
        own.find(({ dimension1, value1 }) => dimension1 === dimension && value1 === value) ?? [],
    ),
  ];
}

/** Whom groups can be compared with: everyone else unless the reader says otherwise. */
function referenceChoices(groups: readonly CountedGroup[]): Choice[] {
  return [
    { value: 'others', label: 'Everyone else' },
    { value: 'everybody', label: 'Everybody' },
    ...groups
      .filter((group) => group.isAnswer)
      .map(({ value, label }) => ({ value: `is:${value}`, label })),
  ];
}

function referenceOf(compare: string, groups: readonly CountedGroup[]): GapReference {
  const group = groups.find(({ value }) => `is:${value}` === compare);
  if (group) return { kind: 'group', value: group.value, label: group.label };
  return { kind: compare === 'everybody' ? 'everybody' : 'others' };
}

function outcomePeriod(context: FeatureContext, release: Release, outcome: GapOutcome): string {
  // Access counts the people of every quarter of the funnel.
  const table = outcome.table === 'access' ? 'funnel' : outcome.table;
  return cohortPeriod(readCells(context, release, { table, dimension: '' }), allCohorts);
}
