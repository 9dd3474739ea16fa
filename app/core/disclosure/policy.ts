/**
 * What may leave the private logs, in one place. Every release stores and prints
 * the policy it was built with; a change here is a new version and holds for new
 * releases only.
 */
export interface DisclosurePolicy {
  version: string;
  /** Fewest people a shown number may stand for, and fewest it may leave out of its group. */
  smallestCount: number;
  /** Fewest job seekers for whom a time-to-hire curve is drawn. */
  smallestCurveGroup: number;
  /** Days between two possible points of a curve. */
  curveGridDays: number;
  /** The same for curves of groups: their days must be common, or each would tell of the others. */
  groupCurveGridDays: number;
  /** By how many people a number that is hidden could be another, in either direction. */
  protection: number;
  /** Fewest employers behind a number of hires, and the largest part of it by one of them. */
  fewestEmployers: number;
  largestEmployerShare: number;
  /** Of a hundred outcomes that could be shown so many are hidden by chance. */
  hiddenByChancePerHundred: number;
  /** Into how many equal bands shares are divided where a number itself is hidden, finest first. */
  shareBands: readonly number[];
  /** Fewest people that one of these bands is wide. */
  narrowestBand: number;
  /** Last day of a curve. */
  curveLastDay: number;
  /** Decimals of percents and their limits. */
  percentDecimals: number;
  /** Days after its last day at which an entry quarter counts as closed. */
  cohortClosesAfterDays: number;
  /** How much detail is published, by the number of people with a first credential, or of job seekers. */
  sizeClasses: readonly SizeClass[];
}

export interface SizeClass {
  id: string;
  label: string;
  /** Fewest people of the class. */
  atLeast: number;
  /** By which attributes of people entry quarters are split as well. */
  splitsCohortsBy: 'nothing' | 'place' | 'everything';
  /** Whether people with and without an LER, and the time to fill, are split by attributes as well. */
  splitsFurtherTables: boolean;
  /** Whether people are also split by two attributes at once, by the pairs that the pilot chooses. */
  splitsByPairs: boolean;
}

export const disclosurePolicy: DisclosurePolicy = {
  version: '2026.4',
  // Of the thresholds in use (CMS 11, Utah 10, Delaware 15) the one that most data
  // agreements in workforce and health already name: no number from 1 to 10.
  smallestCount: 11,
  // Below 30 a curve has so few steps that each one would stand for a handful of people.
  smallestCurveGroup: 30,
  curveGridDays: 7,
  groupCurveGridDays: 30,
  // What is hidden is few, so five more or less is about half of it either way.
  protection: 5,
  // The rule of official statistics on businesses: not fewer than three, and none that is nearly all.
  fewestEmployers: 3,
  largestEmployerShare: 0.8,
  // So that what is hidden for others' sake cannot be told from what is hidden for nothing.
  hiddenByChancePerHundred: 1,
  // Of limits known to everybody: a limit of its own would lie as far from each number as
  // the protection is wide, and so would tell the number.
  shareBands: [10, 5, 4, 3, 2],
  // As far as bands go, a number of few people could be anything from nobody to five more than
  // are few, which 20 people have room for. The usual bands (up to 5 % of 40 to 99) have none.
  narrowestBand: 20,
  curveLastDay: 182,
  // One decimal more would give a hidden count away: limits of an interval to 0.1
  // name the count in 86 of 100 groups of up to 200 people, whole percents in 3.
  percentDecimals: 0,
  cohortClosesAfterDays: 180,
  // Which tables exist depends on this number and on nothing else that people did.
  sizeClasses: [
    {
      id: 'under_500',
      label: 'Under 500 people',
      atLeast: 0,
      splitsCohortsBy: 'nothing',
      splitsFurtherTables: false,
      splitsByPairs: false,
    },
    {
      id: '500_to_1499',
      label: '500 to 1,499 people',
      atLeast: 500,
      splitsCohortsBy: 'nothing',
      splitsFurtherTables: true,
      splitsByPairs: false,
    },
    {
      id: '1500_to_9999',
      label: '1,500 to 9,999 people',
      atLeast: 1500,
      splitsCohortsBy: 'place',
      splitsFurtherTables: true,
      splitsByPairs: true,
    },
    {
      id: '10000_plus',
      label: '10,000 people or more',
      atLeast: 10_000,
      splitsCohortsBy: 'everything',
      splitsFurtherTables: true,
      splitsByPairs: true,
    },
  ],
};

/** The size class of a pilot with so many people (0 or more). */
export function sizeClassOf(
  people: number,
  policy: DisclosurePolicy = disclosurePolicy,
): SizeClass {
  const fitting = policy.sizeClasses.filter((sizeClass) => people >= sizeClass.atLeast);
  const largest = fitting.at(-1);
  if (!largest) throw new Error('The disclosure policy has no size class for a pilot this small.');
  return largest;
}
