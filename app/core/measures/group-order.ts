import { valueLabel } from './dimension-labels.ts';
import { findDimension, isAnswer } from './dimensions.ts';

/** The ways in which groups can be put in order, as a pilot stores them. */
export const groupOrderIds = ['alphabetical', 'rate', 'size', 'programme'] as const;

type GroupOrderId = (typeof groupOrderIds)[number];

/** A pilot's choice, with the orders it wrote itself: codes of values by dimension. */
export interface GroupOrder {
  id: GroupOrderId;
  programme: Readonly<Record<string, readonly string[]>>;
}

interface GroupOrderWords {
  id: GroupOrderId;
  label: string;
  /** Why somebody would choose it, as a sentence. */
  explanation: string;
  /** What readers are told beside the groups. */
  note: string;
}

/** What each order is called and means. No order has a group as its measure. */
export const groupOrders: readonly GroupOrderWords[] = [
  {
    id: 'alphabetical',
    label: 'By name',
    explanation: 'Alphabetical by what each group is called: no group stands first for any merit.',
    note: 'Groups stand in alphabetical order.',
  },
  {
    id: 'rate',
    label: 'By rate',
    explanation:
      'The lowest rate first, where most is to be gained; neighbors whose intervals overlap are not ranked.',
    note: 'Groups stand in order of the rate, the lowest first; neighbors whose intervals overlap are not ranked.',
  },
  {
    id: 'size',
    label: 'By size',
    explanation: 'The largest group first, so that the most certain numbers are read first.',
    note: 'Groups stand in order of their size, the largest first.',
  },
  {
    id: 'programme',
    label: 'In the pilot’s own order',
    explanation: 'An order that you write for each kind of group, for a reason of your own.',
    note: 'Groups stand in an order that the pilot chose.',
  },
];

/** What decides where a group stands. A number that is hidden must be null. */
export interface GroupFacts {
  /** Code of the group; empty for everybody. */
  value: string;
  /** The rate that the page is first of all about, in any unit; null when hidden. */
  rate: number | null;
  /** People in the group; null when hidden. */
  size: number | null;
}

/**
 * Groups of one dimension in the pilot's order: everybody first, people who gave no answer
 * last. Age and education keep their own order whatever is chosen. Groups whose number is
 * hidden follow those whose number is shown, by name, so that nothing can be read from
 * where they stand; so do groups that the pilot's own order does not name.
 * @param factsOf what decides about a group; the same for every chart of a page, so that
 *   all of them have the same order
 */
export function orderGroups<Group>(
  groups: readonly Group[],
  dimension: string,
  order: GroupOrder,
  factsOf: (group: Group) => GroupFacts,
): Group[] {
  const placed = groups.map((group) => {
    const facts = factsOf(group);
    return { group, key: keyOf(facts, dimension, order), label: nameOf(facts.value, dimension) };
  });
  return placed
    .sort((a, b) => compareKeys(a.key, b.key) || byName.compare(a.label, b.label))
    .map(({ group }) => group);
}

/** What readers are told about the order; empty where there is nothing to choose. */
export function groupOrderNote(dimension: string, { id }: GroupOrder): string {
  if (dimension === '' || isOrdered(dimension)) return '';
  return groupOrders.find((words) => words.id === id)?.note ?? '';
}

/** Whether the values of a dimension have an order of their own, which is always kept. */
function isOrdered(dimension: string): boolean {
  return findDimension(dimension)?.isOrdered === true;
}

const byName = new Intl.Collator('en', { numeric: true });
const last = Number.POSITIVE_INFINITY;

function nameOf(value: string, dimension: string): string {
  return valueLabel(dimension, value);
}

/** First everybody, answers and non-answers; then the place by the chosen order. */
function keyOf(facts: GroupFacts, dimension: string, order: GroupOrder): [number, number] {
  const { value } = facts;
  if (value === '') return [0, 0];
  if (!isAnswer(value)) return [2, codePlace(dimension, value)];
  if (isOrdered(dimension)) return [1, codePlace(dimension, value)];
  return [1, placeBy(order, facts, dimension)];
}

function placeBy(
  { id, programme }: GroupOrder,
  { value, rate, size }: GroupFacts,
  dimension: string,
) {
  if (id === 'rate') return rate ?? last;
  if (id === 'size') return size === null ? last : -size;
  if (id === 'programme') return placeIn(programme[dimension] ?? [], value);
  return 0;
}

function codePlace(dimension: string, value: string): number {
  return placeIn(findDimension(dimension)?.values.map(({ code }) => code) ?? [], value);
}

function placeIn(codes: readonly string[], value: string): number {
  const place = codes.indexOf(value);
  return place === -1 ? last : place;
}

function compareKeys(a: readonly [number, number], b: readonly [number, number]): number {
  if (a[0] !== b[0]) return a[0] - b[0];
  // Two that stand last are equal: infinity less itself would be no number.
  return a[1] === b[1] ? 0 : a[1] - b[1];
}
