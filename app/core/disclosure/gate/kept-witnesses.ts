import type { Protection, Witness } from './suppression-order.ts';

/** Tables of people that were found to be possible, and what each of them changes. */
export class KeptWitnesses {
  readonly all: Witness[] = [];
  /** For each witness, by how much it changes each cell that it changes. */
  private readonly changes: ReadonlyMap<number, number>[] = [];
  /** Witnesses that change something shown: they are none any more. */
  private readonly contradicted = new Set<number>();
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

  /** The witnesses that change a cell, but for those that are none any more. */
  changingNow(cell: number): number[] {
    return (this.changing.get(cell) ?? []).filter((place) => !this.contradicted.has(place));
  }

  /** Takes witnesses for none, since something that they change is shown. */
  contradict(witnesses: readonly number[]): void {
    for (const place of witnesses) this.contradicted.add(place);
  }

  /** Takes such witnesses for witnesses again, since it is hidden after all. */
  believe(witnesses: readonly number[]): void {
    for (const place of witnesses) this.contradicted.delete(place);
  }

  /**
   * The witnesses that some protections rest on, the protections with their places among them,
   * and by how much each of these witnesses changes each cell that it changes.
   */
  used(protections: readonly Protection[]): {
    witnesses: Witness[];
    protections: Protection[];
    changes: ReadonlyMap<number, number>[];
  } {
    const resting = protections.flatMap(({ witness }) => (witness === null ? [] : [witness]));
    const places = [...new Set(resting)].sort((a, b) => a - b);
    const placeOf = new Map(places.map((place, index) => [place, index]));
    return {
      witnesses: places.flatMap((place) => this.all[place] ?? []),
      protections: protections.map((protection) => ({
        ...protection,
        witness: placeOf.get(protection.witness ?? -1) ?? null,
      })),
      changes: places.map((place) => this.changes[place] ?? new Map<number, number>()),
    };
  }

  /** By how much a witness changes a cell. */
  changeOf(witness: number, cell: number): number {
    return this.changes[witness]?.get(cell) ?? 0;
  }

  /** The first witness that changes a cell by so much at least, and will do otherwise; or null. */
  find(cell: number, change: number, willDo: (witness: Witness) => boolean): number | null {
    const found = this.changing.get(cell)?.find((place) => {
      if (this.contradicted.has(place)) return false;
      const changed = this.changeOf(place, cell);
      if (change > 0 ? changed < change : changed > change) return false;
      const witness = this.all[place];
      return witness !== undefined && willDo(witness);
    });
    return found ?? null;
  }
}
