import { buildSystem, type LatticeCell } from './build-system.ts';
import { populations } from './known-structure.ts';
import type { LinearSystem } from './linear-system.ts';
import type { PublishedNumbers } from './published-numbers.ts';
import { solveLimits } from './solve-limits.ts';
import { tightenLimits } from './tighten-limits.ts';

/** A number that the package gives away though it stands for few people. */
export interface Leak {
  cell: LatticeCell;
  lower: number;
  upper: number;
}

export interface Attack {
  /** Numbers of the lattice that no file shows. */
  hidden: number;
  /** Those that are few and known to be at most 4 apart. */
  leaks: Leak[];
  /** Hidden numbers that may be few whose limits were settled, and those there was no time for. */
  settled: number;
  left: number;
}

/** No number from 1 to 10 may be known, nor one that leaves so few out. */
const fewest = 11;
/** Limits closer together than this pin a number down. */
const narrowest = 5;

/**
 * What a stranger can work out from packages about each group of one dimension: the least
 * and the most of every number of the lattice, shown or not.
 * @param knownSite code of a site whose own people know its numbers, or null
 * @param isTimeUp asked before each number that is solved for
 */
export async function attackDimension(
  packages: readonly PublishedNumbers[],
  dimension: string,
  { knownSite, isTimeUp }: { knownSite: string | null; isTimeUp: () => boolean },
): Promise<Attack> {
  const { system, cells } = buildSystem(packages, dimension);
  const known = new Set([...cells.keys()].filter((place) => isKnown(system, place)));
  tightenLimits(system);
  if (knownSite !== null) {
    for (const place of await fixSite(system, cells, knownSite, isTimeUp)) known.add(place);
    tightenLimits(system);
  }
  const hidden = [...cells.keys()].filter((place) => !known.has(place));
  const open = hidden.filter(
    (place) => !isKnown(system, place) && width(system, place) < Number.POSITIVE_INFINITY,
  );
  const targets = open
    .filter((place) => mayBeFew(system, cells, place))
    .sort((a, b) => width(system, a) - width(system, b));
  const { settled, left } = await solveLimits(system, targets, {
    wideEnough: narrowest,
    isTimeUp,
  });
  const leaks = hidden.flatMap((place): Leak[] => {
    const cell = cells[place];
    if (!cell || width(system, place) >= narrowest || !isFew(system, cells, place)) return [];
    return [{ cell, lower: system.lower[place] ?? 0, upper: system.upper[place] ?? 0 }];
  });
  return { hidden: hidden.length, leaks, settled, left };
}

/**
 * What the people of a site know: their own numbers. Which they are no file says, so they
 * are set to one answer that fits everything; what is then fixed elsewhere would be fixed
 * for any other answer too, or for this one at least.
 */
async function fixSite(
  system: LinearSystem,
  cells: readonly LatticeCell[],
  site: string,
  isTimeUp: () => boolean,
): Promise<number[]> {
  const own = cells.flatMap((cell, place) =>
    cell.dimension === 'site' && cell.value === site && !isKnown(system, place) ? [place] : [],
  );
  for (const place of own) {
    if (isTimeUp()) break;
    if (isKnown(system, place)) continue;
    await solveLimits(system, [place], {
      wideEnough: Number.POSITIVE_INFINITY,
      isTimeUp: () => false,
    });
    const middle = Math.floor(((system.lower[place] ?? 0) + finite(system.upper[place])) / 2);
    system.lower[place] = middle;
    system.upper[place] = middle;
    tightenLimits(system);
  }
  return own;
}

function finite(limit: number | undefined): number {
  return limit === undefined || !Number.isFinite(limit) ? 0 : limit;
}

function isKnown(system: LinearSystem, place: number): boolean {
  return width(system, place) === 0;
}

function width(system: LinearSystem, place: number): number {
  return (system.upper[place] ?? 0) - (system.lower[place] ?? 0);
}

/** Whether a number is surely few, or surely leaves few of its group out. */
function isFew(system: LinearSystem, cells: readonly LatticeCell[], place: number): boolean {
  const base = baseOf(system, cells, place);
  const [lower, upper] = [system.lower[place] ?? 0, system.upper[place] ?? 0];
  if (base === place) return upper < fewest && upper > 0;
  // Nothing became of nobody: only of somebody does it say something.
  if ((system.lower[base] ?? 0) === 0) return false;
  return upper < fewest || (system.upper[base] ?? 0) - lower < fewest;
}

function mayBeFew(system: LinearSystem, cells: readonly LatticeCell[], place: number): boolean {
  const base = baseOf(system, cells, place);
  const [lower, upper] = [system.lower[place] ?? 0, system.upper[place] ?? 0];
  return lower < fewest || (base !== place && (system.lower[base] ?? 0) - upper < fewest);
}

function baseOf(system: LinearSystem, cells: readonly LatticeCell[], place: number): number {
  const cell = cells[place];
  const base = cell && populations[cell.population]?.base;
  if (!cell || base === undefined) return place;
  return system.variable(Object.values({ ...cell, measure: base }).join('|'));
}
