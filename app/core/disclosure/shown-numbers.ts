import type { CellMembers } from './cell-members.ts';
import type { DraftCell, DraftCurve, DraftRelease } from './draft-release.ts';
import type { GateDecision } from './gate/gate-release.ts';
import { cellName, curveName, type ToldBefore, type ToldPoint } from './told-before.ts';

/** What of a draft is shown. */
export interface ShownNumbers {
  /** For each cell of the draft whether. */
  cells: readonly boolean[];
  /** For each curve of the draft the days of its points, ascending. */
  curves: readonly (readonly number[])[];
}

/** The people who entered since the last release, drafted by themselves, and what is shown of them. */
export interface AddedNumbers {
  draft: DraftRelease;
  shown: ShownNumbers;
}

/** What is shown of the very draft that was decided. */
export function shownAsDecided(draft: DraftRelease, decision: GateDecision): ShownNumbers {
  const { lattice, isHidden } = decision;
  const isShown = (place: number | null | undefined) =>
    place !== null && place !== undefined && isHidden[place] === false;
  return {
    cells: draft.cells.map((_, index) => isShown(lattice.places[index])),
    curves: draft.curves.map((_, index) =>
      (lattice.curves[index] ?? [])
        .filter(({ hired, gone }) => isShown(hired) && isShown(gone))
        .map(({ day }) => day),
    ),
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
  return new ShownWithTold(added, told).of(whole);
}

class ShownWithTold {
  private readonly cells = new Map<string, number>();
  private readonly points = new Map<string, ReadonlyMap<number, ToldPoint>>();
  /** Ids of the people tables in which somebody entered since. */
  private readonly people: ReadonlySet<string>;

  constructor(
    { draft, shown }: AddedNumbers,
    private readonly told: ToldBefore,
  ) {
    draft.cells.forEach((cell, index) => {
      if (shown.cells[index]) this.cells.set(cellName(cell), cell.count);
    });
    draft.curves.forEach((curve, index) => {
      const days = shown.curves[index] ?? [];
      this.points.set(curveName(curve), new Map(days.map((day) => [day, pointOf(curve, day)])));
    });
    this.people = new Set(draft.people.filter(({ people }) => people > 0).map(({ id }) => id));
  }

  of({ cells, curves }: DraftRelease): ShownNumbers {
    return {
      cells: cells.map((cell) => this.isShown(cell)),
      curves: curves.map((curve) => this.daysOf(curve)),
    };
  }

  private isShown(cell: DraftCell): boolean {
    const parts = this.partsOf(cell);
    const sum = parts.reduce<number>((total, part) => total + (part ?? 0), 0);
    if (parts.includes(undefined)) return false;
    if (sum !== cell.count) throw new Error(`Not the sum of its parts: ${cellName(cell)}.`);
    return true;
  }

  /** What was told of a cell, and what is shown of those who entered since; undefined if it is not. */
  private partsOf(cell: DraftCell): (number | undefined)[] {
    const name = cellName(cell);
    const [told, added] = [this.told.shown.get(name), this.cells.get(name)];
    if (isOfOneQuarter(cell.members)) return [this.told.printed.has(name) ? told : added];
    return this.withPeople(cell.members, told, added);
  }

  private daysOf(curve: DraftCurve): number[] {
    const name = curveName(curve);
    const parts = this.withPeople(curve.members, this.told.points.get(name), this.points.get(name));
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

  /** Of two parts those that count somebody. */
  private withPeople<T>({ people }: CellMembers, told: T, added: T): T[] {
    return [
      ...(this.told.people.has(people) ? [told] : []),
      ...(this.people.has(people) ? [added] : []),
    ];
  }
}

/** Of one quarter are people of then or people since, never both. */
function isOfOneQuarter({ group }: CellMembers): boolean {
  return group.some(({ attribute }) => attribute === 'cohort');
}

function pointOf({ hiredBy, leftBy }: DraftCurve, day: number): ToldPoint {
  return { hired: hiredBy[day] ?? 0, left: leftBy[day] ?? 0 };
}
