import { type ElementaryValues, elementaryValues } from './elementary-values.ts';
import type { Group } from './group.ts';
import { accessTable, type Population, populationOf } from './known-structure.ts';
import { type CohortSum, cohortSums, isQuarter } from './label-cohorts.ts';
import type { PublishedCell, PublishedNumbers } from './published-numbers.ts';

/** Two dimensions that tables cross, and the rows there are of them. */
export interface PairPlan {
  dimensions: readonly [string, string];
  cohorts: ReadonlySet<string>;
  lers: ReadonlySet<string>;
  measures: ReadonlySet<string>;
}

/** Everything about one kind of people that is a number of the lattice. */
export interface PopulationPlan extends Population {
  id: string;
  measures: readonly string[];
  /** Measures that are also told apart by whether people applied with an LER. */
  byLer: ReadonlySet<string>;
  cohorts: readonly string[];
  sums: readonly CohortSum[];
  dimensions: ReadonlyMap<string, ElementaryValues>;
  /** Quarters that the files split by a dimension: by others they do not, and need not. */
  splitQuarters: ReadonlyMap<string, ReadonlySet<string>>;
  pairs: readonly PairPlan[];
}

/** What there is to be known of each kind of people, going by the rows of the files. */
export function planPopulations(packages: readonly PublishedNumbers[]): PopulationPlan[] {
  const ids = tablePopulations(packages);
  const plans = new Map<string, Population>();
  for (const { id, population } of ids.values()) plans.set(id, population);
  return [...plans].map(([id, population]) =>
    planPopulation(
      id,
      population,
      packages.map(({ cells }) => cells.filter(({ table }) => ids.get(table)?.id === id)),
    ),
  );
}

/** Which kind of people each table counts; access counts those of another table. */
export function tablePopulations(packages: readonly PublishedNumbers[]) {
  const measures = new Map<string, string[]>();
  for (const { table, measure } of packages.flatMap(({ cells }) => cells)) {
    if (table === accessTable.id) continue;
    const own = measures.get(table) ?? [];
    if (!own.includes(measure)) measures.set(table, [...own, measure]);
  }
  return new Map(
    [...measures].map(([table, own]) => {
      const { id, ...population } = populationOf(table, own);
      return [table, { id, population }] as const;
    }),
  );
}

function planPopulation(
  id: string,
  population: Population,
  packages: readonly PublishedCell[][],
): PopulationPlan {
  const cells = packages.flat();
  const collected = cells.filter(({ status }) => status !== 'not_collected');
  const measures = [...new Set([population.base, ...collected.map(({ measure }) => measure)])];
  const byLer = new Set(collected.flatMap(({ ler, measure }) => (ler === 'all' ? [] : [measure])));
  if (byLer.size > 0) byLer.add(population.base);
  const dimensions = new Map<string, ElementaryValues>();
  for (const [dimension, values] of valuesOf(cells.map(({ group }) => group))) {
    dimensions.set(dimension, elementaryValues(dimension, values));
  }
  const { cohorts, sums } = cohortSums(packages);
  const pairs = planPairs(collected, population.base);
  const splitQuarters = quartersOf(cells);
  return { ...population, id, measures, byLer, cohorts, sums, dimensions, splitQuarters, pairs };
}

function quartersOf(cells: readonly PublishedCell[]): Map<string, Set<string>> {
  const quarters = new Map<string, Set<string>>();
  for (const { cohort, group } of cells) {
    if (!isQuarter(cohort)) continue;
    for (const { dimension } of group) {
      quarters.set(dimension, (quarters.get(dimension) ?? new Set()).add(cohort));
    }
  }
  return quarters;
}

/** The codes of each dimension, in the order of the files. */
function valuesOf(groups: readonly Group[]): Map<string, string[]> {
  const values = new Map<string, Set<string>>();
  for (const { dimension, value } of groups.flat()) {
    values.set(dimension, (values.get(dimension) ?? new Set()).add(value));
  }
  return new Map([...values].map(([dimension, own]) => [dimension, [...own]]));
}

function planPairs(cells: readonly PublishedCell[], base: string): PairPlan[] {
  const plans = new Map<string, PublishedCell[]>();
  for (const cell of cells.filter(({ group }) => group.length === 2)) {
    const name = cell.group.map(({ dimension }) => dimension).join('&');
    const own = plans.get(name) ?? [];
    plans.set(name, own);
    own.push(cell);
  }
  return [...plans.values()].flatMap((own): PairPlan[] => {
    const [first, second] = own[0]?.group ?? [];
    if (!first || !second) return [];
    return [
      {
        dimensions: [first.dimension, second.dimension],
        cohorts: new Set(own.map(({ cohort }) => cohort)),
        lers: new Set(own.map(({ ler }) => ler)),
        measures: new Set([base, ...own.map(({ measure }) => measure)]),
      },
    ];
  });
}

/** The kinds of applications that a measure of a kind of people is told apart by. */
export function lersOf({ byLer }: PopulationPlan, measure: string): readonly string[] {
  return byLer.has(measure) ? ['all', ...lerParts] : ['all'];
}

/** With an LER, without, and not known which. */
export const lerParts: readonly string[] = ['yes', 'no', 'unknown'];
