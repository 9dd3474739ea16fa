import { type CellMembers, conditionsOf } from './cell-members.ts';
import type { DraftCell, DraftRelease } from './draft-release.ts';
import { chainKey } from './gate/chain-key.ts';
import { type PeopleTable, valuesMeant } from './people-table.ts';
import type { DisclosurePolicy } from './policy.ts';
import { cellName } from './told-before.ts';

/** A number that is told anew, or by how much it changes; `hidden` for one that cannot be. */
export type Replaced = Correction | 'hidden';

/** A number, and what it is out of: as they are corrected, or by how much they change. */
export interface Correction {
  count: number;
  denominator: number;
}

/** The same quarters as they were released and as they are counted now. */
export interface TwoCounts {
  released: DraftRelease;
  recounted: DraftRelease;
}

/**
 * Which numbers of everybody may be told anew, and by how much each changes. A revision tells of
 * no group: a group of people whose records were mended is small nearly always. Of everybody it
 * tells a number where
 *
 * - it changes by nobody or by as many as the threshold, and so does each difference between two
 *   such numbers, and those whom neither of two ends counts, for a reader and for each insider
 *   who takes away the people known to them: so nobody learns of few who were mended;
 * - what is counted now could be shown in a first release: neither it, nor whom it leaves out,
 *   nor a step to another such number is few.
 *
 * A corrected row stands beside the released one, which stays what it is. What of it cannot be told
 * anew is hidden in it; of a row with estimated shares, which are no sums, there is none.
 *
 * Whoever knows what was told before and these sums learns nothing more of any hidden number: to
 * each table of people that proves one hidden, the same changes can be made to others.
 * @param isTold whether the last release shows a cell, by its name
 * @returns by names of cells, for rows of which something changes
 */
export function correctedTotals(
  { released, recounted }: TwoCounts,
  isTold: (name: string) => boolean,
  { smallestCount }: Pick<DisclosurePolicy, 'smallestCount'>,
): Map<string, Replaced> {
  const now = new Map(recounted.cells.map((cell) => [cellName(cell), cell]));
  const rows = rowsOf(released.cells.filter(isOfEverybody));
  const chosen: Counted[] = [];
  for (const row of rows) {
    const told = row.filter((cell) => isTold(cellName(cell)));
    const both = told.map((before) => ({ before, after: now.get(cellName(before)) }));
    if (!both.every(({ before, after }) => after && isPlain(before) && isPlain(after))) continue;
    for (const { before, after } of both) {
      if (!after) continue;
      const changes = changesFor({ released, recounted }, before);
      const counted = { name: cellName(before), before, after, changes };
      if (mayBeTold(counted, chosen, smallestCount)) chosen.push(counted);
    }
  }
  const anew = new Map(chosen.map(({ name, before, after }) => [name, correction(before, after)]));
  return new Map(rows.flatMap((row) => replacedIn(row, anew)));
}

/** What becomes of the numbers of a row: nothing where none of them changes. */
function replacedIn(
  row: readonly DraftCell[],
  anew: ReadonlyMap<string, Correction>,
): [string, Replaced][] {
  const names = row.map(cellName);
  const isChanged = names.some((name) => {
    const { count = 0, denominator = 0 } = anew.get(name) ?? {};
    return count !== 0 || denominator !== 0;
  });
  return isChanged ? names.map((name) => [name, anew.get(name) ?? 'hidden']) : [];
}

function correction(before: DraftCell, after: DraftCell): Correction {
  return {
    count: after.count - before.count,
    denominator: after.denominator - before.denominator,
  };
}

/** The cells of each table: of everybody a table has one row. */
function rowsOf(cells: readonly DraftCell[]): DraftCell[][] {
  const tables = [...new Set(cells.map(({ table }) => table))];
  return tables.map((table) => cells.filter((cell) => cell.table === table));
}

interface Counted {
  name: string;
  before: DraftCell;
  after: DraftCell;
  /** By how much it changes for a reader, and for each insider among those unknown to them. */
  changes: ReadonlyMap<string, number>;
}

/** Everybody of every quarter, with an LER or without. */
function isOfEverybody({ cohort, dimension, ler, isPublished }: DraftCell): boolean {
  return cohort === 'all' && dimension === '' && ler === 'all' && isPublished;
}

/** Estimated shares are no sums of counts: they stay as they were released. */
function isPlain({ share, isCollected, isEstimable }: DraftCell): boolean {
  return isCollected && isEstimable && (share === null || share.method === 'wilson');
}

function mayBeTold(one: Counted, chosen: readonly Counted[], fewest: number): boolean {
  const isFew = (people: number) => people !== 0 && Math.abs(people) < fewest;
  const { before, after, changes } = one;
  const own = chosen.filter(({ before: other }) => other.members.people === before.members.people);
  const base = own.find(
    ({ before: other }) => other.table === before.table && other.kind === 'base',
  );
  if (after.count < fewest) return false;
  if (after.kind === 'outcome') {
    // The size of the group is told first, or nothing of what became of it.
    const isOfTold = base !== undefined || before.denominator === after.denominator;
    if (!isOfTold || after.groupSize - after.count < fewest) return false;
  }
  if ([...changes.values()].some(isFew)) return false;
  return own.every((other) => {
    const isChain = chainKey(other.after) === chainKey(after);
    if (isChain && isFew(after.count - other.after.count)) return false;
    return [...changes].every(([insider, change]) => {
      const others = other.changes.get(insider) ?? 0;
      if (isFew(change - others)) return false;
      const all = base?.changes.get(insider) ?? 0;
      return !isEndOf(other.after, after) || !isFew(all - change - others);
    });
  });
}

/** Whether two numbers are of the two ends that a search can have by one day. */
function isEndOf(one: DraftCell, other: DraftCell): boolean {
  const day = ({ measure }: DraftCell) => /_by_(\d+)$/.exec(measure)?.[1];
  const isSameDay = day(one) !== undefined && day(one) === day(other);
  return isSameDay && one.table === other.table && one.measure !== other.measure;
}

/** By how much a number changes for a reader (by the name ''), and for each insider. */
function changesFor(
  { released, recounted }: TwoCounts,
  { members }: Pick<DraftCell, 'members'>,
): ReadonlyMap<string, number> {
  const tables = [released, recounted].map(({ people }) => {
    const table = people.find(({ id }) => id === members.people);
    if (!table) throw new Error(`There are no people ${members.people}.`);
    return { table, counted: peopleCounted(table, members) };
  });
  const insiders = new Set(tables.flatMap(({ table }) => table.insiders.map(({ id }) => id)));
  return new Map(
    ['', ...insiders].map((insider) => {
      const [before = 0, after = 0] = tables.map(({ table, counted }) => {
        const knows = table.insiders.find(({ id }) => id === insider)?.knows;
        return counted.filter((person) => knows?.[person] !== 1).length;
      });
      return [insider, after - before];
    }),
  );
}

function peopleCounted(table: PeopleTable, members: CellMembers): number[] {
  const conditions = conditionsOf(members).map((condition) => {
    const place = table.attributes.findIndex(({ id }) => id === condition.attribute);
    const attribute = table.attributes[place];
    if (!attribute) throw new Error(`People have no attribute ${condition.attribute}.`);
    return { column: table.columns[place], meant: valuesMeant(attribute, condition) };
  });
  const counted: number[] = [];
  for (let person = 0; person < table.people; person += 1) {
    if (conditions.every(({ column, meant }) => meant[column?.[person] ?? 0] === 1)) {
      counted.push(person);
    }
  }
  return counted;
}
