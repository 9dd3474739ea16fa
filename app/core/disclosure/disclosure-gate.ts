import type { SumRelation } from './draft-release.ts';
import type { DisclosurePolicy } from './policy.ts';

/** What a gate needs to know of a cell. Only cells that are collected come before it. */
export interface TrueCell {
  /** Says which cell this is, whatever its place: the gate's choices depend on nothing else. */
  id: string;
  kind: 'base' | 'outcome';
  /** People. */
  count: number;
  /** People the count is taken from; for a base the count itself. */
  groupSize: number;
  /** Place of the cell that says how large this outcome's group is; null when none does. */
  base: number | null;
  /**
   * False for a cell that no table shows. Whoever subtracts can know it all the same, so
   * it is hidden or not like any other; hiding it costs nothing.
   */
  isPublished: boolean;
}

export interface GateInput {
  cells: readonly TrueCell[];
  relations: readonly SumRelation[];
  policy: DisclosurePolicy;
  /** Secret, one for each pilot: breaks ties in a way that nobody outside can repeat. */
  seed: string;
}

/** For the release process only: a reader must not learn why a cell is hidden. */
export interface GateReport {
  /** Cells hidden for what they say themselves. */
  sensitiveCells: number;
  /** Cells hidden because others could be worked out from them. */
  protectingCells: number;
  shownCells: number;
}

interface GateResult {
  /** For each cell of the input, in its order. */
  isShown: boolean[];
  report: GateReport;
}

/** Decides which cells may be shown. Pure: the same input gives the same answer. */
export type DisclosureGate = (input: GateInput) => GateResult;
