import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { attackPackages, type JudgedTarget } from '../../../scripts/attack/find-leaks.ts';
import {
  type PublishedNumbers,
  readPublishedNumbers,
} from '../../../scripts/attack/published-numbers.ts';

/** A row of cells.csv as it is typed; what is left out is empty. */
export interface SmallRow {
  measure: string;
  cohort?: string;
  /** `dimension=value`, or two of them with `&` between; nothing for everybody. */
  group?: string;
  /** Hidden when left out. */
  count?: number;
  denominator?: number;
  percent?: string;
  release?: number;
  table?: string;
}

const header =
  'release,pilot,table,cohort,dimension_1,value_1,dimension_2,value_2,ler,measure,unit,status,' +
  'count,denominator,percent,ci_low,ci_high,method';

/** Rows as the text of a cells.csv. */
export function smallText(rows: readonly SmallRow[]): string {
  return [header, ...rows.map(lineOf), ''].join('\n');
}

/** Writes rows as the cells.csv of a package and reads it as a stranger does. */
export function smallPackage(rows: readonly SmallRow[]): PublishedNumbers {
  const folder = mkdtempSync(join(tmpdir(), 'milepost-package-'));
  writeFileSync(join(folder, 'cells.csv'), smallText(rows));
  const numbers = readPublishedNumbers(folder);
  rmSync(folder, { recursive: true });
  return numbers;
}

function lineOf(row: SmallRow): string {
  const { release = 1, table = 'funnel', cohort = 'all', group = '', measure } = row;
  const parts = group.split('&').flatMap((part) => part.split('='));
  const [one = '', value = '', other = '', second = ''] = parts;
  const status = row.count === undefined ? 'suppressed' : 'shown';
  const numbers = [row.count ?? '', row.denominator ?? '', row.percent ?? '', '', '', ''];
  const place = [release, 'RIVERBEND', table, cohort, one, value, other, second, 'all', measure];
  return [...place, 'person', status, ...numbers].join(',');
}

/** Everything the attacker says of packages, each number solved for to the end. */
export async function everyLimit(packages: readonly PublishedNumbers[]): Promise<JudgedTarget[]> {
  const patient = { knownSite: null, isStrict: false, isTimeUp: () => false };
  const wideEnough = Number.POSITIVE_INFINITY;
  return (await attackPackages(packages, { ...patient, wideEnough })).targets;
}

/** What is recovered, as sentences of the kind `outcome age_band=19-24 reached_accepted 6-6`. */
export async function recoveredFrom(
  packages: readonly PublishedNumbers[],
  options: { isStrict?: boolean; knownSite?: string } = {},
): Promise<string[]> {
  const patient = { isTimeUp: () => false, isStrict: false, knownSite: null, ...options };
  const { targets } = await attackPackages(packages, patient);
  if (targets.some(({ isLeft }) => isLeft)) throw new Error('Not every number was settled.');
  return targets.filter(({ finding }) => finding === 'recovered').map(textOf);
}

/** A number of the lattice in a few words. */
function textOf({ kind, cell, limits }: JudgedTarget): string {
  const group = cell.group.map(({ dimension, value }) => `${dimension}=${value}`).join('&');
  return `${kind} ${group || 'everybody'} ${cell.measure} ${limits.lower}-${limits.upper}`;
}
