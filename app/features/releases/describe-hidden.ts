import { disclosurePolicy } from '#app/core/disclosure/policy.ts';
import { cohortLabel } from '#app/core/measures/calendar.ts';
import { dimensionLabel, valueLabel } from '#app/core/measures/dimension-labels.ts';
import type { CellPlace } from '#app/core/measures/hidden/cell-place.ts';
import { type HiddenKind, hiddenGroups } from '#app/core/measures/hidden/hidden-groups.ts';
import { mergedGroups } from '#app/core/measures/hidden/merged-groups.ts';
import { waitingEffect } from '#app/core/measures/hidden/waiting-effect.ts';
import { findReleaseTable } from '#app/core/measures/release-tables.ts';

// Of more, a reader would look at the first few anyway.
const mostMerged = 6;

/**
 * What a release hides, which groups lose what, and what would bring more back, with labels.
 * Made of what the release itself says and of the policy: it tells nothing more.
 * @param before the cells of the last release; null before the first
 * @param lastCohort the last closed quarter of the release; empty when there is none
 */
export function describeHidden(
  cells: readonly CellPlace[],
  before: readonly CellPlace[] | null,
  lastCohort: string,
) {
  const { smallestCount } = disclosurePolicy;
  const tables = hiddenGroups(cells).map(({ table, hidden, of, kinds }) => ({
    ...{ table, label: tableLabel(table), hidden, of },
    groups: kinds.flatMap(groupLines),
  }));
  const merged = mergedGroups(before ? addedSince(cells, before) : cells)
    .slice(0, mostMerged)
    .map(({ dimension, values, mayReturn, wouldGo }) => ({
      ...{ key: `${dimension} ${values.join(' ')}`, kind: dimensionLabel(dimension) },
      groups: values.map((value) => valueLabel(dimension, value)),
      ...{ mayReturn, wouldGo },
    }));
  return {
    smallestCount,
    tables,
    merged,
    waiting: waiting(cells, before, lastCohort),
  };
}

/** One line for the whole kind, and one for each of its groups; everybody is one line. */
function groupLines({ dimension, groups, hidden, of }: HiddenKind) {
  const kind = kindLabel(dimension);
  const whole = { key: dimension, kind, label: 'All groups together', hidden, of };
  const lines = groups.map((group) => ({
    ...{ key: `${dimension} ${group.value}`, kind, label: groupLabel(dimension, group.value) },
    ...{ hidden: group.hidden, of: group.of },
  }));
  return dimension === '' ? lines : [whole, ...lines];
}

/** Cells of quarters that the last release does not have: what it has told stays as it is. */
function addedSince(cells: readonly CellPlace[], before: readonly CellPlace[]) {
  const known = new Set(before.map(({ cohort }) => cohort));
  return cells.filter(({ cohort }) => !known.has(cohort));
}

function waiting(
  cells: readonly CellPlace[],
  before: readonly CellPlace[] | null,
  lastCohort: string,
) {
  if (lastCohort === '') return null;
  const closesAfterDays = disclosurePolicy.cohortClosesAfterDays;
  const { quarter, ...effect } = waitingEffect(cells, before, lastCohort, closesAfterDays);
  return { ...effect, quarter: cohortLabel(quarter) };
}

/** What a table is called; its id when this version no longer has it. */
export function tableLabel(table: string): string {
  return findReleaseTable(table)?.label ?? table;
}

function kindLabel(dimension: string): string {
  if (dimension === '') return 'Everybody';
  return dimension.split(' ').map(dimensionLabel).join(' and ');
}

/** Two values stand together where a table has two kinds of groups. */
function groupLabel(dimension: string, value: string): string {
  if (dimension === '') return 'Everybody';
  const [first = '', second] = dimension.split(' ');
  if (second === undefined) return valueLabel(first, value);
  const [firstValue = '', secondValue = ''] = value.split(' ');
  return `${valueLabel(first, firstValue)}, ${valueLabel(second, secondValue)}`;
}
