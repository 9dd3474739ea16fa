import type { CellMembers, MemberCondition } from '#app/core/disclosure/cell-members.ts';
import type { DraftCell, DraftRelease } from '#app/core/disclosure/draft-release.ts';
import { PeopleTableBuilder } from '#app/core/disclosure/people-table.ts';

/** The attributes of made-up people with how many values each has, and how uneven they are. */
const attributes = [
  { id: 'site', weights: [40, 30, 20, 10] },
  { id: 'race', weights: [50, 20, 14, 9, 5, 2] },
  { id: 'gender', weights: [52, 45, 3] },
  { id: 'ler', weights: [60, 40] },
] as const;
const outcomes = [45, 35, 20] as const;

type Person = Record<string, string>;

/**
 * A draft of every table of at most two attributes by outcome, over made-up people with four
 * uneven attributes: 384 cells besides the sizes of groups. The same people for the same number.
 */
export function draftMargins(people: number, withInsiders: boolean): DraftRelease {
  const made = makePeople(people);
  const ids = [...attributes.map(({ id }) => id), 'outcome'];
  const builder = new PeopleTableBuilder('people', ids);
  for (const person of made) {
    const values = ids.map((id) => person[id] ?? '');
    builder.add(values, withInsiders ? [`site:${person.site}`] : []);
  }
  const cells = groupsOf().flatMap((group) => cellsOf(group, made));
  return { cells, curves: [], rests: [], people: [builder.build()] };
}

function makePeople(people: number): Person[] {
  let state = 1;
  const next = () => {
    // Park and Miller's minimal standard.
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  const pick = (weights: readonly number[]) => {
    const drawn = next() * weights.reduce((sum, weight) => sum + weight, 0);
    const upTo = weights.map((_, index) =>
      weights.slice(0, index + 1).reduce((sum, weight) => sum + weight, 0),
    );
    return String(upTo.findIndex((bound) => drawn < bound));
  };
  return Array.from({ length: people }, () => {
    const person: Person = {};
    for (const { id, weights } of attributes) person[id] = pick(weights);
    person.outcome = pick(outcomes);
    return person;
  });
}

type Group = readonly (readonly [attribute: string, value: string])[];

/** Everybody, and everybody with one value or with two. */
function groupsOf(): Group[] {
  const ones = attributes.flatMap(({ id, weights }) =>
    weights.map((_, value) => [[id, String(value)]] as const),
  );
  const twos = ones.flatMap(([first]) =>
    ones.flatMap(([second]) => {
      const order = (id: string) => attributes.findIndex((attribute) => attribute.id === id);
      return order(first[0]) < order(second[0]) ? [[first, second] as const] : [];
    }),
  );
  return [[], ...ones, ...twos];
}

function cellsOf(group: Group, people: readonly Person[]): DraftCell[] {
  const own = people.filter((person) => group.every(([id, value]) => person[id] === value));
  const [[dimension, value] = ['', ''], [dimension2, value2] = ['', '']] = group;
  const conditions = group.map(([attribute, wanted]) => is(attribute, wanted));
  const shared = {
    ...{ table: 'margins', cohort: 'all', dimension, value, dimension2, value2, ler: 'all' },
    ...{ unit: 'person', isPublished: true, isCollected: true, isEstimable: true, share: null },
    ...{ denominator: own.length, groupSize: own.length },
  };
  const members: CellMembers = { people: 'people', group: conditions, outcome: null };
  const base: DraftCell = {
    ...shared,
    kind: 'base',
    measure: 'people',
    members,
    count: own.length,
  };
  return [
    base,
    ...outcomes.map((_, outcome): DraftCell => {
      const condition = is('outcome', String(outcome));
      const count = own.filter((person) => person.outcome === String(outcome)).length;
      const measure = `outcome_${outcome}`;
      const counted = { ...members, outcome: condition };
      // Outcomes stand side by side here: none contains another, so there are no steps.
      return { ...shared, kind: 'outcome', table: measure, measure, members: counted, count };
    }),
  ];
}

function is(attribute: string, wanted: string): MemberCondition {
  return { attribute, key: wanted, includes: (value) => value === wanted };
}
