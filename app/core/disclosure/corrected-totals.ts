import type { CellMembers } from './cell-members.ts';
import { areHirersFew, type HiresTwice, hiresTwice } from './corrected-hires.ts';
import type { DraftCell, TwoCounts } from './draft-release.ts';
import { LatticeBuilder } from './gate/lattice.ts';
import type { PeopleTable } from './people-table.ts';
import type { DisclosurePolicy } from './policy.ts';
import { cellName } from './told-before.ts';

/** A number that is told anew, or by how much it changes; `hidden` for one that cannot be. */
export type Replaced = Correction | 'hidden';

/** A number, and what it is out of: as they are corrected, or by how much they change. */
export interface Correction {
  count: number;
  denominator: number;
}

type CorrectionRules = Pick<
  DisclosurePolicy,
  'smallestCount' | 'fewestEmployers' | 'largestEmployerShare'
>;

/**
 * Which numbers of everybody may be told anew, and by how much each changes. A revision tells of
 * no group: a group of people whose records were mended is small nearly always. Of everybody it
 * tells a number where
 *
 * - it changes by nobody or by as many as the threshold, and so does each difference between two
 *   such numbers, and those whom neither of two ends counts, for a reader and for each insider
 *   who takes away the people known to them: so nobody learns of few who were mended; and where a
 *   group changes, what became of it changes neither by nobody nor by all of those;
 * - what is counted now could be shown in a first release: neither it, nor whom it leaves out,
 *   nor what is left between it and another such number is few, and enough employers stand
 *   behind hires, and behind those by which they change.
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
  policy: CorrectionRules,
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
      const counted = countedTwice({ released, recounted }, before, after);
      if (areHirersFew(counted, chosen, policy)) continue;
      if (mayBeTold(counted, chosen, policy.smallestCount)) chosen.push(counted);
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
  /** For each person of the recount 1 when counted, 0 when not. */
  isCounted: Uint8Array;
  /** Whether the row says how large the group is: access does not. */
  isOfBase: boolean;
  /** By employer how many of those counted they hired, then and now; null where it counts no hires. */
  hires: HiresTwice | null;
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
    // The size of the group is told first, or nothing of what became of it: what an outcome is
    // out of says the size as well.
    if (one.isOfBase && base === undefined) return false;
    if (after.groupSize - after.count < fewest) return false;
  }
  if ([...changes.values()].some(isFew)) return false;
  return own.every((other) => {
    if (isFewLeft(one, other, fewest) || areAllOrNone(one, other)) return false;
    const isEnd = base !== undefined && isOtherEnd(other.after, after);
    // Nobody left counts as few: then every single one has come to one of the two ends.
    if (isEnd && base.after.count - after.count - other.after.count < fewest) return false;
    return [...changes].every(([insider, change]) => {
      const others = other.changes.get(insider) ?? 0;
      if (isFew(change - others)) return false;
      const ofAll = base?.changes.get(insider) ?? 0;
      const neither = ofAll - change - others;
      return !isEnd || !(isFew(neither) || (ofAll !== 0 && neither === 0));
    });
  });
}

/**
 * Whether few are left of one number where the other is taken away, which tables tell in rows or
 * in each other: of everybody those with no outcome, of those hired those whose job was open for
 * who knows how long. That nobody is left of everybody says something of each of them.
 */
function isFewLeft(one: Counted, other: Counted, fewest: number): boolean {
  const [larger, smaller] = one.after.count < other.after.count ? [other, one] : [one, other];
  const left = larger.after.count - smaller.after.count;
  if (left >= fewest) return false;
  const isPart = smaller.isCounted.every((isIn, person) => isIn <= (larger.isCounted[person] ?? 0));
  if (!isPart) return false;
  const isOfAll =
    (larger.after.members.outcome === null) !== (smaller.after.members.outcome === null);
  return left > 0 || isOfAll;
}

/**
 * Whether a group changes and what became of it changes by nobody, or by all of those by whom the
 * group does: then every single one who was added or taken away came to it, or none of them.
 */
function areAllOrNone(one: Counted, other: Counted): boolean {
  const [whole, part] = isWholeOf(one, other) ? [one, other] : [other, one];
  if (!isWholeOf(whole, part)) return false;
  return [...whole.changes].some(([insider, change]) => {
    const own = part.changes.get(insider) ?? 0;
    return change !== 0 && (own === 0 || own === change);
  });
}

function isWholeOf({ before: whole }: Counted, { before: part }: Counted): boolean {
  const isOfAll = whole.members.outcome === null && part.members.outcome !== null;
  return isOfAll || (whole.table === part.table && whole.kind === 'base' && part.kind !== 'base');
}

/** Whether two numbers are of the two ends that a search can have, by whatever day. */
function isOtherEnd(one: DraftCell, other: DraftCell): boolean {
  const end = ({ measure }: DraftCell) => /^(hired|left)_by_\d+$/.exec(measure)?.[1];
  const isOneTable = one.table === other.table && end(one) !== undefined;
  return isOneTable && end(other) !== undefined && end(one) !== end(other);
}

/** A cell of both counts: by how much it changes, and whom it counts now. */
function countedTwice(
  { released, recounted }: TwoCounts,
  before: DraftCell,
  after: DraftCell,
): Counted {
  const tables = [released, recounted].map(({ people }) => {
    const table = people.find(({ id }) => id === before.members.people);
    if (!table) throw new Error(`There are no people ${before.members.people}.`);
    return { table, isCounted: peopleCounted(people, before.members) };
  });
  const insiders = new Set(tables.flatMap(({ table }) => table.insiders.map(({ id }) => id)));
  const changes = ['', ...insiders].map((insider): [string, number] => {
    const [was = 0, is = 0] = tables.map(({ table, isCounted }) => {
      const knows = table.insiders.find(({ id }) => id === insider)?.knows;
      return isCounted.reduce((sum, isIn, person) => sum + (knows?.[person] === 1 ? 0 : isIn), 0);
    });
    return [insider, is - was];
  });
  return {
    ...{ name: cellName(before), before, after, changes: new Map(changes) },
    isCounted: tables[1]?.isCounted ?? new Uint8Array(),
    isOfBase: released.cells.some(({ table, kind }) => table === before.table && kind === 'base'),
    hires: hiresTwice({ released, recounted }, after),
  };
}

/** For each person of a table 1 when a cell counts them, 0 when not. */
function peopleCounted(people: readonly PeopleTable[], members: CellMembers): Uint8Array {
  const { table, conditions } = new LatticeBuilder(people).placed(members);
  const { people: size = 0, columns = [] } = people[table] ?? {};
  return new Uint8Array(size).map((_, person) =>
    Number(
      conditions.every(
        ({ attribute, allowed }) => allowed[columns[attribute]?.[person] ?? 0] === 1,
      ),
    ),
  );
}
