import type { DisclosureGate, GateInput, TrueCell } from './disclosure-gate.ts';
import type { SumRelation } from './draft-release.ts';
import type { DisclosurePolicy } from './policy.ts';
import { seededRank } from './seeded-order.ts';

/**
 * Hides every count that stands for few people or leaves few out, and enough others
 * that none of them follows by subtraction along one sum.
 */
export const thresholdGate: DisclosureGate = (input) => {
  const hidden = hiddenCells(input);
  const sensitive = input.cells.map((cell) => isSensitive(cell, input.policy));
  const published = input.cells.map((cell) => cell.isPublished);
  const isShown = hidden.map((isHidden, index) => !isHidden && published[index] === true);
  const count = (test: (index: number) => boolean) =>
    isShown.filter((_, index) => published[index] && test(index)).length;
  return {
    isShown,
    report: {
      sensitiveCells: count((index) => sensitive[index] === true),
      protectingCells: count((index) => hidden[index] === true && !sensitive[index]),
      shownCells: count((index) => isShown[index] === true),
    },
  };
};

/**
 * Whether a cell may not be shown for what it says itself: a group of fewer than the
 * threshold, or an outcome that came to fewer than that, or to all but fewer than that.
 * Nobody and everybody are outcomes of each single member, and so count as few.
 */
export function isSensitive(cell: TrueCell, { smallestCount }: DisclosurePolicy): boolean {
  if (cell.count < smallestCount) return true;
  return cell.kind === 'outcome' && cell.groupSize - cell.count < smallestCount;
}

/**
 * Which cells are hidden. With `isComplementary` false only those that are sensitive
 * themselves, and the outcomes of hidden groups: what a careless gate would do.
 */
export function hiddenCells(
  { cells, relations, policy, seed }: GateInput,
  { isComplementary = true }: { isComplementary?: boolean } = {},
): boolean[] {
  const state = new HidingState(cells, policy, seed);
  cells.forEach((cell, index) => {
    if (isSensitive(cell, policy)) state.hide(index);
  });
  if (!isComplementary) return state.hidden;
  const ordered = inOrderOfIds(cells, relations);
  let hasChanged = true;
  while (hasChanged) {
    hasChanged = false;
    for (const relation of ordered) {
      while (isUnsafe(state, relation) && hideOneMore(state, relation)) hasChanged = true;
    }
  }
  return state.hidden;
}

class HidingState {
  readonly hidden: boolean[];
  private readonly outcomes = new Map<number, number[]>();

  constructor(
    readonly cells: readonly TrueCell[],
    readonly policy: DisclosurePolicy,
    readonly seed: string,
  ) {
    this.hidden = cells.map(() => false);
    cells.forEach(({ base }, index) => {
      if (base !== null) this.outcomes.set(base, [...(this.outcomes.get(base) ?? []), index]);
    });
  }

  /** Hides a cell, and with a group's size everything that became of the group. */
  hide(index: number): void {
    this.hidden[index] = true;
    for (const outcome of this.outcomes.get(index) ?? []) this.hidden[outcome] = true;
  }

  isHidden(index: number): boolean {
    return this.hidden[index] === true;
  }

  cell(index: number): TrueCell {
    const cell = this.cells[index];
    if (!cell) throw new Error('A relation names a cell that is not there.');
    return cell;
  }
}

/**
 * Whether a sum gives a hidden cell away: one hidden member alone follows from the
 * others, and hidden parts taken together follow from a shown total, so that together
 * they must be many, and leave many out.
 */
function isUnsafe(state: HidingState, { total, parts }: SumRelation): boolean {
  const hiddenParts = parts.filter((part) => state.isHidden(part));
  const hiddenMembers = hiddenParts.length + (state.isHidden(total) ? 1 : 0);
  if (hiddenMembers === 0) return false;
  if (hiddenMembers === 1) return true;
  if (state.isHidden(total)) return false;
  const people = sumOf(hiddenParts, (part) => state.cell(part).count);
  if (people < state.policy.smallestCount) return true;
  if (state.cell(total).kind === 'base') return false;
  const others = sumOf(hiddenParts, (part) => state.cell(part).groupSize - state.cell(part).count);
  return others < state.policy.smallestCount;
}

/**
 * Hides one more part: first one that no table shows anyway, then the smallest; the
 * total when no part is left. False when everything is hidden.
 */
function hideOneMore(state: HidingState, { total, parts }: SumRelation): boolean {
  const shown = parts.filter((part) => !state.isHidden(part));
  const [smallest] = shown.sort((a, b) => comesFirst(state, a, b));
  const next = smallest ?? (state.isHidden(total) ? undefined : total);
  if (next === undefined) return false;
  state.hide(next);
  return true;
}

function comesFirst(state: HidingState, a: number, b: number): number {
  const [first, second] = [state.cell(a), state.cell(b)];
  if (first.isPublished !== second.isPublished) return first.isPublished ? 1 : -1;
  if (first.count !== second.count) return first.count - second.count;
  return seededRank(state.seed, first.id) < seededRank(state.seed, second.id) ? -1 : 1;
}

/** The same order of work, whatever order the cells and relations came in. */
function inOrderOfIds(
  cells: readonly TrueCell[],
  relations: readonly SumRelation[],
): SumRelation[] {
  const name = ({ total, parts }: SumRelation) =>
    [total, ...parts].map((index) => cells[index]?.id ?? '');
  return relations
    .map((relation) => {
      const [total, ...parts] = name(relation);
      return { relation, key: `${total}=${parts.sort().join('+')}` };
    })
    .sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)))
    .map(({ relation }) => relation);
}

function sumOf(indices: readonly number[], value: (index: number) => number): number {
  return indices.reduce((sum, index) => sum + value(index), 0);
}
