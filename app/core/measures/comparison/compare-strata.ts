import { type FourfoldTable, mantelHaenszel } from '../../statistics/mantel-haenszel.ts';
import type { Proportion } from '../../statistics/one-proportion.ts';
import { newcombeDifference } from '../../statistics/proportions.ts';

/** People of one kind in a stratum, and how many of them were hired, as released. */
export interface ReleasedSide {
  /** Null where hidden. */
  people: number | null;
  hired: number | null;
  /** Whether everybody was watched up to the day: else the number hired is not all of them. */
  isObserved: boolean;
}

/** A group of people within which the two kinds are compared. */
export interface ReleasedStratum {
  label: string;
  withLer: ReleasedSide;
  without: ReleasedSide;
}

export interface ComparedSide {
  people: number;
  hired: number;
}

/** A stratum whose numbers are all there. */
export interface ComparedStratum {
  label: string;
  withLer: ComparedSide;
  without: ComparedSide;
}

/** People with an LER beside people without, over everything compared. */
interface Crude {
  withLer: ComparedSide;
  without: ComparedSide;
  /** Share with an LER less share without, with Newcombe's interval. */
  difference: Proportion;
}

export interface StratifiedComparison {
  used: ComparedStratum[];
  /** Strata left out: with a number that is hidden, and with people not watched for so long. */
  hidden: number;
  unobserved: number;
  /** The strata used taken together, as if there were none. Null without any. */
  together: Crude | null;
  /**
   * Share hired, 0 to 1, if each stratum's own share held for everybody in it: how the two
   * would differ by where they were alone. `together` is the difference of these, and a
   * positive multiple of the common risk difference. Null without strata.
   */
  expected: { withLer: number; without: number } | null;
  /** Difference and ratio of the shares that the strata have in common. */
  riskDifference: Proportion;
  riskRatio: Proportion;
  /** Of no difference in any stratum, not adjusted for anything; null where not testable. */
  pValue: number | null;
}

/** The stratum with its numbers, or null when one of them is hidden or not complete. */
export function comparedStratum({
  label,
  withLer,
  without,
}: ReleasedStratum): ComparedStratum | null {
  const [first, second] = [comparedSide(withLer), comparedSide(without)];
  return first && second ? { label, withLer: first, without: second } : null;
}

/** Difference of the shares hired, with an LER less without, with Newcombe's interval. */
export function differenceOf({ withLer, without }: Omit<ComparedStratum, 'label'>): Proportion {
  return newcombeDifference(withLer.hired, withLer.people, without.hired, without.people);
}

/**
 * Compares people with and without an LER within strata and brings the strata together
 * (Mantel and Haenszel, interval of Sato), beside the same people taken without regard to
 * strata. A stratum of which any number is hidden, or of which somebody was not watched
 * for so long, is left out and counted. Without strata everything is null.
 * @param strata that share nobody
 */
export function compareStrata(strata: readonly ReleasedStratum[]): StratifiedComparison {
  const used = strata.flatMap((stratum) => comparedStratum(stratum) ?? []);
  const isShown = ({ people, hired }: ReleasedSide) => people !== null && hired !== null;
  const shown = strata.filter(({ withLer, without }) => isShown(withLer) && isShown(without));
  const { riskDifference, riskRatio, pValue } = mantelHaenszel(used.map(fourfoldTable));
  return {
    used,
    hidden: strata.length - shown.length,
    unobserved: shown.length - used.length,
    together: used.length === 0 ? null : takenTogether(used),
    expected: used.length === 0 ? null : expectedShares(used),
    ...{ riskDifference, riskRatio, pValue },
  };
}

function takenTogether(strata: readonly ComparedStratum[]): Crude {
  const sides = {
    withLer: sumOf(strata.map(({ withLer }) => withLer)),
    without: sumOf(strata.map(({ without }) => without)),
  };
  return { ...sides, difference: differenceOf(sides) };
}

function expectedShares(strata: readonly ComparedStratum[]) {
  const sums = { withLer: 0, without: 0, peopleWith: 0, peopleWithout: 0 };
  for (const { withLer, without } of strata) {
    const share = (withLer.hired + without.hired) / (withLer.people + without.people);
    sums.withLer += withLer.people * share;
    sums.without += without.people * share;
    sums.peopleWith += withLer.people;
    sums.peopleWithout += without.people;
  }
  return { withLer: sums.withLer / sums.peopleWith, without: sums.without / sums.peopleWithout };
}

function sumOf(sides: readonly ComparedSide[]): ComparedSide {
  return sides.reduce(
    (sum, { people, hired }) => ({ people: sum.people + people, hired: sum.hired + hired }),
    { people: 0, hired: 0 },
  );
}

function comparedSide({ people, hired, isObserved }: ReleasedSide): ComparedSide | null {
  return people === null || hired === null || !isObserved ? null : { people, hired };
}

function fourfoldTable({ withLer, without }: ComparedStratum): FourfoldTable {
  return {
    a: withLer.hired,
    b: withLer.people - withLer.hired,
    c: without.hired,
    d: without.people - without.hired,
  };
}
