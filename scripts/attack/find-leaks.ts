import { addCurveMeaning, addCurves, type CurveFamily } from './add-curves.ts';
import { addEligible, addNumbers } from './add-numbers.ts';
import { addIntervals, addShares } from './add-shares.ts';
import { addMeaning, buildLattice } from './build-lattice.ts';
import { findTargets, type Target } from './find-targets.ts';
import { fixSite, isOfSite } from './known-site.ts';
import { labelCohorts } from './label-cohorts.ts';
import type { Lattice, LatticeCell } from './lattice.ts';
import { type PopulationPlan, planPopulations } from './population-plan.ts';
import type { PublishedNumbers } from './published-numbers.ts';
import { couldBeRecovered, type Finding, findingOf, mostFew, narrowest } from './recovered.ts';
import { limitsAtAGlance, type SumLimits, solveLimits } from './solve-limits.ts';
import { tightenLimits } from './tighten-limits.ts';

/** A number of the lattice, what it lies between, and what that says. */
export interface JudgedTarget extends Target {
  limits: SumLimits;
  finding: Finding;
  /** Whether it was wanted and there was no time for it. */
  isLeft: boolean;
}

export interface Attack {
  targets: JudgedTarget[];
  /** By the places that the terms of targets name. */
  cells: readonly LatticeCell[];
  /** Whether two packages could only be read as a revision, each by itself. */
  areApart: boolean;
}

export interface AttackOptions {
  /** Code of a site whose own people know its numbers, or null. */
  knownSite: string | null;
  /** Whether steps of nobody, and few between two clocks, count as recovered. */
  isStrict: boolean;
  isTimeUp: () => boolean;
  /** How far apart answers must lie to settle a number; infinity for exact limits. */
  wideEnough?: number;
}

/**
 * What can be worked out from packages, about every number of the lattice: solved together,
 * in parts that fall apart only where the numbers between them are known.
 * @param packages one, or two of the same pilot, the older first
 * @throws Error when a package contradicts itself, or has no such site
 */
export async function attackPackages(
  packages: readonly PublishedNumbers[],
  options: AttackOptions,
): Promise<Attack> {
  if (packages.length < 2) return await attackAs(packages, options, false);
  try {
    return await attackAs(packages, options, false);
  } catch (error) {
    if (!(error instanceof Error) || !error.message.includes('contradict')) throw error;
    return await attackAs(packages, options, true);
  }
}

async function attackAs(
  packages: readonly PublishedNumbers[],
  options: AttackOptions,
  areApart: boolean,
): Promise<Attack> {
  const { knownSite, isStrict, isTimeUp, wideEnough = narrowest } = options;
  const labelled = labelCohorts(packages, areApart);
  const { lattice, plans, families } = systemOf(labelled);
  const { system } = lattice;
  if (knownSite !== null) await fixSite(lattice, knownSite, isTimeUp);
  const all = findTargets(lattice, plans, families);
  const targets = all.filter(({ cell }) => knownSite === null || !isOfSite(cell, knownSite));
  const solved = await solveLimits(
    system,
    targets.map(({ kind, terms }) => ({
      terms,
      isWanted: couldBeRecovered(kind, limitsAtAGlance(system, terms)),
    })),
    { wideEnough, isTimeUp, isBetween: (place) => lattice.cells[place]?.group.length === 0 },
  );
  const judged = targets.map((target, index) =>
    judge(target, solved[index] ?? unsolved, system.upper[target.base ?? -1] ?? 0, isStrict),
  );
  if (knownSite === null) return { targets: judged, cells: lattice.cells, areApart };
  const sure = await onlyIfSurelyFew(judged, systemOf(labelled).lattice.system, options);
  return { targets: sure, cells: lattice.cells, areApart };
}

/**
 * What a site pins down with numbers of its own that no file holds was worked out for one answer
 * only. It counts where the number is of few people whatever the site's numbers are; where it
 * may be of many, it is nearly known, and the site's numbers would tell.
 * @param system without any answer for the site
 */
async function onlyIfSurelyFew(
  judged: readonly JudgedTarget[],
  system: Lattice['system'],
  { isTimeUp, wideEnough = narrowest }: AttackOptions,
): Promise<JudgedTarget[]> {
  const recovered = judged.filter(({ finding }) => finding === 'recovered');
  const solved = await solveLimits(
    system,
    recovered.map(({ terms }) => ({ terms, isWanted: true })),
    { wideEnough, isTimeUp },
  );
  const unsure = new Set(recovered.filter((_, index) => (solved[index]?.upper ?? 0) > mostFew));
  return judged.map((target) => (unsure.has(target) ? { ...target, finding: 'nearly' } : target));
}

const unsolved = { lower: 0, upper: Number.POSITIVE_INFINITY, seen: null, isSettled: false };

function judge(
  target: Target,
  found: SumLimits,
  wholeUpper: number,
  isStrict: boolean,
): JudgedTarget {
  // Only a revision can take people away.
  const least = target.kind === 'difference' ? Number.NEGATIVE_INFINITY : 0;
  const limits = { ...found, lower: Math.max(least, found.lower) };
  const finding = findingOf(target.kind, limits, wholeUpper, isStrict);
  return { ...target, limits, finding, isLeft: !found.isSettled };
}

/** Every number that packages could have, with everything in it that they say. */
function systemOf(packages: readonly PublishedNumbers[]): {
  lattice: Lattice;
  plans: PopulationPlan[];
  families: CurveFamily[];
} {
  const plans = planPopulations(packages);
  const lattice = buildLattice(plans);
  const families = addCurves(lattice, plans, packages);
  addEligible(lattice, packages);
  lattice.addSplits();
  addMeaning(lattice, plans);
  addCurveMeaning(lattice, families);
  const shares = addNumbers(lattice, plans, packages);
  addShares(lattice.system, shares);
  tightenLimits(lattice.system);
  if (shares.length > 0) {
    addIntervals(lattice.system, shares);
    tightenLimits(lattice.system);
  }
  return { lattice, plans, families };
}
