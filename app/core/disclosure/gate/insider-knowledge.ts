import { homeOf, type PeopleTable } from '../people-table.ts';

/** Who could be somebody else for all that some insiders know, and what they could be. */
export interface InsiderKnowledge {
  isMovable: (person: number) => boolean;
  /** Whether anybody could have a value of an attribute who does not have it. */
  mayBecome: (attribute: number, value: number) => boolean;
}

/**
 * What all of some insiders together leave open.
 * @param insiders places in the people table; null for who knows nobody
 */
export function knowledgeOf(
  table: PeopleTable,
  insiders: readonly (number | null)[],
): InsiderKnowledge {
  const knowing = insiders.flatMap((insider) => table.insiders[insider ?? -1] ?? []);
  const homes = knowing.flatMap((insider) => homeOf(table, insider) ?? []);
  return {
    isMovable: (person) => knowing.every(({ knows }) => knows[person] !== 1),
    mayBecome: (attribute, value) =>
      homes.every((home) => home.attribute !== attribute || home.value !== value),
  };
}
