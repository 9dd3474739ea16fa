import { between, type CellMembers, outsideOf, withOutcome } from '../cell-members.ts';
import type { DraftCell, DraftRelease, ToldRelease } from '../draft-release.ts';
import type { DisclosurePolicy } from '../policy.ts';
import { chainKey } from './chain-key.ts';
import type { LatticeBuilder } from './lattice.ts';
import { isFew, sensitivityOf } from './sensitive-cells.ts';

/** Every closed quarter of a release together. */
const allCohorts = 'all';

interface Surroundings {
  lattice: LatticeBuilder;
  policy: DisclosurePolicy;
  addTold: (place: number) => void;
  addTarget: (place: number) => void;
}

/** Some of the people of a release: those whom an earlier one counts, or those who came since. */
interface Block {
  among: (members: CellMembers) => CellMembers;
  /** The number that a cell of the earlier release has among them, and its group. */
  sizes: (cell: DraftCell) => { count: number; groupSize: number };
}

/**
 * Adds what earlier releases have told, which stays told, and what comes to be known by
 * taking it from this release: the people who entered since, and those of then whom the
 * earlier release hid.
 */
export function addTold(draft: DraftRelease, surroundings: Surroundings): void {
  const now = new Map(draft.cells.map((cell) => [nameOf(cell), cell]));
  for (const told of draft.told) {
    for (const cell of told.cells) addToldCell(cell, told, surroundings);
    // What of one quarter was hidden is hidden of it now. The access table counts whom the funnel counts.
    const cells = [...told.cells, ...told.hidden].filter(
      (cell) => cell.cohort === allCohorts && cell.table !== 'access' && now.has(nameOf(cell)),
    );
    for (const block of blocksOf(told, now)) {
      for (const cell of cells) addFew(cell, block, surroundings);
      addSteps(cells, block, surroundings);
    }
    addToldCurves(told, surroundings);
  }
}

function blocksOf({ cohorts }: ToldRelease, now: ReadonlyMap<string, DraftCell>): Block[] {
  return [
    { among: (members) => ofCohorts(members, cohorts), sizes: (cell) => cell },
    {
      among: (members) => ofOtherCohorts(members, cohorts),
      sizes: (cell) => {
        const { count = 0, groupSize = 0 } = now.get(nameOf(cell)) ?? {};
        return { count: count - cell.count, groupSize: groupSize - cell.groupSize };
      },
    },
  ];
}

function addToldCurves({ curves, cohorts }: ToldRelease, surroundings: Surroundings): void {
  for (const { curve, days } of curves) {
    for (const day of days) {
      for (const [condition, count] of [
        [curve.hiredOn(day), curve.hiredBy[day] ?? 0],
        [curve.goneBy(day), curve.leftBy[day] ?? 0],
      ] as const) {
        const members = ofCohorts(withOutcome(curve.members, condition), cohorts);
        add(members, 'outcome', count, surroundings);
      }
    }
  }
}

function addToldCell(
  { cohort, members, kind, count }: DraftCell,
  { cohorts }: ToldRelease,
  surroundings: Surroundings,
): void {
  add(cohort === allCohorts ? ofCohorts(members, cohorts) : members, kind, count, surroundings);
}

function add(
  members: CellMembers,
  kind: DraftCell['kind'],
  count: number,
  { lattice, addTold: tell }: Surroundings,
): void {
  tell(lattice.add(members, { kind, count, base: null, isPublished: false }));
}

/** What nobody may come to know of a block: how few people are, or how few are not among them. */
function addFew(cell: DraftCell, block: Block, { lattice, policy, addTarget }: Surroundings): void {
  const { count, groupSize } = block.sizes(cell);
  const members = block.among(cell.members);
  const sensitivity = sensitivityOf({ kind: cell.kind, count, groupSize }, policy);
  const base = cell.kind === 'base' ? null : baseOf(members, groupSize, lattice);
  const given = { kind: 'between' as const, base, isPublished: false };
  if (sensitivity === 'counted') addTarget(lattice.add(members, { ...given, count }));
  // Few may have come to something and few not: then both are nobody's to know.
  if (cell.kind === 'base' || groupSize === 0 || !isFew(groupSize - count, policy)) return;
  addTarget(lattice.add(outsideOf(members), { ...given, count: groupSize - count }));
}

/** How large the group is of which an outcome is told: more than all of it nobody can suppose. */
function baseOf(members: CellMembers, count: number, lattice: LatticeBuilder): number {
  const group = { ...members, outcome: null };
  const known = lattice.placeOf(group);
  return known ?? lattice.add(group, { kind: 'base', count, base: null, isPublished: false });
}

/** The people of a block between two outcomes of one row. */
function addSteps(
  cells: readonly DraftCell[],
  { among, sizes }: Block,
  { lattice, policy, addTarget }: Surroundings,
): void {
  const rows = new Map<string, DraftCell[]>();
  for (const cell of cells) {
    if (cell.kind === 'base') continue;
    rows.set(chainKey(cell), [...(rows.get(chainKey(cell)) ?? []), cell]);
  }
  for (const row of rows.values()) {
    const sorted = [...row].sort((a, b) => b.count - a.count);
    sorted.forEach((larger, index) => {
      for (const smaller of sorted.slice(index + 1)) {
        const { groupSize } = sizes(larger);
        const count = sizes(larger).count - sizes(smaller).count;
        if (count <= 0 || count >= policy.smallestCount) continue;
        const members = among(between(larger.members, smaller.members));
        const base = baseOf(members, groupSize, lattice);
        const given = { kind: 'between' as const, count, base, isPublished: false };
        addTarget(lattice.add(members, given));
      }
    });
  }
}

/** Those of a cell who entered in some quarters. */
function ofCohorts(members: CellMembers, cohorts: readonly string[]): CellMembers {
  const key = `in ${cohorts.join(' ')}`;
  const condition = {
    attribute: 'cohort',
    key,
    includes: (value: string) => cohorts.includes(value),
  };
  return { ...members, group: [...members.group, condition] };
}

/** Those of a cell who entered in other quarters. */
function ofOtherCohorts(members: CellMembers, cohorts: readonly string[]): CellMembers {
  const key = `not in ${cohorts.join(' ')}`;
  const condition = {
    ...{ attribute: 'cohort', key },
    includes: (value: string) => !cohorts.includes(value),
  };
  return { ...members, group: [...members.group, condition] };
}

function nameOf({ table, cohort, dimension, value, dimension2, value2, ler, measure }: DraftCell) {
  return [table, cohort, dimension, value, dimension2, value2, ler, measure].join('|');
}
