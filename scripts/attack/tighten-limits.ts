import type { LinearSystem, Row } from './linear-system.ts';

const slack = 1e-6;
const mostRounds = 200;

/**
 * Narrows the limits of every number by looking at one row at a time, until nothing moves:
 * cheap, and enough to undo hiding that was done line by line.
 * @throws Error when the published numbers contradict one another
 */
export function tightenLimits(system: LinearSystem): void {
  const rowsOf = rowsByVariable(system);
  let waiting = new Set(system.rows.keys());
  for (let round = 0; round < mostRounds && waiting.size > 0; round += 1) {
    const next = new Set<number>();
    for (const row of waiting) {
      for (const moved of tightenRow(system, system.rows[row])) {
        for (const touched of rowsOf[moved] ?? []) next.add(touched);
      }
    }
    waiting = next;
  }
  const broken = system.names.findIndex(
    (_, place) => limit(system.lower, place) > limit(system.upper, place),
  );
  if (broken !== -1) {
    const [population, cohort, group, ler, measure] = (system.names[broken] ?? '').split('|');
    throw new Error(
      `The published numbers contradict one another at ${population}, ${cohort}, ${group || 'everybody'}, LER ${ler}, ${measure}.`,
    );
  }
}

function rowsByVariable({ names, rows }: LinearSystem): number[][] {
  const rowsOf: number[][] = names.map(() => []);
  rows.forEach(({ indices }, row) => {
    for (const place of indices) rowsOf[place]?.push(row);
  });
  return rowsOf;
}

/** The variables whose limits moved. */
function tightenRow(system: LinearSystem, row: Row | undefined): number[] {
  if (!row) return [];
  const least = row.values.map((factor, term) =>
    end(system, row, term, factor > 0 ? 'lower' : 'upper'),
  );
  const most = row.values.map((factor, term) =>
    end(system, row, term, factor > 0 ? 'upper' : 'lower'),
  );
  const [sumLeast, sumMost] = [finiteSum(least), finiteSum(most)];
  return row.indices.filter((place, term) => {
    const factor = row.values[term] ?? 1;
    const otherLeast = without(sumLeast, least[term] ?? 0);
    const otherMost = without(sumMost, most[term] ?? 0);
    const [high, low] = [(row.upper - otherLeast) / factor, (row.lower - otherMost) / factor];
    const [newLower, newUpper] = factor > 0 ? [low, high] : [high, low];
    return narrow(system, place, newLower, newUpper);
  });
}

function end(system: LinearSystem, row: Row, term: number, side: 'lower' | 'upper'): number {
  return limit(system[side], row.indices[term] ?? 0) * (row.values[term] ?? 0);
}

/** The finite part of a sum, and how many of its terms are infinite. */
function finiteSum(terms: readonly number[]) {
  const finite = terms.filter(Number.isFinite);
  return {
    sum: finite.reduce((all, term) => all + term, 0),
    infinite: terms.length - finite.length,
    sign: Math.sign(terms.find((term) => !Number.isFinite(term)) ?? 0),
  };
}

/** A sum without one of its terms; infinite when an infinite one remains. */
function without({ sum, infinite, sign }: ReturnType<typeof finiteSum>, term: number): number {
  if (Number.isFinite(term)) return infinite > 0 ? sign * Number.POSITIVE_INFINITY : sum - term;
  return infinite > 1 ? sign * Number.POSITIVE_INFINITY : sum;
}

function narrow(system: LinearSystem, place: number, lower: number, upper: number): boolean {
  const [oldLower, oldUpper] = [limit(system.lower, place), limit(system.upper, place)];
  const newLower = Number.isFinite(lower) ? Math.max(oldLower, Math.ceil(lower - slack)) : oldLower;
  const newUpper = Number.isFinite(upper)
    ? Math.min(oldUpper, Math.floor(upper + slack))
    : oldUpper;
  if (newLower === oldLower && newUpper === oldUpper) return false;
  system.lower[place] = newLower;
  system.upper[place] = newUpper;
  return true;
}

function limit(limits: readonly number[], place: number): number {
  return limits[place] ?? 0;
}
