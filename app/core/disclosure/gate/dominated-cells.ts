import type { PeopleTable } from '../people-table.ts';
import type { DisclosurePolicy } from '../policy.ts';
import type { LatticeCell } from './lattice.ts';

/** Attribute of a people table that says who hired somebody; empty where nobody has or nobody knows. */
export const employerAttribute = 'employer';

/**
 * Whether the hires of a cell are those of too few employers, so that the number would tell
 * how one of them hires. Where no employer is known at all, nothing can be told of one.
 */
export function isDominated(
  table: PeopleTable,
  { conditions }: LatticeCell,
  { fewestEmployers, largestEmployerShare }: DisclosurePolicy,
): boolean {
  const place = table.attributes.findIndex(({ id }) => id === employerAttribute);
  const employers = table.columns[place];
  const unknown = table.attributes[place]?.values.indexOf('') ?? -1;
  if (!employers) return false;
  const hires = new Map<number, number>();
  let known = 0;
  for (let person = 0; person < table.people; person += 1) {
    const employer = employers[person] ?? 0;
    if (employer === unknown) continue;
    const isIn = conditions.every(
      ({ attribute, allowed }) => allowed[table.columns[attribute]?.[person] ?? 0] === 1,
    );
    if (!isIn) continue;
    known += 1;
    hires.set(employer, (hires.get(employer) ?? 0) + 1);
  }
  if (known === 0) return false;
  return hires.size < fewestEmployers || Math.max(...hires.values()) > largestEmployerShare * known;
}
