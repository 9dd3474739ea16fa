import { accessTable } from './known-structure.ts';
import type { Lattice, LatticeCell } from './lattice.ts';
import { type PopulationPlan, tablePopulations } from './population-plan.ts';
import { countLimits, type PrintedNumber } from './printed-number.ts';
import type { PublishedCell, PublishedNumbers, PublishedPoint } from './published-numbers.ts';

/** A share that was printed, of two numbers that are perhaps not. */
export interface PrintedShare {
  /** Where it stands, for a sentence. */
  where: string;
  /** Places of the part and of the whole in the system. */
  part: number;
  whole: number;
  method: string;
  isBand: boolean;
  percent: PrintedNumber | null;
  low: PrintedNumber | null;
  high: PrintedNumber | null;
}

/** The eligible people of access are no people of a pilot: each number stands alone. */
export function addEligible(lattice: Lattice, packages: readonly PublishedNumbers[]): void {
  for (const cell of packages.flatMap(({ cells }) => cells)) {
    if (cell.table === accessTable.id && cell.denominator) lattice.add(eligibleOf(cell));
  }
}

function eligibleOf({ cohort, group, ler }: PublishedCell): LatticeCell {
  return { population: accessTable.id, cohort, group, ler, measure: accessTable.base };
}

/**
 * Puts every count and every denominator that the files print into a lattice.
 * @returns the shares that say more than those do
 */
export function addNumbers(
  lattice: Lattice,
  plans: readonly PopulationPlan[],
  packages: readonly PublishedNumbers[],
): PrintedShare[] {
  const tables = tablePopulations(packages);
  const shares: PrintedShare[] = [];
  for (const cell of packages.flatMap(({ cells }) => cells)) {
    const isAccess = cell.table === accessTable.id;
    const id = isAccess ? accessTable.population : tables.get(cell.table)?.id;
    const plan = plans.find((each) => each.id === id);
    if (!plan || id === undefined) continue;
    const { cohort, group, ler } = cell;
    const measure = isAccess ? accessTable.measure : cell.measure;
    const part = lattice.find({ population: id, cohort, group, ler, measure });
    const whole = lattice.find(
      isAccess ? eligibleOf(cell) : { population: id, cohort, group, ler, measure: plan.base },
    );
    limit(lattice, part, cell.count);
    limit(lattice, whole, cell.denominator);
    if (part !== undefined && whole !== undefined && part !== whole) {
      shares.push(...shareOf(cell, part, whole));
    }
  }
  for (const point of packages.flatMap(({ points }) => points)) {
    shares.push(...addPoint(lattice, point));
  }
  return shares;
}

function limit(lattice: Lattice, place: number | undefined, printed: PrintedNumber | null): void {
  if (place === undefined || printed === null) return;
  const [lower, upper] = countLimits(printed);
  lattice.system.limit(place, Math.ceil(lower - 1e-9), Math.floor(upper + 1e-9));
}

function shareOf(cell: PublishedCell, part: number, whole: number): PrintedShare[] {
  const isCounted = cell.count?.step === 1 && cell.denominator?.step === 1;
  if (isCounted || (!cell.percent && !cell.ciLow && !cell.ciHigh)) return [];
  const where = `${cell.table}, ${cell.cohort}, ${cell.measure}`;
  return [
    {
      ...{ where, part, whole, method: cell.method, isBand: cell.status === 'banded' },
      ...{ percent: cell.percent, low: cell.ciLow, high: cell.ciHigh },
    },
  ];
}

function addPoint(lattice: Lattice, point: PublishedPoint): PrintedShare[] {
  const { cohort, group, ler, day } = point;
  const at = (measure: string) =>
    lattice.find({ population: 'hiring', cohort, group, ler, measure });
  const [hired, gone, whole] = [at(`hired_by_${day}`), at(`gone_by_${day}`), at('job_seekers')];
  if (hired === undefined || gone === undefined || whole === undefined) return [];
  limit(lattice, hired, point.hired);
  limit(lattice, gone, point.left);
  if (point.atRisk) {
    const [lower, upper] = countLimits(point.atRisk);
    const terms = [[whole, 1] as const, [hired, -1] as const, [gone, -1] as const];
    lattice.system.addRow(terms, lower, upper);
  }
  if (point.hired || !(point.percent || point.ciLow || point.ciHigh)) return [];
  const where = `survival.csv, ${cohort}, day ${day}`;
  const printed = { percent: point.percent, low: point.ciLow, high: point.ciHigh };
  return [{ where, part: hired, whole, method: point.method, isBand: false, ...printed }];
}
