import type { LinearSystem, Term } from './linear-system.ts';

/** A sum by the columns of a part, and what of it is known. */
export interface OpenSum {
  terms: readonly Term[];
  known: number;
}

/** Puts into a sum what is known of it. */
export function openTerms(
  system: LinearSystem,
  terms: readonly Term[],
  columnOf: Int32Array,
): OpenSum {
  let known = 0;
  const open: Term[] = [];
  for (const [place, factor] of terms) {
    if (system.isKnown(place)) known += factor * (system.lower[place] ?? 0);
    else open.push([columnOf[place] ?? 0, factor]);
  }
  return { terms: open, known };
}
