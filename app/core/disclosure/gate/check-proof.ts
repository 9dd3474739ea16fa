import { homeOf, type PeopleTable } from '../people-table.ts';
import { isWithin } from '../share-bands.ts';
import type { GateDecision } from './gate-release.ts';
import type { LatticeCell } from './lattice.ts';
import { scenariosOf } from './scenarios.ts';
import type { Witness } from './suppression-order.ts';

/** A number that the proof does not protect, or a witness that is none. For nobody outside. */
export interface ProofFailure {
  cell: string;
  reason:
    | 'not_protected'
    | 'no_witness'
    | 'changes_what_is_shown'
    | 'leaves_a_band'
    | 'moves_who_is_known'
    | 'changes_too_little';
}

/**
 * Checks the proof of a release by counting alone: every number that nobody may come to know
 * has its protections, every witness is a table of the same people that agrees with every
 * shown number, and changes the numbers it is the witness of far enough. Uses nothing of how
 * witnesses are found.
 * @param protection by how many people a number must be able to be another in either direction
 * @returns what fails; nothing when the release is proved
 */
export function checkProof(
  {
    lattice,
    isHidden,
    bands,
    witnesses,
    protections,
    silenced,
  }: Omit<GateDecision, 'lattice'> & {
    lattice: ProvedLattice;
  },
  tables: readonly PeopleTable[],
  protection: number,
): ProofFailure[] {
  const { cells } = lattice;
  const failures = withoutProtection(lattice, { protections, silenced }, tables, protection);
  const lookingAt = cellsByAttribute(cells);
  const changes = witnesses.map((witness) =>
    changesBy(witness, cells, lookingAt, tables[witness.table]),
  );
  witnesses.forEach((_, place) => {
    for (const [cell, change] of changes[place] ?? []) {
      const reason = contradiction({ lattice, isHidden, bands }, cell, change);
      if (reason) failures.push({ cell: cells[cell]?.key ?? '', reason });
    }
  });
  cells.forEach(({ table, isPublished, key }, place) => {
    const isSilent = silenced.includes(table);
    if (isSilent && isPublished && !(isHidden[place] && bands[place] === null)) {
      failures.push({ cell: key, reason: 'changes_what_is_shown' });
    }
    if (!isSilent && contradiction({ lattice, isHidden, bands }, place, 0) === 'leaves_a_band') {
      failures.push({ cell: key, reason: 'leaves_a_band' });
    }
  });
  for (const { cell, insider, change, witness } of protections) {
    const fail = (reason: ProofFailure['reason']) =>
      failures.push({ cell: cells[cell]?.key ?? '', reason });
    const found = witness === null ? undefined : witnesses[witness];
    if (witness === null || !found) {
      fail('no_witness');
      continue;
    }
    const changed = changes[witness]?.get(cell) ?? 0;
    if (change > 0 ? changed < change : changed > change) fail('changes_too_little');
    if (contradicts(found, insider, tables[found.table])) fail('moves_who_is_known');
  }
  return failures;
}

/** Whether what is told of a cell excludes that it is so much more, or less when below 0. */
function contradiction(
  {
    lattice,
    isHidden,
    bands,
  }: Pick<GateDecision, 'isHidden' | 'bands'> & { lattice: ProvedLattice },
  place: number,
  change: number,
): ProofFailure['reason'] | null {
  const cell = lattice.cells[place];
  if (!cell?.isPublished) return null;
  if (!isHidden[place]) return change === 0 ? null : 'changes_what_is_shown';
  const band = bands[place];
  if (!band) return null;
  const group = lattice.cells[cell.base ?? -1];
  // A band is one of a group whose size is shown: no table of people has another.
  const isKnown = group?.isPublished && isHidden[cell.base ?? -1] === false;
  return isKnown && isWithin(cell.count + change, group.count, band) ? null : 'leaves_a_band';
}

/**
 * Whether an insider knows better than a table that is to be a possible one: somebody whom they
 * know is another in it, or somebody else is of their site.
 */
function contradicts(
  { differences }: Witness,
  insider: number | null,
  table: PeopleTable | undefined,
): boolean {
  const own = table?.insiders[insider ?? -1];
  if (!table || !own) return false;
  const home = homeOf(table, own);
  return differences.some(
    ({ person, attribute, to }) =>
      own.knows[person] === 1 || (attribute === home?.attribute && to === home.value),
  );
}

interface ProvedLattice {
  cells: readonly LatticeCell[];
  /** Numbers that nobody may come to know. */
  targets: readonly number[];
}

/** The numbers that are to be kept from somebody, and of which no protection speaks. */
function withoutProtection(
  { cells, targets }: ProvedLattice,
  { protections, silenced }: Pick<GateDecision, 'protections' | 'silenced'>,
  tables: readonly PeopleTable[],
  protection: number,
): ProofFailure[] {
  const key = (cell: number, insider: number | null, change: number) =>
    `${cell} ${insider} ${Math.sign(change)}`;
  const protectedBy = new Map<string, number>();
  for (const { cell, insider, change } of protections) {
    const known = protectedBy.get(key(cell, insider, change)) ?? 0;
    protectedBy.set(key(cell, insider, change), Math.max(known, Math.abs(change)));
  }
  return targets
    .filter((cell) => !silenced.includes(cells[cell]?.table ?? -1))
    .flatMap((cell) => {
      const needed = ([1, -1] as const).flatMap((direction) =>
        scenariosOf(cells, tables, cell, direction, protection),
      );
      const isProtected = needed.every(
        ({ insider, change }) =>
          (protectedBy.get(key(cell, insider, change)) ?? 0) >= Math.abs(change),
      );
      const failure = { cell: cells[cell]?.key ?? '', reason: 'not_protected' as const };
      return isProtected ? [] : [failure];
    });
}

/** By how much each cell differs in a witness: the people concerned are counted before and after. */
function changesBy(
  { table, differences }: Witness,
  cells: readonly LatticeCell[],
  lookingAt: ReadonlyMap<string, readonly number[]>,
  people: PeopleTable | undefined,
): Map<number, number> {
  const becomes = new Map<number, Map<number, number>>();
  for (const { person, attribute, to } of differences) {
    becomes.set(person, (becomes.get(person) ?? new Map<number, number>()).set(attribute, to));
  }
  const changes = new Map<number, number>();
  const attributes = new Set(differences.map(({ attribute }) => attribute));
  const concerned = new Set(
    [...attributes].flatMap((attribute) => lookingAt.get(`${table} ${attribute}`) ?? []),
  );
  for (const place of concerned) {
    const { conditions } = cells[place] ?? { conditions: [] };
    let change = 0;
    for (const [person, values] of becomes) {
      let [was, is] = [true, true];
      for (const { attribute, allowed } of conditions) {
        const before = people?.columns[attribute]?.[person] ?? 0;
        was &&= allowed[before] === 1;
        is &&= allowed[values.get(attribute) ?? before] === 1;
      }
      change += Number(is) - Number(was);
    }
    if (change !== 0) changes.set(place, change);
  }
  return changes;
}

/** The cells that look at each attribute of each table: no other changes with it. */
function cellsByAttribute(cells: readonly LatticeCell[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  cells.forEach(({ table, conditions }, place) => {
    for (const { attribute } of conditions) {
      const key = `${table} ${attribute}`;
      const known = found.get(key);
      if (known) known.push(place);
      else found.set(key, [place]);
    }
  });
  return found;
}
