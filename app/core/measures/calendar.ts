const msPerDay = 86_400_000;
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
  if (known.size < 100_000) known.set(date, day);
  return day;
}

/** The calendar quarter of a date `YYYY-MM-DD`, as cohorts are named: `2025-Q1`. */
export function quarterOf(date: string): string {
  const month = Number(date.slice(5, 7));
  return `${date.slice(0, 4)}-Q${Math.ceil(month / 3)}`;
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

/** `2025-Q1` in words: `January to March 2025`; `all` as every closed quarter together. */
export function cohortLabel(cohort: string): string {
  if (cohort === 'all') return 'All closed quarters';
  return `${cohortMonths(cohort).join(' to ')} ${cohort.slice(0, 4)}`;
}
