import { holdsZero, type WholePoints } from '../comparison/whole-points.ts';

/** What a comparison found, in whole percentage points; null where it cannot be said. */
export interface ComparisonFacts {
  days: number;
  /** Everybody with an LER less everybody without. */
  crude: WholePoints | null;
  /** The same of the people in the strata compared: what the stratified number is set beside. */
  sameStrata: WholePoints | null;
  /** Within strata, brought together. */
  stratified: WholePoints | null;
  /** `within the same site` */
  within: string;
  /** `1 of 5 sites`, where those compared are fewer than half of the people; otherwise empty. */
  only: string;
}

/** Whether the difference turns round when people are compared within strata. */
export function isReversed({ sameStrata, stratified }: ComparisonFacts): boolean {
  if (sameStrata === null || stratified === null) return false;
  return sameStrata.points * stratified.points < 0;
}

/**
 * What was seen of people with and without an LER, in one sentence: without regard to
 * strata and within them, and that the two point in opposite directions when they do.
 * What was seen, never what it comes from.
 */
export function comparisonFinding(facts: ComparisonFacts): string {
  const { days, crude, sameStrata, stratified } = facts;
  const within = facts.only === '' ? facts.within : `${facts.within} (${facts.only} only)`;
  if (crude === null) {
    return `Hired within ${days} days: people with and without an LER cannot be compared in this release`;
  }
  if (sameStrata === null || stratified === null) {
    return `With an LER, ${amount(crude)} were hired within ${days} days${doubt(crude)}; ${facts.within}, too few to compare`;
  }
  const said = `${amount(stratified)}${doubt(stratified)}`;
  if (isReversed(facts) && crude.points * sameStrata.points <= 0) {
    // Everybody differs from the people compared: only these may be set beside each other.
    return `With an LER, of the people who can be compared, ${amount(sameStrata)} were hired within ${days} days; ${within}, ${said}`;
  }
  if (holdsZero(crude) && holdsZero(stratified)) {
    return `With an LER, ${amount(crude)} were hired within ${days} days; ${within}, ${amount(stratified)}: both too close to tell apart`;
  }
  return `With an LER, ${amount(crude)} were hired within ${days} days${doubt(crude)}; ${within}, ${said}`;
}

/** How much of the strata's people stood where, and how many were hired there. */
export interface Composition {
  /** Share hired, in percent, if each stratum's own share held for all of its people. */
  expectedWith: number;
  expectedWithout: number;
}

/**
 * How a difference can turn round, as sentences; empty when it does not. It rests on where
 * people were, and on how many were hired there: both can be read off the table.
 * @param names what one stratum is and several are: `site`, `sites`
 */
export function reversalSentences(
  facts: ComparisonFacts,
  { expectedWith, expectedWithout }: Composition,
  [one, several]: readonly [string, string],
): string[] {
  const { sameStrata, stratified } = facts;
  if (!isReversed(facts) || sameStrata === null || stratified === null) return [];
  const isLower = sameStrata.points < 0;
  const [few, more] = isLower ? ['fewer', 'more'] : ['more', 'fewer'];
  const certain = !holdsZero(stratified)
    ? 'The interval of the second number does not hold zero.'
    : `The interval of the second number, ${intervalWords(stratified)}, holds zero: ${facts.within}, the two are too close to tell apart.`;
  return [
    `The two numbers point in opposite directions. ${certain}`,
    `How that can be: people with an LER were more often in ${several} where ${few} people are hired, with or without an LER. If everybody were hired at the share of their own ${one}, whatever they applied with, it would be ${Math.round(expectedWith)}% of people with an LER and ${Math.round(expectedWithout)}% of those without. Taken together, ${few} of the people with an LER were hired; ${one} by ${one}, ${more}.`,
  ];
}

/** `14 points fewer`, `2 points more`, or `about as many`. */
function amount({ points }: WholePoints): string {
  if (points === 0) return 'about as many';
  const size = Math.abs(points);
  return `${size} ${size === 1 ? 'point' : 'points'} ${points < 0 ? 'fewer' : 'more'}`;
}

function doubt(points: WholePoints): string {
  return holdsZero(points) ? ' (too close to tell apart)' : '';
}

/** `−2 to 5 points`, with a real minus sign. */
function intervalWords({ low, high }: WholePoints): string {
  return `${signed(low)} to ${signed(high)} points`;
}

function signed(value: number): string {
  return value < 0 ? `−${-value}` : String(value);
}
