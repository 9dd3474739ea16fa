import type { PeopleTable } from '../people-table.ts';
import type { LatticeCell, PlacedCondition } from './lattice.ts';
import type { Move } from './relabel-model.ts';
import type { Difference } from './suppression-order.ts';

/** A cell that changes when somebody's value of one attribute changes. */
export interface TouchedCell {
  cell: number;
  /** Place of what else must hold of a person for the cell to count them. */
  rest: number;
  /** Values of the attribute that the cell counts. */
  allowed: Uint8Array;
}

/**
 * What happens to the cells of a release when people are given another value of one
 * attribute and stay what they are otherwise. Nobody's other attributes move, so whatever
 * is kept by such a change is kept by a whole, real table of people: no assumption about how
 * the published tables hang together is needed.
 */
export class RelabelSpace {
  readonly touched: readonly TouchedCell[];
  readonly rests: readonly (readonly PlacedCondition[])[];
  /** 32 rests to a word: which of them hold of a person. */
  readonly words: number;
  /** Values that every cell treats alike are one: of each the first of them. */
  private readonly alike: Uint16Array;
  private readonly holds: Uint32Array;
  private people: Map<number, number[]> | null = null;
  private readonly byValue: TouchedCell[][];

  constructor(
    readonly table: PeopleTable,
    readonly attribute: number,
    cells: readonly LatticeCell[],
    readonly place: number,
  ) {
    const rests: PlacedCondition[][] = [];
    const places = new Map<string, number>();
    const touched: TouchedCell[] = [];
    cells.forEach((cell, cellPlace) => {
      if (cell.table !== place) return;
      const own = cell.conditions.find((condition) => condition.attribute === attribute);
      if (!own) return;
      const rest = cell.conditions.filter((condition) => condition !== own);
      const key = rest.map((condition) => condition.key).join('|');
      let known = places.get(key);
      if (known === undefined) {
        known = rests.length;
        rests.push(rest);
        places.set(key, known);
      }
      touched.push({ cell: cellPlace, rest: known, allowed: own.allowed });
    });
    this.touched = touched;
    this.rests = rests;
    this.alike = valuesAlike(table.attributes[attribute]?.values.length ?? 0, touched);
    this.byValue = (table.attributes[attribute]?.values ?? []).map((_, value) =>
      touched.filter(({ allowed }) => allowed[value] === 1),
    );
    this.words = Math.ceil(rests.length / 32);
    this.holds = new Uint32Array(table.people * this.words);
    rests.forEach((rest, restPlace) => {
      this.note(rest, restPlace);
    });
  }

  /** Whether a value stands for those that every cell treats like it. */
  isFirst(value: number): boolean {
    return this.alike[value] === value;
  }

  /** Whether what a rest asks for holds of a person. */
  isIn(person: number, rest: number): boolean {
    const word = this.holds[person * this.words + (rest >>> 5)] ?? 0;
    return ((word >>> (rest & 31)) & 1) === 1;
  }

  /** Whether nothing of some rests holds of a person. */
  isInNone(person: number, masks: Uint32Array): boolean {
    const start = person * this.words;
    return masks.every((mask, word) => ((this.holds[start + word] ?? 0) & mask) === 0);
  }

  /** The rests, among some, that hold of one of two people and not of the other; of nobody none holds. */
  differing(person: number, other: number | null, masks: Uint32Array): Uint32Array {
    return masks.map((mask, word) => {
      const own = this.holds[person * this.words + word] ?? 0;
      const others = other === null ? 0 : (this.holds[other * this.words + word] ?? 0);
      return ((own ^ others) & mask) >>> 0;
    });
  }

  /** The cells that count people of one of two values and not of the other. */
  between(value: number, other: number): TouchedCell[] {
    const own = this.byValue[value] ?? [];
    const others = this.byValue[other] ?? [];
    return [
      ...own.filter(({ allowed }) => allowed[other] !== 1),
      ...others.filter(({ allowed }) => allowed[value] !== 1),
    ];
  }

  /** The people of a value. */
  peopleOf(value: number): readonly number[] {
    if (this.people === null) {
      this.people = new Map();
      for (let person = 0; person < this.table.people; person += 1) {
        const own = this.valueOf(person);
        const known = this.people.get(own);
        if (known) known.push(person);
        else this.people.set(own, [person]);
      }
    }
    return this.people.get(value) ?? [];
  }

  /** Everything that holds of a person among some rests, as a text. */
  signature(person: number, masks: Uint32Array): string {
    const start = person * this.words;
    let text = '';
    for (let word = 0; word < masks.length; word += 1) {
      const mask = masks[word] ?? 0;
      if (mask !== 0) text += `${((this.holds[start + word] ?? 0) & mask) >>> 0},`;
    }
    return text;
  }

  /** A person's value, or the first of those that every cell treats alike. */
  valueOf(person: number): number {
    return this.alike[this.table.columns[this.attribute]?.[person] ?? 0] ?? 0;
  }

  private note(rest: readonly PlacedCondition[], place: number): void {
    const [word, bit] = [place >>> 5, 1 << (place & 31)];
    const columns = rest.map(({ attribute }) => this.table.columns[attribute] ?? new Uint16Array());
    for (let person = 0; person < this.table.people; person += 1) {
      let isIn = true;
      for (let index = 0; isIn && index < rest.length; index += 1) {
        const value = columns[index]?.[person] ?? 0;
        isIn = rest[index]?.allowed[value] === 1;
      }
      if (!isIn) continue;
      const at = person * this.words + word;
      this.holds[at] = (this.holds[at] ?? 0) | bit;
    }
  }
}

function valuesAlike(values: number, touched: readonly TouchedCell[]): Uint16Array {
  const meant = [...new Set(touched.map(({ allowed }) => allowed))];
  const first = new Map<string, number>();
  return Uint16Array.from({ length: values }, (_, value) => {
    const key = meant.map((allowed) => allowed[value]).join('');
    const known = first.get(key);
    if (known !== undefined) return known;
    first.set(key, value);
    return value;
  });
}

/** By how much moves change each cell; cells that stay as they are are left out. */
export function changesOf(space: RelabelSpace, moves: readonly Move[]): Map<number, number> {
  const changes = new Map<number, number>();
  for (const { cell, rest, allowed } of space.touched) {
    let change = 0;
    for (const { person, from, to } of moves) {
      const moved = (allowed[to] ?? 0) - (allowed[from] ?? 0);
      if (moved !== 0 && space.isIn(person, rest)) change += moved;
    }
    if (change !== 0) changes.set(cell, change);
  }
  return changes;
}

/** Moves as what becomes of each person. */
export function differencesOf({ attribute }: RelabelSpace, moves: readonly Move[]): Difference[] {
  return moves.map(({ person, to }) => ({ person, attribute, to }));
}
