import type { DraftRelease } from '../draft-release.ts';
import type { DisclosurePolicy } from '../policy.ts';
import { seededChance } from '../seeded-order.ts';
import type { ShareBand } from '../share-bands.ts';
import { hiddenBands } from './hidden-bands.ts';
import type { LatticeCell } from './lattice.ts';
import { type ReleaseLattice, releaseLattice } from './release-lattice.ts';
import type { Solvers } from './solver.ts';
import { suppress } from './suppression.ts';
import type { Protection, Witness } from './suppression-order.ts';

export interface GateSettings extends Solvers {
  policy: DisclosurePolicy;
  /** Secret of this one pilot: breaks ties in a way that nobody outside can repeat. */
  seed: string;
  onProgress?: ((done: number, of: number) => void) | undefined;
}

/** What the gate decided, and why it may be believed. Never leaves the release process. */
export interface GateDecision {
  lattice: ReleaseLattice;
  isHidden: readonly boolean[];
  /** For each cell the band that is told of it instead of its number; null for none. */
  bands: readonly (ShareBand | null)[];
  witnesses: readonly Witness[];
  protections: readonly Protection[];
  /** Places of people tables of which nothing is shown at all. */
  silenced: readonly number[];
}

/** Decides which cells of a draft may be shown, and proves of what is hidden that it is. */
export function gateRelease(draft: DraftRelease, settings: GateSettings): GateDecision {
  const lattice = releaseLattice(draft, settings.policy);
  const isHidden = hiddenAtFirst(lattice);
  const { seed, policy, solve, open, onProgress } = settings;
  const { changes, ...suppressed } = suppress({
    ...{ cells: lattice.cells, tables: draft.people, dependents: lattice.dependents, isHidden },
    weights: lattice.cells.map((cell) => weightOf(cell, seed)),
    targets: inOrderOfWork(lattice),
    protection: policy.protection,
    ...{ solve, open, onProgress },
  });
  const chosen = withHiddenByChance(lattice, suppressed.isHidden, settings);
  const { cells, isOfFewEmployers } = lattice;
  const decided = { ...suppressed, cells, isHidden: chosen, isOfFewEmployers, changes };
  const bands = hiddenBands(decided, policy);
  return { lattice, ...suppressed, isHidden: chosen, bands };
}

/** What a careless gate would do: hides what is sensitive itself, and protects nothing. */
export function gateCarelessly(draft: DraftRelease, policy: DisclosurePolicy): GateDecision {
  const lattice = releaseLattice(draft, policy);
  return {
    lattice,
    isHidden: hiddenAtFirst(lattice),
    bands: lattice.cells.map(() => null),
    witnesses: [],
    protections: [],
    silenced: [],
  };
}

/** Hides what may not be shown for what it says itself, and what falls with it. */
export function hiddenAtFirst({ cells, dependents, isSensitive }: ReleaseLattice): boolean[] {
  const isHidden = cells.map(() => false);
  const hide = (cell: number) => {
    if (isHidden[cell]) return;
    isHidden[cell] = true;
    for (const dependent of dependents[cell] ?? []) hide(dependent);
  };
  isSensitive.forEach((isIt, cell) => {
    if (isIt) hide(cell);
  });
  return isHidden;
}

/** Large cells are missed most; what is nearly equal is told apart by chance. */
function weightOf({ count, key }: LatticeCell, seed: string): number {
  return (1 + Math.sqrt(count)) * (1 + 0.2 * seededChance(seed, key));
}

/** Groups before what became of them, and what many tables share before what one has. */
function inOrderOfWork({ cells, targets }: ReleaseLattice): number[] {
  const kinds = ['base', 'outcome', 'outside', 'between'];
  const key = (place: number) => {
    const { kind = 'base', conditions = [], count = 0 } = cells[place] ?? {};
    return [kinds.indexOf(kind), conditions.length, count];
  };
  return [...targets].sort((a, b) => {
    const [first, second] = [key(a), key(b)];
    const place = first.findIndex((value, index) => value !== second[index]);
    return place === -1 ? a - b : (first[place] ?? 0) - (second[place] ?? 0);
  });
}

/** Hides a few more: the pattern of what is hidden must not be the smallest that would do. */
function withHiddenByChance(
  { cells, dependents }: ReleaseLattice,
  isHidden: readonly boolean[],
  { policy, seed }: GateSettings,
): boolean[] {
  const chosen = [...isHidden];
  cells.forEach(({ kind, isPublished, key }, place) => {
    if (kind !== 'outcome' || !isPublished || chosen[place]) return;
    if (seededChance(seed, `chance ${key}`) * 100 >= policy.hiddenByChancePerHundred) return;
    chosen[place] = true;
    for (const dependent of dependents[place] ?? []) chosen[dependent] = true;
  });
  return chosen;
}
