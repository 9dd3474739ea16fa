import { disclosurePolicy } from '#app/core/disclosure/policy.ts';
import { comparedStratum } from '#app/core/measures/comparison/compare-strata.ts';
import {
  detectableHazardRatio,
  detectablePoints,
  type SeenSoFar,
  waitForPoints,
} from '#app/core/measures/comparison/what-it-would-take.ts';
import { hiringWindowDays } from '#app/core/measures/hire-histogram.ts';
import { dateLabel } from '#app/core/measures/period-label.ts';
import type { Working } from '#app/core/measures/working.ts';
import { cellsThatWentIn, releasedStratum } from './comparison-cells.ts';
import type { ComparisonPart } from './comparison-figure.ts';
import { workingOf } from './released-working.ts';

export interface WhatItWouldTakeView {
  /** What the people so far can show. */
  now: string[];
  /** When the difference asked for could be seen. */
  later: string;
  /** As asked for, whatever it was. */
  points: string;
  /** What is wrong with the points asked for; empty when nothing is. */
  errors: string[];
  definition: { term: string; text: string };
  working: Working;
}

const preferredPoints = '5';

const definition = {
  term: '“Probably be seen”',
  text: 'If the true difference is this large, then in 8 of 10 pilots of this size a two-sided test at 5% would find it (power 80%); and where there is no difference, 1 test in 20 finds one all the same. A smaller difference may be there and stay unseen.',
};

/**
 * What could be told with the people there are, and how long it would take to tell more.
 * @param asked percentage points, as in the address
 * @param pilotEndsOn last day of the pilot, null when none is set
 */
export function whatItWouldTake(
  part: ComparisonPart,
  asked: string | null,
  pilotEndsOn: string | null,
): WhatItWouldTakeView {
  const { release, days, everybody } = part;
  const at = (horizon: number) => comparedStratum(releasedStratum(everybody, horizon));
  const [seen, wholeWindow] = [at(days), at(hiringWindowDays)];
  const points = asked ?? preferredPoints;
  const isUsable = /^[1-9]\d?$/.test(points) && Number(points) <= 50;
  const { firstCohort, lastCohort } = release;
  return {
    now: seen === null ? [] : [...shareSentences(seen, days), ...paceSentences(wholeWindow)],
    later:
      seen === null
        ? 'The number of people hired is not shown in this release, or not everybody was watched for so long: nothing can be said of what it would take.'
        : laterSentence(
            { ...seen, firstCohort, lastCohort },
            isUsable ? Number(points) : Number(preferredPoints),
            pilotEndsOn,
          ),
    points,
    errors: isUsable ? [] : ['Choose a whole number of points from 1 to 50, for example 5.'],
    definition,
    working: workingOf(
      release,
      cellsThatWentIn([everybody], [...new Set([days, hiringWindowDays])]),
      {
        formula: [
          'Power of two shares p₁ and p₀ with n₁ and n₀ people: Φ((|p₁ − p₀| − 1.96·√(p·(1 − p)·(1/n₁ + 1/n₀))) ÷ √(p₁·(1 − p₁)/n₁ + p₀·(1 − p₀)/n₀)), p being the share of all. The smallest difference with a power of 0.8, p₀ being the share hired without an LER; rounded up to whole points.',
          'Ratio of the pace: exp((1.96 + 0.84) ÷ √(hires · s·(1 − s))), s being the part of people who have an LER (Schoenfeld 1981).',
          'Pace: people with and without an LER in the closed quarters ÷ the days of those quarters. The day on which there are enough people is counted from the last day of the last closed quarter; their quarter counts once it has closed, 180 days after its last day.',
        ],
        ...{ table: 'hiring', method: 'comparison' },
      },
    ),
  };
}

type Seen = Pick<SeenSoFar, 'withLer' | 'without'>;

function shareSentences(seen: Seen, days: number): string[] {
  const { withLer, without } = seen;
  const { lower, higher } = detectablePoints(seen);
  const n = `${withLer.people.toLocaleString('en-US')} people with an LER and ${without.people.toLocaleString('en-US')} without`;
  const share = `the ${Math.round((100 * without.hired) / without.people)}% hired within ${days} days without one`;
  const sizes = [
    higher === null ? '' : `${pointsText(higher)} above`,
    lower === null ? '' : `${pointsText(lower)} below`,
  ].filter((size) => size !== '');
  if (sizes.length === 0) return [`With ${n}, no difference would be large enough to be seen.`];
  return [
    `With the people so far (${n}), a difference would probably be seen from ${sizes.join(' or ')} ${share}. Anything smaller may be there without being seen.`,
  ];
}

function paceSentences(seen: Seen | null): string[] {
  const ratio = seen && detectableHazardRatio(seen);
  if (!ratio || !seen) return [];
  const hires = (seen.withLer.hired + seen.without.hired).toLocaleString('en-US');
  const more = (Math.ceil(ratio * 100 - 1e-9) / 100).toFixed(2);
  const less = (Math.floor(100 / ratio + 1e-9) / 100).toFixed(2);
  return [
    `Looking at the pace of hiring over ${hiringWindowDays} days (${hires} people hired), it would probably be seen if people with an LER were hired ${more} times as often as people without, or more; or ${less} times, or less.`,
  ];
}

function laterSentence(seen: SeenSoFar, points: number, pilotEndsOn: string | null): string {
  const wait = waitForPoints(seen, points, disclosurePolicy.cohortClosesAfterDays);
  const what = `A difference of ${pointsText(points)}`;
  if (wait === null) return `${what} would not be seen within a hundred years at the present pace.`;
  if (wait.days === 0) return `${what} would probably be seen with the people so far.`;
  const ended =
    pilotEndsOn !== null && pilotEndsOn < wait.enoughOn
      ? ` The pilot’s last day is before they all have come: ${dateLabel(pilotEndsOn)}.`
      : '';
  return `${what} would probably be seen in a release from ${dateLabel(wait.closesOn)} on: at the present pace the people it takes have come by ${dateLabel(wait.enoughOn)}, and their quarter closes on that day.${ended}`;
}

function pointsText(points: number): string {
  return points === 1 ? '1 percentage point' : `${points} percentage points`;
}
