import { horizons, links, type Population, populationOf, populations } from './known-structure.ts';
import { LinearSystem } from './linear-system.ts';
import type { PublishedCell, PublishedNumbers } from './published-numbers.ts';

/** A number of the lattice: people of a group in a quarter, published or not. */
export interface LatticeCell {
  population: string;
  /** A quarter, or `all:1` for every quarter of the first package. */
  cohort: string;
  dimension: string;
  value: string;
  ler: string;
  measure: string;
}

/** Everything that follows from packages about everybody and the groups of one dimension. */
export interface LatticeSystem {
  system: LinearSystem;
  /** The cells by the place of their number in the system. */
  cells: LatticeCell[];
}

const lerParts = ['yes', 'no', 'unknown'];

/**
 * The whole lattice of one dimension as unknown numbers, with every published number put in.
 * Tables of different dimensions share only the numbers about everybody, so that each
 * dimension can be looked at by itself.
 * @param packages one, or two of the same pilot, the older first
 * @param dimension empty for everybody alone
 */
export function buildSystem(
  packages: readonly PublishedNumbers[],
  dimension: string,
): LatticeSystem {
  const builder = new Builder(packages, dimension);
  return builder.build();
}

class Builder {
  private readonly system = new LinearSystem();
  private readonly cells: LatticeCell[] = [];
  private readonly values: string[];

  constructor(
    private readonly packages: readonly PublishedNumbers[],
    private readonly dimension: string,
  ) {
    const own = this.everyCell().filter((cell) => dimension !== '' && cell.dimension === dimension);
    this.values = [...new Set(own.map(({ value }) => value))];
  }

  build(): LatticeSystem {
    for (const id of Object.keys(populations)) this.addPopulation(id);
    this.addLinks();
    this.packages.forEach((numbers, index) => {
      this.addCurves(numbers, `all:${index + 1}`);
      this.addNumbers(numbers, index + 1);
    });
    return { system: this.system, cells: this.cells };
  }

  private everyCell(): PublishedCell[] {
    return this.packages.flatMap(({ cells }) => cells);
  }

  /** Groups of people: everybody, and each value of the dimension. */
  private groups() {
    const values = this.values.map((value) => ({ dimension: this.dimension, value }));
    return [{ dimension: '', value: '' }, ...values];
  }

  private quarters(id: string, cells = this.everyCell()): string[] {
    const own = cells.filter(({ table }) => populationOf(table) === id);
    return [...new Set(own.map(({ cohort }) => cohort))].filter((cohort) => cohort !== 'all');
  }

  private measures(id: string, { tables }: Population): string[] {
    const own = this.everyCell().filter(
      ({ table, status }) => tables.includes(table) && status !== 'not_collected',
    );
    return [...new Set(own.map(({ measure }) => measure))].filter(() => id !== '');
  }

  private addPopulation(id: string): void {
    const population = populations[id];
    if (!population) return;
    const measures = this.measures(id, population);
    const everyQuarter = this.quarters(id);
    const alls = this.packages.map((_, index) => `all:${index + 1}`);
    const lers = population.isByLer ? ['all', ...lerParts] : ['all'];
    for (const measure of measures) {
      for (const ler of measure.startsWith('left_by') ? ['all'] : lers) {
        for (const group of this.groups()) {
          for (const cohort of [...everyQuarter, ...alls]) {
            this.name({ population: id, cohort, ...group, ler, measure });
          }
        }
      }
    }
    const own = this.cells.filter((cell) => cell.population === id);
    for (const cell of own) this.addSums(cell, everyQuarter);
    for (const cell of own.filter(({ measure }) => measure === population.base)) {
      this.addChains(cell, population, measures);
    }
  }

  private name(cell: LatticeCell): string {
    const { population, cohort, dimension, value, ler, measure } = cell;
    const name = [population, cohort, dimension, value, ler, measure].join('|');
    if (!this.system.has(name)) this.cells[this.system.variable(name)] = cell;
    return name;
  }

  /** All quarters, all groups and all kinds of applications make up the whole. */
  private addSums(cell: LatticeCell, everyQuarter: readonly string[]): void {
    const { system } = this;
    const total = this.name(cell);
    const release = /^all:(\d)$/.exec(cell.cohort)?.[1];
    if (release !== undefined) {
      const numbers = this.packages[Number(release) - 1];
      const own = new Set(this.quarters(cell.population, numbers?.cells));
      const parts = everyQuarter.filter((quarter) => own.has(quarter));
      system.addSum(
        total,
        parts.map((cohort) => this.name({ ...cell, cohort })),
      );
    }
    // For all quarters together the same follows from each of them, but not at a glance.
    if (cell.dimension === '' && this.values.length > 0) {
      const { dimension } = this;
      system.addSum(
        total,
        this.values.map((value) => this.name({ ...cell, dimension, value })),
      );
    }
    const isSplit = populations[cell.population]?.isByLer && !cell.measure.startsWith('left_by');
    if (cell.ler === 'all' && isSplit) {
      system.addSum(
        total,
        lerParts.map((ler) => this.name({ ...cell, ler })),
      );
    }
  }

  private addChains(
    base: LatticeCell,
    { chains, apart }: Population,
    measures: readonly string[],
  ): void {
    const at = (measure: string) => this.name({ ...base, measure });
    const isKnown = (measure: string) =>
      measures.includes(measure) && (base.ler === 'all' || !measure.startsWith('left_by'));
    for (const chain of chains) {
      const known = chain.filter(isKnown);
      known.slice(1).forEach((larger, index) => {
        this.system.addAtMost(at(known[index] ?? ''), at(larger));
      });
    }
    for (const pair of apart.filter((both) => both.every(isKnown))) {
      const terms = pair.map((measure) => [at(measure), 1] as const);
      this.system.addRow([...terms, [this.name(base), -1]], Number.NEGATIVE_INFINITY, 0);
    }
  }

  private addLinks(): void {
    for (const { small, large, isSame } of links) {
      const cells = this.cells.filter(
        ({ population, measure, ler }) =>
          population === small[0] && measure === small[1] && ler === 'all',
      );
      for (const cell of cells) {
        const other = { ...cell, population: large[0], measure: large[1] };
        const name = Object.values(other).join('|');
        if (!this.system.has(name)) continue;
        if (isSame) this.system.addSum(this.name(cell), [this.name(other)]);
        else this.system.addAtMost(this.name(cell), this.name(other));
      }
    }
  }

  /**
   * The days of curves are horizons like any other: whoever was hired by one day was hired
   * by every later one, and who is neither at risk nor hired has left or is watched no more.
   */
  private addCurves({ points }: PublishedNumbers, cohort: string): void {
    const own = points.filter(
      ({ dimension, ler }) => ler === 'all' && (dimension === '' || dimension === this.dimension),
    );
    if (own.length === 0) return;
    const days = [...new Set([...own.map(({ day }) => day), ...horizons])].sort((a, b) => a - b);
    for (const group of this.groups()) {
      const at = (measure: string) =>
        this.name({ population: 'hiring', cohort, ...group, ler: 'all', measure });
      days.slice(1).forEach((day, index) => {
        this.system.addAtMost(at(`hired_by_${days[index]}`), at(`hired_by_${day}`));
      });
      this.system.addAtMost(at(`hired_by_${days.at(-1)}`), at('job_seekers'));
    }
    for (const day of days.filter((each) => !horizons.includes(each) && this.values.length > 0)) {
      const measure = `hired_by_${day}`;
      const [total, ...parts] = this.groups().map((group) =>
        this.name({ population: 'hiring', cohort, ...group, ler: 'all', measure }),
      );
      if (total !== undefined) this.system.addSum(total, parts);
    }
    for (const { dimension, value, day, hired, atRisk } of own) {
      const group = { population: 'hiring', cohort, dimension, value, ler: 'all' };
      const name = this.name({ ...group, measure: `hired_by_${day}` });
      this.system.limit(name, hired, hired);
      const left = this.name({ ...group, measure: `left_by_${day}` });
      const terms = [[this.name({ ...group, measure: 'job_seekers' }), -1] as const];
      this.system.addRow([[left, 1], [name, 1], ...terms], Number.NEGATIVE_INFINITY, -atRisk);
    }
  }

  private addNumbers(numbers: PublishedNumbers, release: number): void {
    for (const cell of numbers.cells) {
      if (cell.dimension !== '' && cell.dimension !== this.dimension) continue;
      const name = this.nameOf(cell, release);
      if (name === null) continue;
      if (cell.count !== null) this.system.limit(name, cell.count, cell.count);
      else if (cell.status === 'banded') this.addBand(name, cell);
    }
  }

  private nameOf(cell: PublishedCell, release: number): string | null {
    const { dimension, value, ler } = cell;
    const cohort = cell.cohort === 'all' ? `all:${release}` : cell.cohort;
    // Access counts the people of the funnel who accepted.
    const isAccess = cell.table === 'access';
    const population = isAccess ? 'funnel' : populationOf(cell.table);
    const measure = isAccess ? 'reached_accepted' : cell.measure;
    if (population === undefined) return null;
    const name = [population, cohort, dimension, value, ler, measure].join('|');
    return this.system.has(name) ? name : null;
  }

  private addBand(name: string, { denominator, ciLow, ciHigh }: PublishedCell): void {
    if (denominator === null || ciLow === null || ciHigh === null) return;
    const part = (percent: number) => (percent * denominator) / 100;
    this.system.limit(name, Math.ceil(part(ciLow) - 1e-9), Math.floor(part(ciHigh) + 1e-9));
  }
}
