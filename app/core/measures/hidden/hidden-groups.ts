import { compareDimensions, compareValues } from '../dimension-labels.ts';
import { type CellPlace, isHidden, isShown } from './cell-place.ts';

/** How many numbers of something are hidden, of those that are shown or hidden. */
interface HiddenShare {
  hidden: number;
  of: number;
}

/** A group with at least one hidden number. */
interface HiddenGroup extends HiddenShare {
  /** Code of the value; two of them joined by a blank where a table has two kinds of groups. */
  value: string;
}

/** A kind of group with at least one hidden number; `''` stands for everybody. */
export interface HiddenKind extends HiddenShare {
  dimension: string;
  groups: HiddenGroup[];
}

export interface HiddenTable extends HiddenShare {
  table: string;
  kinds: HiddenKind[];
}

/**
 * How many numbers of each table are hidden, by kind of group and by group. Follows from
 * what a release publishes alone. Tables stand in the order of the file, kinds and groups in
 * that of their lists; what has nothing hidden is left out.
 */
export function hiddenGroups(cells: readonly CellPlace[]): HiddenTable[] {
  const counted = cells.filter((cell) => isHidden(cell) || isShown(cell));
  return [...groupBy(counted, ({ table }) => table)]
    .map(([table, own]) => ({ table, ...shareOf(own), kinds: kindsOf(own) }))
    .filter(({ hidden }) => hidden > 0);
}

function kindsOf(cells: readonly CellPlace[]): HiddenKind[] {
  return [...groupBy(cells, ({ dimension1, dimension2 }) => joined(dimension1, dimension2))]
    .map(([dimension, own]) => ({ dimension, ...shareOf(own), groups: groupsOf(dimension, own) }))
    .filter(({ hidden }) => hidden > 0)
    .sort((a, b) => compareDimensions(a.dimension, b.dimension));
}

function groupsOf(dimension: string, cells: readonly CellPlace[]): HiddenGroup[] {
  return [...groupBy(cells, ({ value1, value2 }) => joined(value1, value2))]
    .map(([value, own]) => ({ value, ...shareOf(own) }))
    .filter(({ hidden }) => hidden > 0)
    .sort((a, b) => compareValues(dimension, a.value, b.value));
}

function shareOf(cells: readonly CellPlace[]): HiddenShare {
  return { hidden: cells.filter(isHidden).length, of: cells.length };
}

function joined(first: string, second: string): string {
  return second === '' ? first : `${first} ${second}`;
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
