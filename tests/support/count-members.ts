import type { CellMembers } from '#app/core/disclosure/cell-members.ts';
import type { PeopleTable } from '#app/core/disclosure/people-table.ts';

/** How many people of a table a cell counts, asked of one person after the other. */
export function countMembers(
  tables: readonly PeopleTable[],
  { people, group, outcome }: CellMembers,
): number {
  const table = tables.find(({ id }) => id === people);
  if (!table) throw new Error(`There is no table of people ${people}.`);
  const conditions = outcome === null ? group : [...group, outcome];
  const asked = conditions.map(({ attribute, includes }) => {
    const place = table.attributes.findIndex(({ id }) => id === attribute);
    const { values = [] } = table.attributes[place] ?? {};
    return (person: number) => includes(values[table.columns[place]?.[person] ?? 0] ?? '');
  });
  let count = 0;
  for (let person = 0; person < table.people; person += 1) {
    count += Number(asked.every((holds) => holds(person)));
  }
  return count;
}
