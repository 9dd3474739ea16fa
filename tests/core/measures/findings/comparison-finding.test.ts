import { describe, expect, it } from 'vitest';
import type { WholePoints } from '#app/core/measures/comparison/whole-points.ts';
import { balanceFinding } from '#app/core/measures/findings/balance-finding.ts';
import {
  type ComparisonFacts,
  comparisonFinding,
  isReversed,
  reversalSentences,
} from '#app/core/measures/findings/comparison-finding.ts';

const points = (middle: number, low: number, high: number): WholePoints => ({
  ...{ points: middle, low, high },
});

function facts(
  crude: WholePoints | null,
  stratified: WholePoints | null,
  sameStrata = crude,
): ComparisonFacts {
  return { days: 90, crude, sameStrata, stratified, within: 'within the same site', only: '' };
}

const berkeley = facts(points(-14, -17, -11), points(2, -2, 6), points(-12, -16, -8));
const composition = { expectedWith: 34.2, expectedWithout: 47.8 };
const names = ['site', 'sites'] as const;

describe('comparisonFinding', () => {
  it.each([
    [
      'opposite directions',
      berkeley,
      'With an LER, 14 points fewer were hired within 90 days; within the same site, 2 points more (too close to tell apart)',
    ],
    [
      'opposite directions, both certain',
      facts(points(9, 5, 13), points(-4, -7, -1)),
      'With an LER, 9 points more were hired within 90 days; within the same site, 4 points fewer',
    ],
    [
      'the same direction',
      facts(points(9, 5, 13), points(1, -2, 4)),
      'With an LER, 9 points more were hired within 90 days; within the same site, 1 point more (too close to tell apart)',
    ],
    [
      'nothing to tell apart',
      facts(points(1, -2, 4), points(0, -3, 3)),
      'With an LER, 1 point more were hired within 90 days; within the same site, about as many: both too close to tell apart',
    ],
    [
      'a small part of the people',
      { ...facts(points(9, 5, 13), points(17, 10, 23)), only: '1 of 5 sites' },
      'With an LER, 9 points more were hired within 90 days; within the same site (1 of 5 sites only), 17 points more',
    ],
    [
      'strata that cannot be compared',
      facts(points(9, 5, 13), null, null),
      'With an LER, 9 points more were hired within 90 days; within the same site, too few to compare',
    ],
    [
      'nobody that can be compared',
      facts(null, null),
      'Hired within 90 days: people with and without an LER cannot be compared in this release',
    ],
    [
      'people compared who differ from everybody',
      facts(points(3, 1, 5), points(2, 1, 3), points(-2, -4, -1)),
      'With an LER, of the people who can be compared, 2 points fewer were hired within 90 days; within the same site, 2 points more',
    ],
  ])('says what was seen: %s', (_, given, sentence) => {
    expect(comparisonFinding(given)).toBe(sentence);
  });

  it('calls it no reversal where one of the two is zero or not known', () => {
    expect(isReversed(berkeley)).toBe(true);
    expect(isReversed(facts(points(-14, -17, -11), points(0, -2, 2)))).toBe(false);
    expect(isReversed(facts(points(-14, -17, -11), null))).toBe(false);
  });
});

describe('reversalSentences', () => {
  it('say how that can be, and what the second interval leaves open', () => {
    const [certain, how] = reversalSentences(berkeley, composition, names);
    expect(certain).toMatch(/opposite directions.*−2 to 6 points, holds zero/);
    expect(how).toMatch(/more often in sites where fewer people are hired/);
    expect(how).toMatch(/34% of people with an LER and 48% of those without/);
    const other = facts(points(9, 5, 13), points(-4, -7, -1));
    const [surely, otherHow] = reversalSentences(other, composition, names);
    expect(surely).toMatch(/does not hold zero/);
    expect(otherHow).toMatch(/more often in sites where more people are hired/);
    expect(otherHow).toMatch(/more of the people with an LER were hired; site by site, fewer\.$/);
  });

  it('are silent where nothing is reversed', () => {
    expect(reversalSentences(facts(points(9, 5, 13), points(4, 1, 7)), composition, names)).toEqual(
      [],
    );
  });

  it('never say what comes from what', () => {
    const told = [comparisonFinding(berkeley), ...reversalSentences(berkeley, composition, names)];
    expect(told.join(' ')).not.toMatch(/caus|effect|impact|improv|lead|because|help|due to|fail/i);
  });
});

describe('balanceFinding', () => {
  it('counts the values that differ, up or down, from 0.1 on', () => {
    expect(balanceFinding([0.1, -0.1, 0.09, 0])).toBe(
      'People with and without an LER differ notably in 2 of 4 shown values',
    );
    expect(balanceFinding([0.05])).toMatch(/much alike in all 1/);
    expect(balanceFinding([])).toMatch(/cannot be compared/);
  });
});
