import type { PeopleTable } from '../people-table.ts';
import type { DisclosurePolicy } from '../policy.ts';
import type { PlacedCondition } from './lattice.ts';

type EmployerRule = Pick<DisclosurePolicy, 'fewestEmployers' | 'largestEmployerShare'>;

/** Who hired the people of a table, as far as it is known. */
export class EmployersBehind {
  /** Places of the people of whom it is known who hired them. */
  private readonly hired: Uint32Array;
  private readonly employers: Uint16Array;
  private readonly hires: Uint32Array;

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
  }

  /**
   * Whether the hires of a cell are those of too few employers, so that the number would tell
   * how one of them hires. Where no employer is known at all, nothing can be told of one.
   * @param conditions what somebody must be to be counted by the cell
   */
  areFew(
    conditions: readonly Pick<PlacedCondition, 'attribute' | 'allowed'>[],
    { fewestEmployers, largestEmployerShare }: EmployerRule,
  ): boolean {
    const columns = conditions.map(({ attribute }) => this.table.columns[attribute]);
    const { hires, employers } = this;
    hires.fill(0);
    let known = 0;
    for (const person of this.hired) {
      let isIn = true;
      for (let place = 0; isIn && place < columns.length; place += 1) {
        isIn = conditions[place]?.allowed[columns[place]?.[person] ?? 0] === 1;
      }
      if (!isIn) continue;
      const employer = employers[person] ?? 0;
      hires[employer] = (hires[employer] ?? 0) + 1;
      known += 1;
    }
    if (known === 0) return false;
    const [several, most] = hires.reduce(
      ([count, largest], own) => [count + Number(own > 0), Math.max(largest, own)],
      [0, 0],
    );
    return several < fewestEmployers || most > largestEmployerShare * known;
  }
}
