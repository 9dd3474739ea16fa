import type { Witness } from './suppression-order.ts';

/** Tables of people that were found to be possible, and what each of them changes. */
export class KeptWitnesses {
  readonly all: Witness[] = [];
  /** For each witness, by how much it changes each cell that it changes. */
  private readonly changes: ReadonlyMap<number, number>[] = [];
  /** For each cell the witnesses that change it. */
  private readonly changing = new Map<number, number[]>();

  /** Keeps a witness, and says its place. */
  keep(witness: Witness, changes: ReadonlyMap<number, number>): number {
    const place = this.all.length;
    for (const cell of changes.keys()) {
      const known = this.changing.get(cell);
      if (known) known.push(place);
      else this.changing.set(cell, [place]);
    }
    this.all.push(witness);
    this.changes.push(changes);
    return place;
  }

  /** By how much a witness changes a cell. */
  changeOf(witness: number, cell: number): number {
    return this.changes[witness]?.get(cell) ?? 0;
  }

  /** The first witness that changes a cell by so much at least, and will do otherwise; or null. */
  find(cell: number, change: number, willDo: (witness: Witness) => boolean): number | null {
    const found = this.changing.get(cell)?.find((place) => {
      const changed = this.changeOf(place, cell);
      if (change > 0 ? changed < change : changed > change) return false;
      const witness = this.all[place];
      return witness !== undefined && willDo(witness);
    });
    return found ?? null;
  }
}
