import type { PeopleTable } from '../people-table.ts';
import type { DisclosurePolicy } from '../policy.ts';
import type { PlacedCondition } from './lattice.ts';

export type EmployerRule = Pick<DisclosurePolicy, 'fewestEmployers' | 'largestEmployerShare'>;

/**
 * Whether so many hires are those of too few employers, so that their number would tell how one
 * of them hires. Where no employer is known at all, nothing can be told of one.
 * @param hires by employer
 */
export function areOfFewEmployers(
  hires: Iterable<number>,
  { fewestEmployers, largestEmployerShare }: EmployerRule,
): boolean {
  let [known, employers, most] = [0, 0, 0];
  for (const own of hires) {
    if (own === 0) continue;
    known += own;
    employers += 1;
    most = Math.max(most, own);
  }
  if (known === 0) return false;
  return employers < fewestEmployers || most > largestEmployerShare * known;
}

/** What somebody must be to be counted by a cell. */
type Condition = Pick<PlacedCondition, 'attribute' | 'allowed'>;

/** Who hired the people of a table, as far as it is known. */
export class EmployersBehind {
  /** Places of the people of whom it is known who hired them. */
  private readonly hired: Uint32Array;
  private readonly employers: Uint16Array;
  private readonly hires: Uint32Array;
  private readonly names: readonly string[];

  /**
   * @param attribute says who hired somebody; empty where nobody has, or nobody knows who. A
   *   table without it knows of no employer.
   */
  constructor(
    private readonly table: PeopleTable,
    attribute: string,
  ) {
    const place = table.attributes.findIndex(({ id }) => id === attribute);
    const values = table.attributes[place]?.values ?? [];
    const unknown = values.indexOf('');
    this.employers = table.columns[place] ?? new Uint16Array();
    const hired: number[] = [];
    this.employers.forEach((employer, person) => {
      if (employer !== unknown) hired.push(person);
    });
    this.hired = Uint32Array.from(hired);
    this.hires = new Uint32Array(values.length);
    this.names = values;
  }

  /** Whether the hires of a cell are those of too few employers. */
  areFew(conditions: readonly Condition[], rule: EmployerRule): boolean {
    this.count(conditions);
    return areOfFewEmployers(this.hires, rule);
  }

  /** By employer how many of those a cell counts they hired. */
  hiresOf(conditions: readonly Condition[]): Map<string, number> {
    this.count(conditions);
    return new Map(this.names.map((name, employer) => [name, this.hires[employer] ?? 0]));
  }

  private count(conditions: readonly Condition[]): void {
    const columns = conditions.map(({ attribute }) => this.table.columns[attribute]);
    const { hires, employers } = this;
    hires.fill(0);
    for (const person of this.hired) {
      let isIn = true;
      for (let place = 0; isIn && place < columns.length; place += 1) {
        isIn = conditions[place]?.allowed[columns[place]?.[person] ?? 0] === 1;
      }
      if (!isIn) continue;
      const employer = employers[person] ?? 0;
      hires[employer] = (hires[employer] ?? 0) + 1;
    }
  }
}
