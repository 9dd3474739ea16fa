import { connectedParts } from './connected-parts.ts';
import type { Lattice, LatticeCell } from './lattice.ts';
import type { LinearSystem, Term } from './linear-system.ts';
import { PartSolver } from './part-solver.ts';
import type { PublishedCell, PublishedNumbers } from './published-numbers.ts';
import { tightenLimits } from './tighten-limits.ts';

const slack = 1e-6;

/**
 * Packages in which numbers of a site are as the site knows them, whether they are published
 * or not.
 * @param known rows like those of cells.csv, of the releases that they are rows of
 */
export function withSiteNumbers(
  packages: readonly PublishedNumbers[],
  known: readonly PublishedCell[],
): PublishedNumbers[] {
  const byName = new Map(known.map((cell) => [nameOf(cell), cell]));
  return packages.map(({ cells, points }) => ({
    cells: cells.map((cell) => byName.get(nameOf(cell)) ?? cell),
    points,
  }));
}

function nameOf({ release, table, cohort, group, ler, measure }: PublishedCell): string {
  const groups = group.map(({ dimension, value }) => `${dimension}=${value}`);
  return [release, table, cohort, ...groups, ler, measure].join('|');
}

/** Whether a number is of people of a site, all of them or some. */
export function isOfSite({ group }: LatticeCell, site: string): boolean {
  return group.some(({ dimension, value }) => dimension === 'site' && value === site);
}

/**
 * What the people of a site know: their own numbers. Which they are no file says, so they
 * are set to one answer that fits everything, as far from the ends of what is possible as
 * it can be: what is then fixed elsewhere is fixed for that answer at least.
 * @throws Error when the packages have no such site
 */
export async function fixSite(
  lattice: Lattice,
  site: string,
  isTimeUp: () => boolean,
): Promise<void> {
  const { system, cells } = lattice;
  const own = cells.flatMap((cell, place) => (isOfSite(cell, site) ? [place] : []));
  if (own.length === 0) throw new Error(`The package has no site ${site}: see its cells.csv.`);
  const open = own.filter((place) => !system.isKnown(place));
  const targets = open.map((place): Term[] => [[place, 1]]);
  const { parts, columnOf } = connectedParts(system, targets);
  for (const part of parts) {
    using solver = await PartSolver.of(system, part);
    for (const target of part.targets) {
      if (isTimeUp()) return;
      const place = open[target] ?? 0;
      fixMiddle(system, solver, place, columnOf[place] ?? 0);
    }
  }
  tightenIfPossible(system);
}

function fixMiddle(system: LinearSystem, solver: PartSolver, place: number, column: number): void {
  const most = solver.greatest([[column, 1]]);
  const least = solver.greatest([[column, -1]]);
  if (!most || !least) return;
  const [lower, upper] = [Math.ceil(-least.value - slack), Math.floor(most.value + slack)];
  // Between two whole numbers lies none to set it to.
  if (lower > upper) return;
  const middle = Math.floor((lower + upper) / 2);
  system.limit(place, middle, middle);
  solver.fix(column, middle);
}

/** What was set fits as fractions do; where whole numbers do not, a glance would be wrong. */
function tightenIfPossible(system: LinearSystem): void {
  const [lower, upper] = [[...system.lower], [...system.upper]];
  try {
    tightenLimits(system);
  } catch {
    system.lower.splice(0, lower.length, ...lower);
    system.upper.splice(0, upper.length, ...upper);
  }
}
