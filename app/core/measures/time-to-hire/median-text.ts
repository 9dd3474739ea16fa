import type { ReleasedMedian } from './released-median.ts';

const daysOfWeek = 7;

/** `8 to 9 weeks`, or that half were not hired as far as the curve can be seen. */
export function medianText({ afterDay, byDay, lastDay }: ReleasedMedian): string {
  return byDay === null
    ? `not reached within ${weeksText(wholeWeeks(lastDay))}`
    : spanText(wholeWeeks(afterDay), weeksUp(byDay));
}

/** The 95 % interval of a median, limits outward to whole weeks: `7 to 11 weeks`. */
export function medianIntervalText({ lowerDay, upperDay, lastDay }: ReleasedMedian): string {
  const lower = wholeWeeks(lowerDay);
  if (upperDay !== null) return spanText(lower, weeksUp(upperDay));
  return `${weeksText(lower)} or more; upper limit not reached within ${weeksText(wholeWeeks(lastDay))}`;
}

/**
 * When half of a group had been hired, in one sentence.
 * @param who all of them, in a sentence: `all job seekers`
 */
export function medianFinding(who: string, median: ReleasedMedian | null): string {
  if (median === null) return `The median of ${who} is not shown in this release`;
  const interval = medianIntervalText(median);
  if (median.byDay === null) {
    const weeks = weeksText(wholeWeeks(median.lastDay));
    return `Fewer than half of ${who} were hired within ${weeks} of their first application, where the released curve ends: the median is not reached`;
  }
  return `Half of ${who} were hired within ${medianText(median)} of their first application (95% interval: ${interval})`;
}

function spanText(from: number, to: number): string {
  return from === 0 ? `at most ${weeksText(to)}` : `${from} to ${weeksText(to)}`;
}

function weeksText(weeks: number): string {
  return `${weeks} ${weeks === 1 ? 'week' : 'weeks'}`;
}

function wholeWeeks(days: number): number {
  return Math.floor(days / daysOfWeek);
}

function weeksUp(days: number): number {
  return Math.ceil(days / daysOfWeek);
}
