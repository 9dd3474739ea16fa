import type { Attack, JudgedTarget } from './find-leaks.ts';

/**
 * The limits of every number of the lattice, for whoever knows the truth and wants to
 * compare: no answer lies outside of `lower` and `upper`, and answers were seen at
 * `seenLower` and `seenUpper`. Null stands for no limit, and for nothing seen.
 */
export function limitsAsJson({ targets, areApart }: Attack): string {
  return JSON.stringify({ areApart, numbers: targets.map(numberOf) });
}

function numberOf({ kind, cell, limits, finding, isLeft }: JudgedTarget) {
  const [first, second] = cell.group;
  return {
    ...{ kind, population: cell.population, cohort: cell.cohort },
    ...{ dimension1: first?.dimension ?? '', value1: first?.value ?? '' },
    ...{ dimension2: second?.dimension ?? '', value2: second?.value ?? '' },
    ...{ ler: cell.ler, measure: cell.measure },
    lower: limits.lower,
    upper: Number.isFinite(limits.upper) ? limits.upper : null,
    seenLower: limits.seen?.lower ?? null,
    seenUpper: limits.seen?.upper ?? null,
    ...{ finding, isLeft },
  };
}
