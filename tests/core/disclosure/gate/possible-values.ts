import type { GateDecision } from '#app/core/disclosure/gate/gate-release.ts';
import type { LatticeCell } from '#app/core/disclosure/gate/lattice.ts';
import type { PeopleTable } from '#app/core/disclosure/people-table.ts';
import { type CountRange, countsWithin } from '#app/core/disclosure/share-bands.ts';

/** Everything that tells one person from another, with how many are known to be like that. */
interface Atom {
  values: number[];
  known: number;
  /** Whether nobody else can be like that: the insider knows everybody of their place. */
  isComplete: boolean;
}

function atomsOf(table: PeopleTable, insider: number | null): Atom[] {
  let values: number[][] = [[]];
  for (const attribute of table.attributes) {
    values = values.flatMap((known) => attribute.values.map((_, value) => [...known, value]));
  }
  const { id = '', knows } = table.insiders[insider ?? -1] ?? {};
  const isOwn = (value: number, attribute: number) =>
    table.attributes[attribute]?.id === 'place' && table.attributes[attribute].values[value] === id;
  const atoms = values.map((each) => ({ values: each, known: 0, isComplete: each.some(isOwn) }));
  for (let person = 0; person < table.people; person += 1) {
    if (knows?.[person] !== 1) continue;
    const own = table.columns.map((column) => column[person]);
    const atom = atoms.find((each) => each.values.every((value, place) => value === own[place]));
    if (atom) atom.known += 1;
  }
  return atoms;
}

/** For each atom 1 when a cell counts such people, otherwise 0. */
function countsOf({ conditions }: LatticeCell, atoms: readonly Atom[]): number[] {
  return atoms.map(({ values }) =>
    Number(conditions.every(({ attribute, allowed }) => allowed[values[attribute] ?? 0] === 1)),
  );
}

/** A sum over atoms that must come out as it is known: as a number, or between two. */
interface KnownSum extends CountRange {
  counts: number[];
}

/** The numbers of some releases, and which of them are hidden. */
interface Decided extends Pick<GateDecision, 'isHidden' | 'bands'> {
  lattice: { cells: readonly LatticeCell[] };
}

/**
 * Every value that a number takes over all tables of as many people that agree with what is
 * shown: atom by atom, with every number of people in each. No solver, and nothing
 * of how the gate decides.
 * @param insider place of somebody whose people stay what they are, and who knows that nobody
 *   else is of a place that has their name; null for nobody
 */
export function possibleValues(
  { lattice, isHidden, bands }: Decided,
  table: PeopleTable,
  target: number,
  insider: number | null = null,
): Set<number> {
  const atoms = atomsOf(table, insider);
  const sums = new Map<string, KnownSum>();
  const know = (counts: number[], { least, most }: CountRange) => {
    const known = sums.get(counts.join('')) ?? { least, most };
    const both = { least: Math.max(known.least, least), most: Math.min(known.most, most) };
    sums.set(counts.join(''), { counts, ...both });
  };
  const everybody = { least: table.people, most: table.people };
  know(
    atoms.map(() => 1),
    everybody,
  );
  lattice.cells.forEach((cell, place) => {
    const { count, isPublished } = cell;
    const band = bands[place];
    if (isPublished && isHidden[place] === false) {
      know(countsOf(cell, atoms), { least: count, most: count });
    }
    const of = lattice.cells[cell.base ?? -1]?.count ?? 0;
    if (band) know(countsOf(cell, atoms), countsWithin({ ...band, of }));
  });
  const cell = lattice.cells[target];
  if (!cell) throw new Error('There is no such target.');
  return reachable(atoms, [...sums.values()], countsOf(cell, atoms));
}

function reachable(
  atoms: readonly Atom[],
  sums: readonly KnownSum[],
  wanted: readonly number[],
): Set<number> {
  const last = sums.map(({ counts }) => counts.lastIndexOf(1));
  let states = new Map<string, number[]>([['', [0, ...sums.map(() => 0)]]]);
  atoms.forEach(({ known, isComplete }, atom) => {
    const next = new Map<string, number[]>();
    for (const state of states.values()) {
      for (let people = known; people === known || !isComplete; people += 1) {
        const after = state.map(
          (sum, place) =>
            sum +
            people * (place === 0 ? (wanted[atom] ?? 0) : (sums[place - 1]?.counts[atom] ?? 0)),
        );
        if (sums.some(({ most }, place) => (after[place + 1] ?? 0) > most)) break;
        const isSettled = sums.every(
          ({ least }, place) => last[place] !== atom || (after[place + 1] ?? 0) >= least,
        );
        if (isSettled) next.set(after.join(), after);
      }
    }
    states = next;
  });
  return new Set([...states.values()].map(([value = 0]) => value));
}
