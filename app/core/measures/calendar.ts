import { correctedCohort } from '../disclosure/released-rows.ts';

const msPerDay = 86_400_000;
/** Of each kind; logs hold far fewer. */
const mostKnown = 100_000;
const known = new Map<string, number>();

/**
 * Days since 1970-01-01 of a date `YYYY-MM-DD`. Remembers what it has seen: logs hold
 * few distinct dates, many times.
 */
export function dayNumber(date: string): number {
  const remembered = known.get(date);
  if (remembered !== undefined) return remembered;
  const day = Date.parse(`${date}T00:00:00Z`) / msPerDay;
  if (!Number.isInteger(day)) throw new RangeError('A date must have the form YYYY-MM-DD.');
  if (known.size < mostKnown) known.set(date, day);
  return day;
}

/** The calendar quarter of a date `YYYY-MM-DD`, as cohorts are named: `2025-Q1`. */
export function quarterOf(date: string): string {
  const month = Number(date.slice(5, 7));
  return `${date.slice(0, 4)}-Q${Math.ceil(month / 3)}`;
}

const quarters = new Map<number, string>();

/** The same of a day in days since 1970-01-01. Remembers what it has said, as `dayNumber` does. */
export function quarterOfDay(day: number): string {
  const remembered = quarters.get(day);
  if (remembered !== undefined) return remembered;
  const quarter = quarterOf(new Date(day * msPerDay).toISOString());
  if (quarters.size < mostKnown) quarters.set(day, quarter);
  return quarter;
}

/** The last day of a quarter `2025-Q1`, in days since 1970-01-01. */
export function lastDayOfQuarter(quarter: string): number {
  const year = Number(quarter.slice(0, 4));
  const lastMonth = Number(quarter.slice(6)) * 3;
  return Date.UTC(year, lastMonth, 0) / msPerDay;
}

/**
 * Whether everybody of a quarter has been watched for so many days: whether the day
 * `days` after the quarter's last one has come by `asOf`.
 */
export function isQuarterClosed(quarter: string, days: number, asOf: string): boolean {
  return lastDayOfQuarter(quarter) + days <= dayNumber(asOf);
}

const quarterMonths: Record<string, [string, string]> = {
  Q1: ['January', 'March'],
  Q2: ['April', 'June'],
  Q3: ['July', 'September'],
  Q4: ['October', 'December'],
};

/** The first and the last month of a quarter `2025-Q1`. */
export function cohortMonths(quarter: string): [string, string] {
  return quarterMonths[quarter.slice(5)] ?? ['', ''];
}

/** Whether a cohort is a single quarter, `2025-Q1`. */
export function isQuarter(cohort: string): boolean {
  return /^\d{4}-Q[1-4]$/.test(cohort);
}

/**
 * The cohort of the quarters that a release adds, by the first and the last of them:
 * `2025-Q4/2026-Q1`, as ISO 8601 writes intervals; of a single one `2026-Q1/2026-Q1`.
 * @param quarters at least one
 */
export function quartersTogether(quarters: readonly string[]): string {
  const sorted = [...quarters].sort();
  const [first, last] = [sorted[0] ?? '', sorted.at(-1) ?? ''];
  return `${first}/${last}`;
}

/**
 * A cohort in words: `2025-Q1` as `January to March 2025`, `2025-Q4/2026-Q1` as those of a release
 * that it adds, `all` as every closed quarter together.
 */
export function cohortLabel(cohort: string): string {
  if (cohort === 'all') return 'All closed quarters';
  if (cohort === correctedCohort) return 'All closed quarters, corrected';
  const [first = '', last] = cohort.split('/');
  if (last === undefined) return `${cohortMonths(first).join(' to ')} ${first.slice(0, 4)}`;
  return `Added: ${monthsLabel(first, last)}`;
}

/** The order of cohorts: all quarters together, the same corrected, those that releases add, quarter by quarter. */
export function compareCohorts(a: string, b: string): number {
  const first = ['all', correctedCohort];
  const rank = (cohort: string) =>
    first.includes(cohort) ? first.indexOf(cohort) : isQuarter(cohort) ? 3 : 2;
  return rank(a) - rank(b) || (a < b ? -1 : Number(a > b));
}

/** The months from the first to the last of some quarters: `October 2025 to March 2026`. */
export function monthsLabel(first: string, last: string): string {
  const [from, to] = [cohortMonths(first)[0], cohortMonths(last)[1]];
  const [began, ended] = [first.slice(0, 4), last.slice(0, 4)];
  return began === ended ? `${from} to ${to} ${ended}` : `${from} ${began} to ${to} ${ended}`;
}
