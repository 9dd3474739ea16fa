import { type CurveFamily, curveMeasures } from './add-curves.ts';
import { accessTable, type Link, links } from './known-structure.ts';
import { corrected } from './label-cohorts.ts';
import type { Lattice, LatticeCell } from './lattice.ts';
import type { Term } from './linear-system.ts';
import type { PopulationPlan } from './population-plan.ts';

/** What a number of people that might be worked out stands for. */
type TargetKind =
  /** A group of people, or what became of some of them. */
  | 'group'
  | 'outcome'
  /** The others of a group: those of whom something did not become so. */
  | 'complement'
  /** Those between two steps of a funnel or two days. */
  | 'step'
  /** Those by whom two numbers that files call the same differ. */
  | 'difference'
  /** Those by whom the numbers of two clocks differ. */
  | 'other clock';

/** A number that stands for people, as a sum of numbers of the lattice. */
export interface Target {
  kind: TargetKind;
  /** Whose number it is; the measure says between which others a step lies. */
  cell: LatticeCell;
  terms: readonly Term[];
  /** Place of the number of the whole group; null where there is none. */
  base: number | null;
}

/** Every number of the lattice, and those that are gained by taking one from another. */
export function findTargets(
  lattice: Lattice,
  plans: readonly PopulationPlan[],
  families: readonly CurveFamily[],
): Target[] {
  const targets: Target[] = [];
  const bases = new Map(plans.map(({ id, base }) => [id, base]));
  bases.set(accessTable.id, accessTable.base);
  lattice.cells.forEach((cell, place) => {
    const measure = bases.get(cell.population) ?? cell.measure;
    const base = lattice.find({ ...cell, measure }) ?? null;
    const kind = base === place ? 'group' : 'outcome';
    targets.push({ kind, cell, terms: [[place, 1]], base });
  });
  for (const plan of plans) targets.push(...chainTargets(lattice, plan));
  for (const family of families) targets.push(...curveTargets(lattice, family));
  for (const link of links) targets.push(...linkTargets(lattice, link));
  const chains = new Map(plans.map(({ id, chains: own }) => [id, own]));
  return [...targets, ...revisionTargets(lattice), ...correctionTargets(lattice, chains)];
}

/** Whoever the larger of two numbers counts and the smaller does not. */
function between(
  lattice: Lattice,
  cell: LatticeCell,
  [smaller, larger]: readonly [string, string],
  base: string,
): Target[] {
  const [less, more] = [smaller, larger].map((measure) => lattice.find({ ...cell, measure }));
  if (less === undefined || more === undefined) return [];
  const kind = larger === base ? 'complement' : 'step';
  const measure = larger === base ? `not ${smaller}` : `${larger} less ${smaller}`;
  const terms: Term[] = [
    [more, 1],
    [less, -1],
  ];
  const whole = lattice.find({ ...cell, measure: base }) ?? null;
  return [{ kind, cell: { ...cell, measure }, terms, base: whole }];
}

function chainTargets(lattice: Lattice, plan: PopulationPlan): Target[] {
  const cells = lattice.cells.filter(
    ({ population, measure }) => population === plan.id && measure === plan.base,
  );
  return cells.flatMap((cell) => {
    const chains = plan.chains.flatMap((chain) =>
      chain.flatMap((smaller, index) =>
        chain
          .slice(index + 1)
          .flatMap((larger) => between(lattice, cell, [smaller, larger], plan.base)),
      ),
    );
    const neither = plan.apart.flatMap((pair) => neitherOf(lattice, cell, pair));
    return [...chains, ...neither];
  });
}

/** Whoever is counted in neither of two parts of a group. */
function neitherOf(
  lattice: Lattice,
  cell: LatticeCell,
  parts: readonly [string, string],
): Target[] {
  const whole = lattice.find(cell);
  const places = parts.flatMap((measure) => lattice.find({ ...cell, measure }) ?? []);
  if (whole === undefined || places.length < 2) return [];
  const terms = [[whole, 1] as const, ...places.map((place): Term => [place, -1])];
  const measure = `neither ${parts.join(' nor ')}`;
  return [{ kind: 'complement', cell: { ...cell, measure }, terms, base: whole }];
}

/** Between one day and the next, and between days that are both known: what lies between. */
function curveTargets(lattice: Lattice, { cohort, ler, days, groups }: CurveFamily): Target[] {
  return groups.flatMap((group) => {
    const base = 'job_seekers';
    const cell = { population: 'hiring', cohort, group, ler, measure: base };
    const isKnown = (measure: string) => {
      const place = lattice.find({ ...cell, measure });
      return place !== undefined && lattice.system.isKnown(place);
    };
    const pairs = curveMeasures.flatMap((start) => {
      const all = days.map((day) => `${start}_${day}`);
      const both = [...nextTo(all), ...nextTo(all.filter(isKnown))];
      return [...new Map(both.map((pair) => [pair.join(), pair])).values()];
    });
    const ends = days.map((day) => [`left_by_${day}`, `gone_by_${day}`] as const);
    return [
      ...[...pairs, ...ends].flatMap((pair) => between(lattice, cell, pair, base)),
      ...days.flatMap((day) => neitherOf(lattice, cell, [`hired_by_${day}`, `gone_by_${day}`])),
    ];
  });
}

function nextTo(measures: readonly string[]): (readonly [string, string])[] {
  return measures.slice(1).map((measure, index) => [measures[index] ?? measure, measure]);
}

function linkTargets(lattice: Lattice, { small, large, beyond }: Link): Target[] {
  if (beyond === 'same') return [];
  const kind = beyond === 'rest' ? 'step' : 'other clock';
  return lattice.cells.flatMap((cell, place) => {
    if (cell.population !== small[0] || cell.measure !== small[1]) return [];
    const other = lattice.find({ ...cell, population: large[0], measure: large[1] });
    if (other === undefined) return [];
    const measure = `${large.join(' ')} less ${small.join(' ')}`;
    const terms: Term[] = [
      [other, 1],
      [place, -1],
    ];
    return [{ kind, cell: { ...cell, measure }, terms, base: other }];
  });
}

/** By how much the second package differs from the first in numbers of the same name. */
function revisionTargets(lattice: Lattice): Target[] {
  return lattice.cells.flatMap((cell, place): Target[] => {
    if (!cell.cohort.endsWith(':2')) return [];
    const cohort = cell.cohort.replace(/:2$/, ':1');
    const before = lattice.find({ ...cell, cohort });
    if (before === undefined) return [];
    const terms: Term[] = [
      [place, 1],
      [before, -1],
    ];
    const own = { ...cell, cohort: `${cell.cohort} less ${cohort}` };
    return [{ kind: 'difference', cell: own, terms, base: null }];
  });
}

/**
 * By how many people a revision changes a number, and by how many it changes the steps of a
 * chain: few would be known to have been corrected.
 */
function correctionTargets(
  lattice: Lattice,
  chains: ReadonlyMap<string, PopulationPlan['chains']>,
): Target[] {
  return lattice.cells.flatMap((cell, place): Target[] => {
    const change = changeOf(lattice, cell, place);
    if (change === null) return [];
    const own = { ...cell, cohort: `${cell.cohort} less the same as counted before` };
    const smaller = (chains.get(cell.population) ?? []).flatMap((chain) =>
      chain.slice(0, Math.max(0, chain.indexOf(cell.measure))),
    );
    const steps = smaller.flatMap((measure): Target[] => {
      const at = lattice.find({ ...cell, measure });
      const less = at === undefined ? null : changeOf(lattice, { ...cell, measure }, at);
      if (less === null) return [];
      const terms = [...change, ...less.map(([term, factor]): Term => [term, -factor])];
      const named = { ...own, measure: `${cell.measure} less ${measure}` };
      return [{ kind: 'difference', cell: named, terms, base: null }];
    });
    return [{ kind: 'difference', cell: own, terms: change, base: null }, ...steps];
  });
}

function changeOf(lattice: Lattice, cell: LatticeCell, place: number): Term[] | null {
  if (!cell.cohort.startsWith(corrected)) return null;
  const before = lattice.find({ ...cell, cohort: cell.cohort.replace(corrected, 'all:') });
  if (before === undefined) return null;
  return [
    [place, 1],
    [before, -1],
  ];
}
