/** Whole numbers that are not known, each between two limits. */
export interface Row {
  indices: number[];
  values: number[];
  /** What the sum is at least, and at most. */
  lower: number;
  upper: number;
}

/** Unknown whole numbers, 0 or more, and what is known of sums of them. */
export class LinearSystem {
  readonly names: string[] = [];
  readonly lower: number[] = [];
  readonly upper: number[] = [];
  readonly rows: Row[] = [];
  private readonly places = new Map<string, number>();

  /** The number of a name, made with the limits 0 and infinity when it is new. */
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

  has(name: string): boolean {
    return this.places.has(name);
  }

  /** Notes that a number lies within limits; those known already stay. */
  limit(name: string, lower: number, upper: number): void {
    const place = this.variable(name);
    this.lower[place] = Math.max(this.lower[place] ?? 0, lower);
    this.upper[place] = Math.min(this.upper[place] ?? Number.POSITIVE_INFINITY, upper);
  }

  /** Notes that numbers, each times a factor, add up to something within limits. */
  addRow(
    terms: readonly (readonly [name: string, factor: number])[],
    lower: number,
    upper: number,
  ) {
    const indices = terms.map(([name]) => this.variable(name));
    this.rows.push({ indices, values: terms.map(([, factor]) => factor), lower, upper });
  }

  /** Notes that one number is the sum of others. */
  addSum(total: string, parts: readonly string[]): void {
    this.addRow([[total, -1], ...parts.map((part) => [part, 1] as const)], 0, 0);
  }

  /** Notes that one number is at most another. */
  addAtMost(small: string, large: string): void {
    this.addRow(
      [
        [small, 1],
        [large, -1],
      ],
      Number.NEGATIVE_INFINITY,
      0,
    );
  }
}
