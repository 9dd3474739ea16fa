import { between, type CellMembers, outsideOf, withOutcome } from '../cell-members.ts';
import type { DraftCell, DraftRelease, ToldRelease } from '../draft-release.ts';
import type { DisclosurePolicy } from '../policy.ts';
import { chainKey } from './chain-key.ts';
import type { LatticeBuilder } from './lattice.ts';
import { sensitivityOf } from './sensitive-cells.ts';

/** Every closed quarter of a release together. */
const allCohorts = 'all';

interface Surroundings {
  lattice: LatticeBuilder;
  policy: DisclosurePolicy;
  addTold: (place: number) => void;
  addTarget: (place: number) => void;
}

/**
 * Adds what earlier releases have told, which stays told, and what comes to be known by
 * taking it from this release: the people who entered since.
 */
export function addTold(draft: DraftRelease, surroundings: Surroundings): void {
  const now = new Map(draft.cells.map((cell) => [nameOf(cell), cell]));
  for (const told of draft.told) {
    for (const cell of told.cells) addToldCell(cell, told, surroundings);
    // How many a group was then may follow from what is shown now, and from that, who entered since.
    const groups = told.hidden.filter(({ kind }) => kind === 'base');
    for (const cell of groups) addHiddenCell(cell, told, surroundings);
    for (const cell of [...told.cells, ...groups]) {
      const present = now.get(nameOf(cell));
      if (cell.cohort === allCohorts && present) {
        addDifference(cell, present, told, surroundings);
      }
    }
    addStepsOfDifferences(told, now, surroundings);
    addToldCurves(told, surroundings);
  }
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

function addToldCell(cell: DraftCell, told: ToldRelease, surroundings: Surroundings): void {
  add(membersOfThen(cell, told), cell.kind, cell.count, surroundings);
}

function addHiddenCell(cell: DraftCell, told: ToldRelease, surroundings: Surroundings): void {
  addFew(cell, membersOfThen(cell, told), surroundings);
}

function membersOfThen({ cohort, members }: DraftCell, { cohorts }: ToldRelease): CellMembers {
  return cohort === allCohorts ? ofCohorts(members, cohorts) : members;
}

function add(
  members: CellMembers,
  kind: DraftCell['kind'],
  count: number,
  { lattice, addTold: tell }: Surroundings,
): void {
  tell(lattice.add(members, { kind, count, base: null, isPublished: false }));
}

function addDifference(
  before: DraftCell,
  present: DraftCell,
  { cohorts }: ToldRelease,
  surroundings: Surroundings,
): void {
  const count = present.count - before.count;
  const groupSize = present.groupSize - before.groupSize;
  const members = ofOtherCohorts(present.members, cohorts);
  addFew({ ...before, count, groupSize }, members, surroundings);
}

/** What nobody may come to know of some people: how few they are, or how few are not among them. */
function addFew(
  { kind, count, groupSize, table }: DraftCell,
  members: CellMembers,
  { lattice, policy, addTarget }: Surroundings,
): void {
  const sensitivity = sensitivityOf({ kind, count, groupSize }, policy);
  const given = { kind: 'between' as const, base: null, isPublished: false };
  if (sensitivity === 'counted') addTarget(lattice.add(members, { ...given, count }));
  // Of the people eligible for a pilot not all are in the table of people.
  if (sensitivity === 'left_out' && table !== 'access') {
    addTarget(lattice.add(outsideOf(members), { ...given, count: groupSize - count }));
  }
}

/** Of those who entered since, the ones between two outcomes of one row. */
function addStepsOfDifferences(
  { cells, cohorts }: ToldRelease,
  now: ReadonlyMap<string, DraftCell>,
  { lattice, policy, addTarget }: Surroundings,
): void {
  const rows = new Map<string, { cell: DraftCell; count: number }[]>();
  for (const before of cells) {
    const present = now.get(nameOf(before));
    if (before.cohort !== allCohorts || !present || !present.members.outcome) continue;
    const key = `${chainKey(present)}`;
    const count = present.count - before.count;
    rows.set(key, [...(rows.get(key) ?? []), { cell: present, count }]);
  }
  for (const row of rows.values()) {
    const sorted = row.sort((a, b) => b.cell.count - a.cell.count);
    sorted.forEach((larger, index) => {
      for (const smaller of sorted.slice(index + 1)) {
        const count = larger.count - smaller.count;
        if (count <= 0 || count >= policy.smallestCount) continue;
        const members = between(larger.cell.members, smaller.cell.members);
        const given = { kind: 'between' as const, count, base: null, isPublished: false };
        addTarget(lattice.add(ofOtherCohorts(members, cohorts), given));
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
