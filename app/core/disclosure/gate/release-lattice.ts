import { between, type CellMembers, outsideOf } from '../cell-members.ts';
import type { DraftCell, DraftRelease } from '../draft-release.ts';
import type { DisclosurePolicy } from '../policy.ts';
import { chainKey } from './chain-key.ts';
import { addCurves, type CurveDays } from './curve-cells.ts';
import { EmployersBehind } from './employers-behind.ts';
import { LatticeBuilder, type LatticeCell } from './lattice.ts';
import { isFew, sensitivityOf } from './sensitive-cells.ts';

/** The lattice of a release: every number that its tables and curves print or give away. */
export interface ReleaseLattice {
  cells: readonly LatticeCell[];
  /** For each cell of the draft its place in the lattice; null for one that is not collected. */
  places: readonly (number | null)[];
  /** Cells that fall with a cell: what became of a group with the size of the group. */
  dependents: readonly (readonly number[])[];
  /** Cells that may not be shown for what they say themselves. */
  isSensitive: boolean[];
  /** Whether too few employers stand behind a number of hires: it is not told as a band either. */
  isOfFewEmployers: boolean[];
  /** Numbers that nobody may come to know, printed by some table or by none. */
  targets: number[];
  /** Days on which each curve could have a point, in the order of the draft. */
  curves: readonly CurveDays[];
}

/** Builds the lattice of a draft. */
export function releaseLattice(draft: DraftRelease, policy: DisclosurePolicy): ReleaseLattice {
  return new ReleaseLatticeBuilder(draft, policy).build();
}

interface Placed {
  cell: DraftCell;
  place: number;
}

class ReleaseLatticeBuilder {
  private readonly lattice: LatticeBuilder;
  private readonly places: (number | null)[];
  private readonly sensitive = new Set<number>();
  private readonly ofFewEmployers = new Set<number>();
  private readonly employers = new Map<string, EmployersBehind>();
  /** For groups of people who were all hired the attribute that says who hired them. */
  private readonly hirers = new Map<number, string>();
  private readonly targets = new Set<number>();
  private readonly falling: [cell: number, dependent: number][] = [];

  constructor(
    private readonly draft: DraftRelease,
    private readonly policy: DisclosurePolicy,
  ) {
    this.lattice = new LatticeBuilder(draft.people);
    this.places = draft.cells.map(() => null);
  }

  build(): ReleaseLattice {
    const collected = [...this.draft.cells.entries()].filter(([, cell]) => cell.isCollected);
    const bases = new Map<string, number>();
    for (const [index, cell] of collected.filter(([, { kind }]) => kind === 'base')) {
      bases.set(rowKey(cell), this.add(index, cell, null));
    }
    const rows = new Map<string, Placed[]>();
    for (const [index, cell] of collected.filter(([, { kind }]) => kind === 'outcome')) {
      const own =
        bases.get(rowKey(cell)) ?? this.lattice.placeOf({ ...cell.members, outcome: null });
      const place = this.add(index, cell, own ?? null);
      const chain = chainKey(cell);
      rows.set(chain, [...(rows.get(chain) ?? []), { cell, place }]);
    }
    for (const row of rows.values()) this.addSteps(row);
    this.addRests();
    const curves = addCurves(this.draft.curves, this.policy, {
      lattice: this.lattice,
      isSensitive: (place) => this.sensitive.has(place),
      areEmployersFew: (members, attribute) => this.areEmployersFew(members, attribute),
      addTarget: (place) => this.targets.add(place),
      fallTogether: (cell, dependent) => this.falling.push([cell, dependent]),
    });
    const { cells } = this.lattice;
    const dependents: number[][] = cells.map(() => []);
    cells.forEach(({ base }, place) => {
      if (base !== null) dependents[base]?.push(place);
    });
    for (const [cell, dependent] of this.falling) dependents[cell]?.push(dependent);
    const isSensitive = cells.map((_, place) => this.sensitive.has(place));
    const isOfFewEmployers = cells.map((_, place) => this.ofFewEmployers.has(place));
    return {
      ...{ cells, dependents, isSensitive, isOfFewEmployers, curves },
      ...{ places: this.places, targets: [...this.targets] },
    };
  }

  private add(index: number, cell: DraftCell, base: number | null): number {
    const { members, kind, count, groupSize, isPublished } = cell;
    const place = this.lattice.add(members, { kind, count, base, isPublished });
    this.places[index] = place;
    if (kind === 'base' && cell.employerAttribute) this.hirers.set(place, cell.employerAttribute);
    const size = base === null ? undefined : this.lattice.cells[base]?.count;
    // Also when many were eligible: of a group to which nobody came, nothing came of anybody.
    const sensitivity = size === 0 ? 'nobody' : this.sensitivity(cell, place);
    if (sensitivity !== 'none') this.sensitive.add(place);
    if (sensitivity === 'counted') this.targets.add(place);
    if (size !== groupSize) {
      // Of people eligible for the pilot only those who came are in the table of people.
      if (sensitivity === 'left_out') this.targets.add(place);
      return place;
    }
    this.addOutside(cell, base);
    return place;
  }

  /** Few may have come to something and few not: then both are nobody's to know. */
  private addOutside({ members, count, groupSize }: DraftCell, base: number | null) {
    if (groupSize === 0 || base === null) return;
    const left = outsideOf(members);
    const isOfFew = isFew(groupSize - count, this.policy);
    if (!isOfFew && !this.areEmployersFew(left, this.hirers.get(base))) return;
    const rest = { kind: 'outside' as const, count: groupSize - count, base, isPublished: false };
    this.targets.add(this.lattice.add(left, rest));
  }

  private sensitivity(cell: DraftCell, place: number) {
    const own = sensitivityOf(cell, this.policy);
    if (!this.areEmployersFew(cell.members, cell.employerAttribute)) return own;
    this.ofFewEmployers.add(place);
    return own === 'nobody' ? own : 'counted';
  }

  /** @param attribute says who hired somebody; none for what are no hires */
  private areEmployersFew(members: CellMembers, attribute: string | undefined): boolean {
    if (attribute === undefined) return false;
    const { table, conditions } = this.lattice.placed(members);
    const people = this.draft.people[table];
    if (!people) return false;
    const name = `${people.id} ${attribute}`;
    const employers = this.employers.get(name) ?? new EmployersBehind(people, attribute);
    this.employers.set(name, employers);
    return employers.areFew(conditions, this.policy);
  }

  /**
   * The people between any two outcomes of a row of which the larger contains the smaller: once
   * both are shown, so is the difference, and who hired them.
   */
  private addSteps(row: readonly Placed[]): void {
    const sorted = [...row].sort((a, b) => b.cell.count - a.cell.count);
    sorted.forEach((larger, index) => {
      for (const smaller of sorted.slice(index + 1)) this.addStep(larger, smaller);
    });
  }

  private addStep(larger: Placed, smaller: Placed): void {
    const count = larger.cell.count - smaller.cell.count;
    if (count === 0) return;
    const members = between(larger.cell.members, smaller.cell.members);
    const isOfFew = count < this.policy.smallestCount;
    if (!isOfFew && !this.areEmployersFew(members, larger.cell.employerAttribute)) return;
    const base = this.lattice.cells[larger.place]?.base ?? null;
    const given = { kind: 'between' as const, count, base, isPublished: false };
    this.targets.add(this.lattice.add(members, given));
  }

  /** What no table prints and everybody can subtract. */
  private addRests(): void {
    for (const { members, count, within, employerAttribute } of this.draft.rests) {
      const base = this.lattice.placeOf({ ...members, outcome: null }) ?? null;
      const isOfSomebody = base !== null && (this.lattice.cells[base]?.count ?? 0) > 0;
      const isFew = count < this.policy.smallestCount && (count > 0 || within === 'outcome');
      const isOfFew = isFew || this.areEmployersFew(members, employerAttribute);
      if (!isOfSomebody || !isOfFew) continue;
      const given = { kind: 'between' as const, count, base, isPublished: false };
      this.targets.add(this.lattice.add(members, given));
    }
  }
}

function rowKey({ table, cohort, dimension, value, dimension2, value2, ler }: DraftCell): string {
  return [table, cohort, dimension, value, dimension2, value2, ler].join('|');
}
