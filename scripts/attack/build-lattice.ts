import type { ElementaryValues } from './elementary-values.ts';
import { type Group, groupOf } from './group.ts';
import { links } from './known-structure.ts';
import { isQuarter } from './label-cohorts.ts';
import { Lattice, type LatticeCell } from './lattice.ts';
import { lerParts, lersOf, type PairPlan, type PopulationPlan } from './population-plan.ts';

/**
 * The whole lattice as unknown numbers with everything that must add up among them; no
 * published number is in it yet, and the sums wait for `addSplits`.
 */
export function buildLattice(plans: readonly PopulationPlan[]): Lattice {
  const lattice = new Lattice();
  for (const plan of plans) {
    addCells(lattice, plan);
    addCohortSums(lattice, plan);
    for (const [dimension, values] of plan.dimensions) {
      addDimensionSums(lattice, plan, dimension, values);
    }
    for (const pair of plan.pairs) addPairSums(lattice, plan, pair);
    addLerSums(lattice, plan);
  }
  return lattice;
}

/** What follows from the meaning of measures; after the sums, some of which imply it. */
export function addMeaning(lattice: Lattice, plans: readonly PopulationPlan[]): void {
  for (const plan of plans) {
    const bases = lattice.cells.filter(
      ({ population, measure }) => population === plan.id && measure === plan.base,
    );
    for (const base of bases) addChains(lattice, plan, base);
  }
  addLinks(lattice);
}

function valuesOf({ pieces, unions }: ElementaryValues): string[] {
  return [...new Set([...pieces, ...unions.keys()])];
}

function addCells(lattice: Lattice, plan: PopulationPlan): void {
  const singles = [...plan.dimensions].flatMap(([dimension, values]) =>
    valuesOf(values).map((value) => groupOf([{ dimension, value }])),
  );
  for (const measure of plan.measures) {
    for (const group of [[], ...singles]) {
      for (const cohort of plan.cohorts.filter((each) => isSplit(plan, each, group))) {
        for (const ler of lersOf(plan, measure)) {
          lattice.add({ population: plan.id, cohort, group, ler, measure });
        }
      }
    }
  }
  for (const pair of plan.pairs) {
    const groups = pairGroups(plan, pair);
    for (const cell of pairPlaces(plan, pair)) {
      for (const group of groups) lattice.add({ ...cell, group });
    }
  }
}

/** Whether the files say anything of groups of a kind in a quarter; if not, none is linked to it. */
function isSplit({ splitQuarters }: PopulationPlan, cohort: string, [part]: Group): boolean {
  return (
    part === undefined || !isQuarter(cohort) || !!splitQuarters.get(part.dimension)?.has(cohort)
  );
}

function pairGroups(plan: PopulationPlan, { dimensions: [one, other] }: PairPlan): Group[] {
  const valuesAt = (dimension: string) => {
    const values = plan.dimensions.get(dimension);
    return values ? valuesOf(values) : [];
  };
  return valuesAt(one).flatMap((value) =>
    valuesAt(other).map((second) =>
      groupOf([
        { dimension: one, value },
        { dimension: other, value: second },
      ]),
    ),
  );
}

/** Cohorts, kinds of applications and measures that a table of pairs has rows of. */
function pairPlaces({ id }: PopulationPlan, { cohorts, lers, measures }: PairPlan): LatticeCell[] {
  return [...cohorts].flatMap((cohort) =>
    [...lers].flatMap((ler) =>
      [...measures].map((measure) => ({ population: id, cohort, group: [], ler, measure })),
    ),
  );
}

function ownCells(lattice: Lattice, { id }: PopulationPlan): LatticeCell[] {
  return lattice.cells.filter(({ population }) => population === id);
}

/** Adds a sum if every part of it is there. */
function split(lattice: Lattice, way: string, total: LatticeCell, parts: LatticeCell[]): void {
  const place = lattice.find(total);
  const places = parts.flatMap((part) => lattice.find(part) ?? []);
  if (place !== undefined && places.length === parts.length) lattice.split(way, place, places);
}

function addCohortSums(lattice: Lattice, plan: PopulationPlan): void {
  for (const cell of ownCells(lattice, plan)) {
    for (const { way, total, parts } of plan.sums) {
      if (total !== cell.cohort) continue;
      split(
        lattice,
        way,
        cell,
        parts.map((cohort) => ({ ...cell, cohort })),
      );
    }
  }
}

/** All groups of a dimension make up everybody; bands that overlap are made of pieces. */
function addDimensionSums(
  lattice: Lattice,
  plan: PopulationPlan,
  dimension: string,
  { pieces, unions }: ElementaryValues,
): void {
  const single = (value: string) => groupOf([{ dimension, value }]);
  for (const cell of ownCells(lattice, plan)) {
    const [part, second] = cell.group;
    if (part === undefined) {
      split(
        lattice,
        dimension,
        cell,
        pieces.map((value) => ({ ...cell, group: single(value) })),
      );
    }
    const own = second?.dimension === dimension ? second : part;
    const inUnion = own?.dimension === dimension ? unions.get(own.value) : undefined;
    if (!own || !inUnion) continue;
    const others = cell.group.filter((each) => each !== own);
    const parts = inUnion.map((value) => groupOf([...others, { dimension, value }]));
    split(
      lattice,
      `${dimension} pieces`,
      cell,
      parts.map((group) => ({ ...cell, group })),
    );
  }
}

/** Groups by two things make up those by one. */
function addPairSums(lattice: Lattice, plan: PopulationPlan, pair: PairPlan): void {
  const [one, other] = pair.dimensions;
  for (const [dimension, across] of [
    [one, other],
    [other, one],
  ] as const) {
    const [own, crossed] = [plan.dimensions.get(dimension), plan.dimensions.get(across)];
    if (!own || !crossed) continue;
    for (const cell of pairPlaces(plan, pair)) {
      for (const value of valuesOf(own)) {
        const part = { dimension, value };
        const parts = crossed.pieces.map((each) => ({
          ...cell,
          group: groupOf([part, { dimension: across, value: each }]),
        }));
        split(lattice, across, { ...cell, group: groupOf([part]) }, parts);
      }
    }
  }
}

function addLerSums(lattice: Lattice, plan: PopulationPlan): void {
  for (const cell of ownCells(lattice, plan)) {
    if (cell.ler !== 'all' || !plan.byLer.has(cell.measure)) continue;
    split(
      lattice,
      'ler',
      cell,
      lerParts.map((ler) => ({ ...cell, ler })),
    );
  }
}

function addChains(lattice: Lattice, plan: PopulationPlan, base: LatticeCell): void {
  const at = (measure: string) => lattice.find({ ...base, measure });
  for (const chain of plan.chains) {
    const known = chain.flatMap((measure) => at(measure) ?? []);
    known.slice(1).forEach((larger, index) => {
      const smaller = known[index] ?? larger;
      lattice.system.addAtMost(smaller, larger, lattice.isImplied([smaller, larger]));
    });
  }
  const whole = at(base.measure);
  for (const pair of plan.apart) {
    const places = pair.flatMap((measure) => at(measure) ?? []);
    if (places.length < 2 || whole === undefined) continue;
    const terms = places.map((place) => [place, 1] as const);
    const isImplied = lattice.isImplied([...places, whole]);
    const all = [...terms, [whole, -1] as const];
    lattice.system.addRow(all, Number.NEGATIVE_INFINITY, 0, isImplied);
  }
}

function addLinks(lattice: Lattice): void {
  for (const { small, large, beyond } of links) {
    for (const [place, cell] of [...lattice.cells].entries()) {
      if (cell.population !== small[0] || cell.measure !== small[1] || cell.ler !== 'all') continue;
      const other = lattice.find({ ...cell, population: large[0], measure: large[1] });
      if (other === undefined) continue;
      const isImplied = lattice.isImplied([place, other]);
      if (beyond === 'same') lattice.system.addSum(place, [other], isImplied);
      else lattice.system.addAtMost(place, other, isImplied);
    }
  }
}
