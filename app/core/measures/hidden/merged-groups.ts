import { compareDimensions, compareValues } from '../dimension-labels.ts';
import { findDimension, isAnswer } from '../dimensions.ts';
import { type CellPlace, isHidden, isShown } from './cell-place.ts';

/** Two groups that could be published as one. */
export interface MergedGroups {
  dimension: string;
  values: [string, string];
  /** Numbers hidden for one or both of them: so many could be shown for both together, at most. */
  mayReturn: number;
  /** Numbers shown for one of them now, which would be told of both together only. */
  wouldGo: number;
}

/** Below three groups, two taken together are everybody, of whom the numbers are there anyway. */
const fewestGroups = 3;

/**
 * Which groups could be taken together so that more is shown: each group with hidden numbers
 * and the one beside it where the list has an order, and otherwise the groups of one kind
 * with the most hidden numbers. Goes by which numbers are shown, and by no number, so
 * that a suggestion tells nothing that the release does not.
 * @returns those that may bring back most first
 */
export function mergedGroups(cells: readonly CellPlace[]): MergedGroups[] {
  const single = cells.filter(({ dimension1, dimension2 }) => dimension1 !== '' && !dimension2);
  const kinds = [...new Set(single.map(({ dimension1 }) => dimension1))].sort(compareDimensions);
  return kinds
    .flatMap((dimension) => {
      const own = single.filter((cell) => cell.dimension1 === dimension && isAnswer(cell.value1));
      return pairsOf(dimension, own).map((values) => effectOf(dimension, values, own));
    })
    .sort((a, b) => b.mayReturn - a.mayReturn);
}

function pairsOf(dimension: string, cells: readonly CellPlace[]): [string, string][] {
  const values = [...new Set(cells.map(({ value1 }) => value1))];
  if (values.length < fewestGroups) return [];
  const hidden = (value: string) =>
    cells.filter((cell) => cell.value1 === value && isHidden(cell)).length;
  const ordered = values.sort((a, b) => compareValues(dimension, a, b));
  const isOrdered = findDimension(dimension)?.isOrdered === true;
  return isOrdered ? neighbors(ordered, hidden) : mostHidden(ordered, hidden);
}

/** Each group with hidden numbers and the one beside it that has more of them. */
function neighbors(
  values: readonly string[],
  hidden: (value: string) => number,
): [string, string][] {
  const places = values.flatMap((value, place) => {
    if (hidden(value) === 0) return [];
    const [before, after] = [values[place - 1], values[place + 1]];
    if (before === undefined) return [place];
    if (after === undefined) return [place - 1];
    return [hidden(before) > hidden(after) ? place - 1 : place];
  });
  return [...new Set(places)].map((place) => [values[place] ?? '', values[place + 1] ?? '']);
}

/** The two groups with the most hidden numbers, where two have any. */
function mostHidden(
  values: readonly string[],
  hidden: (value: string) => number,
): [string, string][] {
  const [first, second] = values
    .filter((value) => hidden(value) > 0)
    .sort((a, b) => hidden(b) - hidden(a));
  return first !== undefined && second !== undefined ? [[first, second]] : [];
}

function effectOf(
  dimension: string,
  values: [string, string],
  cells: readonly CellPlace[],
): MergedGroups {
  const own = cells.filter(({ value1 }) => values.includes(value1));
  const placeOf = ({ table, cohort, ler, measure }: CellPlace) =>
    [table, cohort, ler, measure].join('|');
  const mayReturn = new Set(own.filter(isHidden).map(placeOf)).size;
  return { dimension, values, mayReturn, wouldGo: own.filter(isShown).length };
}
