import { type Group, groupName, groupOf } from './group.ts';
import { horizons } from './known-structure.ts';
import type { Lattice, LatticeCell } from './lattice.ts';
import type { PopulationPlan } from './population-plan.ts';
import type { PublishedNumbers, PublishedPoint } from './published-numbers.ts';

/** The days of the curves of one cohort: numbers of the lattice that no table lists. */
export interface CurveFamily {
  cohort: string;
  ler: string;
  /** Ascending; the horizons of the tables are among them. */
  days: readonly number[];
  groups: readonly Group[];
}

const population = 'hiring';

/** Hired by a day, and left or watched no longer by then. */
export const curveMeasures = ['hired_by', 'gone_by'] as const;

/**
 * The days of curves are horizons like any other: whoever was hired by one day was hired
 * by every later one, and who is neither at risk nor hired has left or is watched no more.
 * Adds their numbers and sums to a lattice that has those of the tables.
 */
export function addCurves(
  lattice: Lattice,
  plans: readonly PopulationPlan[],
  packages: readonly PublishedNumbers[],
): CurveFamily[] {
  const plan = plans.find(({ id }) => id === population);
  if (!plan) return [];
  const points = new Map<string, PublishedPoint[]>();
  for (const point of packages.flatMap((numbers) => numbers.points)) {
    const key = `${point.cohort}|${point.ler}`;
    points.set(key, [...(points.get(key) ?? []), point]);
  }
  return [...points.values()].map((own) => {
    const family = familyOf(plan, own);
    addFamily(lattice, plan, family);
    return family;
  });
}

function familyOf(plan: PopulationPlan, points: readonly PublishedPoint[]): CurveFamily {
  const days = new Set([...horizons, ...points.map(({ day }) => day)]);
  const groups = new Map<string, Group>([['', []]]);
  for (const group of points.map((point) => point.group)) {
    groups.set(groupName(group), group);
    const [part] = group;
    for (const value of plan.dimensions.get(part?.dimension ?? '')?.pieces ?? []) {
      const other = groupOf([{ dimension: part?.dimension ?? '', value }]);
      groups.set(groupName(other), other);
    }
  }
  const [first] = points;
  return {
    ...{ cohort: first?.cohort ?? '', ler: first?.ler ?? '' },
    days: [...days].sort((a, b) => a - b),
    groups: [...groups.values()],
  };
}

function addFamily(lattice: Lattice, plan: PopulationPlan, family: CurveFamily): void {
  const { cohort, ler, days, groups } = family;
  const cellAt = (group: Group, measure: string) => ({ population, cohort, group, ler, measure });
  const isTable = (measure: string) => plan.measures.includes(measure);
  for (const measure of curveMeasures.flatMap((start) => days.map((day) => `${start}_${day}`))) {
    for (const group of groups) lattice.add(cellAt(group, measure));
    if (isTable(measure)) continue;
    for (const [dimension, { pieces }] of plan.dimensions) {
      const parts = pieces.flatMap(
        (value) => lattice.find(cellAt(groupOf([{ dimension, value }]), measure)) ?? [],
      );
      const total = lattice.add(cellAt([], measure));
      if (parts.length === pieces.length) lattice.split(dimension, total, parts);
    }
  }
}

/** What follows from the meaning of the days, after the sums. */
export function addCurveMeaning(lattice: Lattice, families: readonly CurveFamily[]): void {
  for (const { cohort, ler, days, groups } of families) {
    for (const group of groups) {
      const cell = { population, cohort, group, ler, measure: 'job_seekers' };
      addDays(lattice, cell, days);
    }
  }
}

function addDays(lattice: Lattice, base: LatticeCell, days: readonly number[]): void {
  const { system } = lattice;
  const at = (measure: string) => lattice.find({ ...base, measure });
  const whole = at(base.measure);
  days.forEach((day, index) => {
    const [hired, gone, left] = [`hired_by_${day}`, `gone_by_${day}`, `left_by_${day}`].map(at);
    if (hired === undefined || gone === undefined) return;
    for (const start of index === 0 ? [] : curveMeasures) {
      const [before, now] = [at(`${start}_${days[index - 1]}`), at(`${start}_${day}`)];
      if (before !== undefined && now !== undefined) {
        system.addAtMost(before, now, lattice.isImplied([before, now]));
      }
    }
    if (left !== undefined) system.addAtMost(left, gone, lattice.isImplied([left, gone]));
    if (whole === undefined) return;
    const isImplied = lattice.isImplied([hired, gone, whole]);
    const terms = [[hired, 1] as const, [gone, 1] as const, [whole, -1] as const];
    system.addRow(terms, Number.NEGATIVE_INFINITY, 0, isImplied);
  });
}
