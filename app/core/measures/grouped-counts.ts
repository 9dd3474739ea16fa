/** One count for each cohort, dimension and value. Dimension and value `''` are everybody. */
export class GroupedCounts<T> {
  private readonly cohorts = new Map<string, Map<string, Map<string, T>>>();

  constructor(
    private readonly makeEmpty: () => T,
    private readonly add: (to: T, from: T) => void,
  ) {}

  /** The count of a group, made empty when it was never asked for. */
  at(cohort: string, dimension: string, value: string): T {
    const dimensions = entry(this.cohorts, cohort, () => new Map<string, Map<string, T>>());
    const values = entry(dimensions, dimension, () => new Map<string, T>());
    return entry(values, value, this.makeEmpty);
  }

  /** The cohorts that were counted, in the order of their names. */
  cohortNames(): string[] {
    return [...this.cohorts.keys()].sort();
  }

  /** The sum of a group over some cohorts. */
  sum(cohorts: readonly string[], dimension: string, value: string): T {
    const total = this.makeEmpty();
    for (const cohort of cohorts) this.add(total, this.at(cohort, dimension, value));
    return total;
  }
}

function entry<T>(map: Map<string, T>, key: string, makeEmpty: () => T): T {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = makeEmpty();
  map.set(key, made);
  return made;
}
