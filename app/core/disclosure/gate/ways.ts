import type { PeopleTable } from '../people-table.ts';
import type { InsiderKnowledge } from './insider-knowledge.ts';
import type { RelabelSpace } from './relabel-space.ts';

/** An attribute, and the values between which people may move, to reach a goal. */
export interface Way {
  space: RelabelSpace;
  /** What else must hold of a person for the cell to count them. */
  rest: number;
  /** Values that the cell counts, those of most people first. */
  centers: number[];
  /** Values that it does not count, the cheapest first. */
  partners: number[];
}

interface Wanted extends InsiderKnowledge {
  cell: number;
  /** Above 0: more people are to be counted. */
  change: number;
  /** One for each attribute that the cell looks at. */
  spaces: readonly RelabelSpace[];
  costOf: (cell: number) => number;
}

const mostCenters = 6;

/** Attributes of the person come before quarters, LER and what became of people. */
const lastAttributes = ['cohort', 'ler', 'fill', 'hire', 'end', 'steps'];

/** Place of an attribute among those to be tried first. */
export function attributeRank({ attributes }: PeopleTable, attribute: number): number {
  return lastAttributes.indexOf(attributes[attribute]?.id ?? '') + 1;
}

/** The ways in which a number may be made another, the likeliest first. */
export function waysToReach(wanted: Wanted): Way[] {
  const rank = ({ table, attribute }: RelabelSpace) => attributeRank(table, attribute);
  return [...wanted.spaces]
    .sort((a, b) => rank(a) - rank(b))
    .flatMap((space) => waysOf(space, wanted));
}

function waysOf(space: RelabelSpace, wanted: Wanted): Way[] {
  const { cell, change, isMovable, mayBecome, costOf } = wanted;
  const touched = space.touched.find((each) => each.cell === cell);
  if (!touched) return [];
  const { all, counted } = supplyOf(space, touched.rest, isMovable);
  const values = [...all.keys()].filter(
    (value) => space.isFirst(value) && mayBecome(space.attribute, value),
  );
  const inside = values.filter((value) => touched.allowed[value] === 1);
  const centers = inside
    .sort((a, b) => (counted[b] ?? 0) - (counted[a] ?? 0))
    .slice(0, mostCenters);
  const [center] = centers;
  if (center === undefined) return [];
  const costs = costsFrom(space, center, touched.rest, costOf);
  const partners = values
    .filter((value) => touched.allowed[value] !== 1)
    .filter((value) => (change > 0 ? counted[value] : (all[value] ?? 0) + (counted[center] ?? 0)))
    .sort((a, b) => (costs[a] ?? 0) - (costs[b] ?? 0));
  return partners.length === 0 ? [] : [{ space, rest: touched.rest, centers, partners }];
}

/** For each value how many people have it, and how many of those a rest holds of. */
function supplyOf(space: RelabelSpace, rest: number, isMovable: (person: number) => boolean) {
  const values = space.table.attributes[space.attribute]?.values.length ?? 0;
  const [all, counted] = [new Uint32Array(values), new Uint32Array(values)];
  for (let person = 0; person < space.table.people; person += 1) {
    if (!isMovable(person)) continue;
    const value = space.valueOf(person);
    all[value] = (all[value] ?? 0) + 1;
    if (space.isIn(person, rest)) counted[value] = (counted[value] ?? 0) + 1;
  }
  return { all, counted };
}

/**
 * For each value what it would cost if everything changed that tells it from another one;
 * what the goal itself is about weighs most.
 */
function costsFrom(
  space: RelabelSpace,
  center: number,
  rest: number,
  costOf: (cell: number) => number,
): Float64Array {
  const values = space.table.attributes[space.attribute]?.values.length ?? 0;
  const costs = new Float64Array(values);
  for (let value = 0; value < values; value += 1) {
    if (!space.isFirst(value) || value === center) continue;
    let cost = 0;
    for (const { cell, rest: own } of space.between(value, center)) {
      cost += costOf(cell) * (own === rest ? 10 : 0.01);
    }
    costs[value] = cost;
  }
  return costs;
}
