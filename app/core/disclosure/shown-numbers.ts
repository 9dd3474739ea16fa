import type { CellMembers } from './cell-members.ts';
import type { Correction, Replaced } from './corrected-totals.ts';
import type { DraftCell, DraftCurve, DraftRelease } from './draft-release.ts';
import type { GateDecision } from './gate/gate-release.ts';
import type { PeopleTable } from './people-table.ts';
import {
  type BandOfGroup,
  bandOfSum,
  type CountRange,
  countsWithin,
  isWithin,
  type ShareBand,
} from './share-bands.ts';
import {
  cellName,
  curveName,
  type ToldBefore,
  type ToldPoint,
  tablesCollectedOtherwise,
} from './told-before.ts';

/** What of a draft is shown. */
export interface ShownNumbers {
  /** For each cell of the draft whether. */
  cells: readonly boolean[];
  /** For each cell of the draft the band that is told of it instead of its number; null for none. */
  bands: readonly (ShareBand | null)[];
  /** For each curve of the draft the days of its points, ascending. */
  curves: readonly (readonly number[])[];
  /** For each cell of a row that was corrected what is told anew; null for others. */
  corrected: readonly (Replaced | null)[];
}

/** The people who entered since the last release, drafted by themselves, and what is shown of them. */
export interface AddedNumbers {
  draft: DraftRelease;
  shown: ShownNumbers;
}

/** What is shown of the very draft that was decided. */
export function shownAsDecided(draft: DraftRelease, decision: GateDecision): ShownNumbers {
  const { lattice, isHidden, bands } = decision;
  const isShown = (place: number | null | undefined) =>
    place !== null && place !== undefined && isHidden[place] === false;
  return {
    cells: draft.cells.map((_, index) => isShown(lattice.places[index])),
    bands: draft.cells.map((cell, index) => {
      const place = lattice.places[index] ?? -1;
      const group = lattice.cells[lattice.cells[place]?.base ?? -1];
      const isOfGroup = cell.share?.method === 'wilson' && cell.denominator === group?.count;
      return (isOfGroup && bands[place]) || null;
    }),
    curves: draft.curves.map((_, index) =>
      (lattice.curves[index] ?? [])
        .filter(({ hired, gone }) => isShown(hired) && isShown(gone))
        .map(({ day }) => day),
    ),
    corrected: draft.cells.map(() => null),
  };
}

/**
 * What is shown of everybody, where an earlier release has told of some of them. A number of
 * all of them is the sum of what was told and what is shown of those who entered since: it is
 * shown where both are. So whoever reads every release learns no more than those two
 * numbers, each of which is proved by itself, of people whom the other does not count.
 * @throws Error when a number is not the sum of its two parts
 */
export function shownWithTold(
  whole: DraftRelease,
  added: AddedNumbers,
  told: ToldBefore,
): ShownNumbers {
  return new ShownWithTold(whole, added, told).of(whole);
}

class ShownWithTold {
  private readonly cells = new Map<string, number>();
  private readonly bands = new Map<string, BandOfGroup>();
  /** Those of who entered since that are shown. */
  private readonly addedCells = new Map<string, Correction>();
  private readonly points = new Map<string, ReadonlyMap<number, ToldPoint>>();
  /** For each people table the quarters told of, and those of who entered since. */
  private readonly quarters: { told: Quarters; added: Quarters };
  private readonly otherwise: ReadonlySet<string>;

  constructor(
    whole: DraftRelease,
    { draft, shown }: AddedNumbers,
    private readonly told: ToldBefore,
  ) {
    this.otherwise = tablesCollectedOtherwise(whole.cells, told);
    draft.cells.forEach((cell, index) => {
      const name = cellName(cell);
      const { count, denominator } = cell;
      if (shown.cells[index]) this.cells.set(name, count);
      if (shown.cells[index]) this.addedCells.set(name, { count, denominator });
      const band = shown.bands[index];
      if (band) this.bands.set(name, { ...band, of: cell.denominator });
    });
    draft.curves.forEach((curve, index) => {
      const days = shown.curves[index] ?? [];
      this.points.set(curveName(curve), new Map(days.map((day) => [day, pointOf(curve, day)])));
    });
    this.quarters = { told: quartersOf(told.people), added: quartersOf(draft.people) };
  }

  of({ cells, curves }: DraftRelease): ShownNumbers {
    return {
      cells: cells.map((cell) => this.isShown(cell)),
      bands: cells.map((cell) => this.bandOf(cell)),
      curves: curves.map((curve) => this.daysOf(curve)),
      corrected: cells.map((cell) => this.correctedOf(cell)),
    };
  }

  private isShown(cell: DraftCell): boolean {
    const name = cellName(cell);
    const parts = this.partsOf(cell.members, this.told.shown.get(name), this.cells.get(name));
    const sum = parts.reduce<number>((total, part) => total + (part ?? 0), 0);
    if (parts.length === 0 || parts.includes(undefined)) return false;
    if (sum === cell.count) return true;
    // What was told meant others then: it stays in the release that told it.
    if (this.otherwise.has(cell.table)) return false;
    throw new Error(`Not the sum of its parts: ${name}.`);
  }

  /** What was told anew in a revision goes on with those who entered since, where they are shown. */
  private correctedOf(cell: DraftCell): Replaced | null {
    const name = cellName(cell);
    const told = this.told.corrected.get(name);
    if (told === undefined) return null;
    if (this.otherwise.has(cell.table)) return 'hidden';
    const parts = this.partsOf<Replaced | undefined>(cell.members, told, this.addedCells.get(name));
    const sum = parts.reduce<Replaced>(plus, { count: 0, denominator: 0 });
    if (sum === 'hidden') return sum;
    // Those eligible for the pilot are the same people however many of them have come.
    const isOfEligible = cell.table === 'access';
    const whole = isOfEligible ? { ...sum, denominator: cell.denominator } : sum;
    return canBeCorrected(cell, whole) ? whole : 'hidden';
  }

  /**
   * The band that follows from what was told of some and what is shown of those who entered since.
   * It is of a group of which the size was shown as well: a band is told of no other. Of a share
   * that is estimated there is none: a band is one of counts, and estimates lie elsewhere.
   */
  private bandOf(cell: DraftCell): ShareBand | null {
    if (cell.share?.method !== 'wilson' || this.otherwise.has(cell.table)) return null;
    const name = cellName(cell);
    const bands = this.partsOf(cell.members, this.told.bands.get(name), this.bands.get(name));
    const shown = this.partsOf(cell.members, this.told.shown.get(name), this.cells.get(name));
    if (!bands.some((band) => band !== undefined)) return null;
    const [only] = bands;
    if (bands.length === 1 && only) return { low: only.low, high: only.high };
    const ranges = bands.map((band, part): CountRange | null => {
      const count = shown[part];
      if (band) return countsWithin(band);
      return count === undefined ? null : { least: count, most: count };
    });
    const known = ranges.filter((range) => range !== null);
    if (known.length < ranges.length) return null;
    const band = bandOfSum(known, cell.denominator);
    if (band === null || isWithin(cell.count, cell.denominator, band)) return band;
    throw new Error(`Not within the bands of its parts: ${name}.`);
  }

  private daysOf(curve: DraftCurve): number[] {
    const name = curveName(curve);
    const parts = this.partsOf(curve.members, this.told.points.get(name), this.points.get(name));
    const [first] = parts;
    const days = [...(first?.keys() ?? [])].filter((day) => parts.every((part) => part?.has(day)));
    for (const day of days) {
      const { hired, left } = pointOf(curve, day);
      const sum = (of: (point: ToldPoint) => number) =>
        parts.reduce((total, part) => total + of(part?.get(day) ?? { hired: 0, left: 0 }), 0);
      if (sum((point) => point.hired) === hired && sum((point) => point.left) === left) continue;
      throw new Error(`Not the sum of its parts: day ${day} of ${name}.`);
    }
    return days.sort((a, b) => a - b);
  }

  /** Of what was told and what is shown of those who entered since, what counts somebody. */
  private partsOf<T>(members: CellMembers, told: T, added: T): T[] {
    const { quarters } = this;
    return [
      ...(isOfSome(members, quarters.told) ? [told] : []),
      ...(isOfSome(members, quarters.added) ? [added] : []),
    ];
  }
}

type Quarters = ReadonlyMap<string, readonly string[]>;

/** The quarters in which people of each table entered. */
function quartersOf(tables: readonly PeopleTable[]): Quarters {
  return new Map(
    tables.map(({ id, attributes, columns }) => {
      const place = attributes.findIndex((attribute) => attribute.id === 'cohort');
      const values = [...new Set(columns[place])];
      return [id, values.map((value) => attributes[place]?.values[value] ?? '')];
    }),
  );
}

/** Whether somebody who entered in one of some quarters can be counted. */
function isOfSome({ people, group }: CellMembers, quarters: Quarters): boolean {
  const condition = group.find(({ attribute }) => attribute === 'cohort');
  return quarters.get(people)?.some((quarter) => condition?.includes(quarter) ?? true) ?? false;
}

function pointOf({ hiredBy, leftBy }: DraftCurve, day: number): ToldPoint {
  return { hired: hiredBy[day] ?? 0, left: leftBy[day] ?? 0 };
}

/**
 * Whether a number that was corrected can be told with those who entered since: only as a plain
 * share, since nobody knows when those of the correction were last observed, and one of no more
 * people than there are.
 */
function canBeCorrected({ share }: DraftCell, { count, denominator }: Correction): boolean {
  return share === null || (share.method === 'wilson' && count <= denominator);
}

/** The same with rows that a revision of these people corrects, or corrects further. */
export function shownAnew(
  { cells }: DraftRelease,
  shown: ShownNumbers,
  changes: ReadonlyMap<string, Replaced>,
): ShownNumbers {
  const corrected = cells.map((cell, index) => {
    const [known, change] = [shown.corrected[index] ?? null, changes.get(cellName(cell))];
    if (change === undefined) return known;
    const { count, denominator } = cell;
    return plus(known ?? { count, denominator }, change);
  });
  return { ...shown, corrected };
}

/** The sum of two numbers: hidden where one of them is. */
function plus(one: Replaced, other: Replaced | undefined): Replaced {
  if (one === 'hidden' || other === 'hidden' || other === undefined) return 'hidden';
  return {
    count: one.count + other.count,
    denominator: one.denominator + other.denominator,
  };
}
