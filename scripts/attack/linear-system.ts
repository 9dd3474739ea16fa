/** What is known of a sum of numbers. */
export interface Row {
  indices: number[];
  values: number[];
  /** What the sum is at least, and at most. */
  lower: number;
  upper: number;
  /** Whether it follows from other rows: of use at a glance, not to a solver. */
  isImplied: boolean;
}

/** A number of a system, times a factor. */
export type Term = readonly [place: number, factor: number];

/** Unknown whole numbers, each with a place, 0 or more, and what is known of sums of them. */
export class LinearSystem {
  readonly names: string[] = [];
  readonly lower: number[] = [];
  readonly upper: number[] = [];
  readonly rows: Row[] = [];
  private readonly places = new Map<string, number>();

  /** The place of a name, made with the limits 0 and infinity when it is new. */
  variable(name: string): number {
    const known = this.places.get(name);
    if (known !== undefined) return known;
    const place = this.names.length;
    this.places.set(name, place);
    this.names.push(name);
    this.lower.push(0);
    this.upper.push(Number.POSITIVE_INFINITY);
    return place;
  }

  /** The place of a name, if there is such a number. */
  find(name: string): number | undefined {
    return this.places.get(name);
  }

  /** Notes that a number lies within limits; those known already stay. */
  limit(place: number, lower: number, upper: number): void {
    this.lower[place] = Math.max(this.lower[place] ?? 0, lower);
    this.upper[place] = Math.min(this.upper[place] ?? Number.POSITIVE_INFINITY, upper);
  }

  /** Notes that numbers, each times a factor, add up to something within limits. */
  addRow(terms: readonly Term[], lower: number, upper: number, isImplied = false): void {
    const [indices, values] = [terms.map(([place]) => place), terms.map(([, factor]) => factor)];
    this.rows.push({ indices, values, lower, upper, isImplied });
  }

  /** Notes that one number is the sum of others. */
  addSum(total: number, parts: readonly number[], isImplied = false): void {
    this.addRow([[total, -1], ...parts.map((part): Term => [part, 1])], 0, 0, isImplied);
  }

  /** Notes that one number is at most another. */
  addAtMost(small: number, large: number, isImplied = false): void {
    const terms: Term[] = [
      [small, 1],
      [large, -1],
    ];
    this.addRow(terms, Number.NEGATIVE_INFINITY, 0, isImplied);
  }

  isKnown(place: number): boolean {
    return this.lower[place] === this.upper[place];
  }
}
