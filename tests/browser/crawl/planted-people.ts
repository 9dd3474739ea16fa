import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';

type Row = Record<string, string>;

/** Two codes of one dimension that so few people have that no number about them is shown. */
const dimension = 'gender';
const [rare, scarce] = ['two_spirit', 'another'] as const;

/** A swap of two people's codes that no released number may tell of. */
export interface Swap {
  /** Rows of people.csv as they are, and as they would be with the two codes exchanged. */
  asTheyAre: string;
  exchanged: string;
}

/**
 * Gives everybody of a simulated pilot the same code of the dimension, so that with the
 * planted people nothing of the dimension can be shown: the many are all but a few. Then what
 * is hidden elsewhere does not hang on who the few are, as it may where some of it is shown.
 */
export function levelDimension(files: string): void {
  const file = join(files, 'people.csv');
  writeFileSync(file, Papa.unparse(rowsOf(file).map((row) => ({ ...row, [dimension]: 'woman' }))));
}

/**
 * Plants small groups in a simulated pilot: some people, half of them hired, all of whose
 * codes are rare. Writes `planted.csv`, to be imported after `people.csv`.
 * @returns ways to exchange the codes of one who was hired and one who was not
 */
export function plantSmallGroups(files: string): Swap[] {
  const people = rowsOf(join(files, 'people.csv'));
  const outcomes = outcomesOf(rowsOf(join(files, 'applications.csv')));
  const ofQuarter = people.filter(({ holder_pid: pid = '' }) => outcomes.get(pid)?.isEarly);
  const isHired = ({ holder_pid: pid = '' }: Row) => outcomes.get(pid)?.isHired === true;
  // Of one site: whoever knows all people of a site then knows as many of either group.
  const common = ofQuarter.filter(({ site }) => site === people[0]?.site);
  const hired = common.filter(isHired).slice(0, 3);
  const others = common.filter((person) => !isHired(person)).slice(0, 3);
  const planted: Row[] = [
    ...hired.map((person) => ({ ...person, [dimension]: rare })),
    ...others.map((person) => ({ ...person, [dimension]: scarce })),
  ];
  writeFileSync(join(files, 'planted.csv'), Papa.unparse(planted));
  return hired.flatMap((one) =>
    others.map((other) => {
      const swapped = planted.map((person) => {
        if (person.holder_pid === one.holder_pid) return { ...person, [dimension]: scarce };
        if (person.holder_pid === other.holder_pid) return { ...person, [dimension]: rare };
        return person;
      });
      return { asTheyAre: Papa.unparse(planted), exchanged: Papa.unparse(swapped) };
    }),
  );
}

/** Of whom of a group an offer was accepted within 180 days, counted from the files alone. */
export function countHired(files: string, planted: string): Record<string, number> {
  const latest = new Map(rowsOf(join(files, 'people.csv')).map((row) => [row.holder_pid, row]));
  for (const row of parse(planted)) latest.set(row.holder_pid, row);
  const outcomes = outcomesOf(rowsOf(join(files, 'applications.csv')));
  const counts: Record<string, number> = {};
  for (const [pid = '', person] of latest) {
    if (!outcomes.get(pid)?.isHired) continue;
    const code = person[dimension] ?? '';
    counts[code] = (counts[code] ?? 0) + 1;
  }
  return counts;
}

/** The codes that stand for few people in the planted pilot. */
export const plantedCodes = { dimension, codes: [rare, scarce] };

function outcomesOf(applications: readonly Row[]) {
  const outcomes = new Map<string, { isEarly: boolean; isHired: boolean }>();
  const firsts = new Map<string, string>();
  for (const { holder_pid: pid = '', applied_on: applied = '' } of applications) {
    const first = firsts.get(pid);
    if (first === undefined || applied < first) firsts.set(pid, applied);
  }
  for (const { holder_pid: pid = '', accepted_on: accepted = '' } of applications) {
    const first = firsts.get(pid) ?? '';
    const days = (Date.parse(accepted) - Date.parse(first)) / 86_400_000;
    const isHired = outcomes.get(pid)?.isHired === true || (days >= 0 && days <= 180);
    outcomes.set(pid, { isEarly: first >= '2025-07-01' && first < '2025-10-01', isHired });
  }
  return outcomes;
}

function rowsOf(file: string): Row[] {
  return parse(readFileSync(file, 'utf8'));
}

function parse(text: string): Row[] {
  return Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;
}
