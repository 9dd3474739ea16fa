import { groupName } from './group.ts';
import type { PublishedCell, PublishedNumbers } from './published-numbers.ts';

/** That the people of one cohort are those of others together. */
export interface CohortSum {
  way: string;
  total: string;
  parts: readonly string[];
}

/** Whether a label is that of a quarter, shared by packages or of one of them. */
export const isQuarter = (cohort: string) => /^\d{4}-Q[1-4](:\d)?$/.test(cohort);
/** Whether a label is that of the quarters that a release adds, together: `2025-Q4/2026-Q1:2`. */
const isAddition = (cohort: string) => /^\d{4}-Q[1-4]\/\d{4}-Q[1-4](:\d)?$/.test(cohort);
/** Names of rows that would count people who are not in a closed quarter yet. */
const isLive = (cohort: string) => /^(live|now|current|open|latest|to_date)/.test(cohort);
const again = ' again';
/** The label of every quarter as a revision corrects it: groups and quarters do not add up to it. */
export const corrected = 'corrected:';

/**
 * Gives cohorts names that mean the same people in every package: `all:2` for every
 * quarter of the second, and a quarter's own name as long as no number of it was revised.
 * A number that a file gives twice and differently is one of today beside one of a release.
 * @param packages the older first
 * @param areApart whether every quarter is taken as revised
 */
export function labelCohorts(
  packages: readonly PublishedNumbers[],
  areApart: boolean,
): PublishedNumbers[] {
  const revised = revisedQuarters(packages);
  return packages.map(({ cells, points }, index) => {
    const release = index + 1;
    const isShared = (cohort: string) => isQuarter(cohort) && !areApart && !revised.has(cohort);
    const labelOf = (cohort: string) => (isShared(cohort) ? cohort : `${cohort}:${release}`);
    const seen = new Map<string, number>();
    const labelled = cells.map((cell) => {
      const own = { ...cell, cohort: labelOf(cell.cohort) };
      if (own.count === null) return own;
      const { value } = own.count;
      while ((seen.get(keyOf(own)) ?? value) !== value) own.cohort += again;
      seen.set(keyOf(own), value);
      return own;
    });
    return {
      cells: labelled,
      points: points.map((point) => ({ ...point, cohort: labelOf(point.cohort) })),
    };
  });
}

function keyOf({ table, cohort, group, ler, measure }: PublishedCell): string {
  return [table, cohort, groupName(group), ler, measure].join('|');
}

/** Quarters of which two packages show different numbers. */
function revisedQuarters(packages: readonly PublishedNumbers[]): Set<string> {
  const [first, second] = packages;
  const counts = new Map<string, number>();
  for (const cell of first?.cells ?? []) {
    if (cell.count !== null) counts.set(keyOf(cell), cell.count.value);
  }
  const changed = (second?.cells ?? []).filter((cell) => {
    const before = counts.get(keyOf(cell));
    return cell.count !== null && before !== undefined && before !== cell.count.value;
  });
  return new Set(changed.map(({ cohort }) => cohort).filter(isQuarter));
}

/** The cohorts of some tables by their labels, and how they add up. */
export function cohortSums(packages: readonly PublishedCell[][]): {
  cohorts: string[];
  sums: CohortSum[];
} {
  const own = packages.map((cells) => [...new Set(cells.map(({ cohort }) => cohort))]);
  const quarters = own.map((cohorts) => cohorts.filter(isQuarter));
  const sums = quarters.flatMap((parts, index): CohortSum[] =>
    parts.length > 0 ? [{ way: 'cohort', total: `all:${index + 1}`, parts }] : [],
  );
  const additions = own.map((cohorts) => cohorts.find(isAddition));
  const [first, second] = quarters;
  const areBothListed = (first?.length === 0) === (second?.length === 0);
  if (first && second && areBothListed && first.every((each) => second.includes(each))) {
    sums.push(...sumsSince(first, second, additions[1]));
  }
  additions.forEach((addition, index) => {
    if (addition === undefined) return;
    const inside = quarters[index]?.filter((quarter) => isInside(addition, quarter)) ?? [];
    if (inside.length > 0) sums.push({ way: 'cohort', total: addition, parts: inside });
    // Those before it are the people of the first package, where that is the release before.
    if (sums.some(({ way, parts }) => way === 'since' && parts.includes(addition))) return;
    const parts = [addition, `before ${addition}`];
    sums.push({ way: 'before', total: `all:${index + 1}`, parts });
  });
  for (const cohort of new Set(own.flat())) {
    const smaller = smallerOf(cohort);
    if (smaller) {
      sums.push({ way: 'beyond', total: cohort, parts: [smaller, `${cohort}, newcomers`] });
    }
  }
  const all = [...own.flat(), ...sums.flatMap(({ total, parts }) => [total, ...parts])];
  return { cohorts: [...new Set(all)], sums };
}

function isInside(addition: string, quarter: string): boolean {
  const [first = '', last = ''] = addition.split(/[/:]/);
  const [own = ''] = quarter.split(':');
  return own >= first && own <= last;
}

/**
 * What a second release adds to the first one's people.
 * @param addition the cohort of those whom the second adds to the one before it, if it has one
 */
function sumsSince(
  first: readonly string[],
  second: readonly string[],
  addition: string | undefined,
): CohortSum[] {
  const added = second.filter((quarter) => !first.includes(quarter));
  const whole = { way: 'since', total: 'all:2' };
  if (added.length === 0 && first.length > 0) return [{ ...whole, parts: ['all:1'] }];
  const isWhole = addition !== undefined && added.every((each) => isInside(addition, each));
  const since = isWhole ? addition : 'since:1';
  const sums = [{ ...whole, parts: ['all:1', since] }];
  if (added.length === 0 || isWhole) return sums;
  return [...sums, { way: 'cohort', total: since, parts: added }];
}

function smallerOf(cohort: string): string | null {
  if (cohort.endsWith(again)) return cohort.slice(0, -again.length);
  return isLive(cohort) ? `all:${/\d$/.exec(cohort)?.[0] ?? 1}` : null;
}
