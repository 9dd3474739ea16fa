import { median, medianDeviation } from '../../statistics/median.ts';
import { counted, type QualityRule } from '../quality-rule.ts';

/** Events of one partner in one week, by the week's Monday. */
export interface WeekCount {
  week: string;
  events: number;
}

const weeksLookedBack = 52;
const weeksNeeded = 8;
/** Above this many deviations from the median a value is an outlier: Iglewicz and Hoaglin, 1993. */
const deviations = 3.5;
/** Makes the median deviation comparable with a standard deviation: 1 / Φ⁻¹(3/4). */
const deviationScale = 1.4826;
const leastRatio = 2;
const leastDifference = 20;

/** Weeks in which a partner has far more or fewer events than it usually has. */
export const unusualVolume: QualityRule = {
  id: 'unusual_volume',
  label: 'Unusual volumes',
  sentence: (count) =>
    `${counted(count, 'week then holds', 'weeks then hold')} far more or far fewer events of this partner than its weeks before.`,
  definition: `Complete weeks that this file adds events to, compared with the partner’s earlier weeks with events (at most ${weeksLookedBack}, at least ${weeksNeeded}): more than ${deviations} × ${deviationScale} median absolute deviations from their median, at least twice or at most half of it, and at least ${leastDifference} events away from it.`,
  why: 'A file may have been cut off, exported twice under new ids, or hold another pilot’s events.',
  whatToDo:
    'Compare the number of rows with the partner’s own system for these weeks. If a campaign or a holiday explains it, say so when approving.',
};

/**
 * The weeks that an import makes stand out from a partner's own history.
 * @param before the partner's weeks as they are in the logs
 * @param added what the import adds
 * @param receivedOn `YYYY-MM-DD`; weeks that were not over by then are not judged
 */
export function unusualWeeks(
  before: readonly WeekCount[],
  added: readonly WeekCount[],
  receivedOn: string,
): string[] {
  const known = new Map(before.map(({ week, events }) => [week, events]));
  return added
    .filter(({ week }) => isOver(week, receivedOn))
    .filter(({ week, events }) => {
      const history = before
        .filter((one) => one.week < week && one.events > 0)
        .sort((left, right) => (left.week < right.week ? 1 : -1))
        .slice(0, weeksLookedBack)
        .map((one) => one.events);
      return isFarOutside((known.get(week) ?? 0) + events, history);
    })
    .map(({ week }) => week);
}

function isFarOutside(events: number, history: readonly number[]): boolean {
  if (history.length < weeksNeeded) return false;
  const usual = median(history);
  const distance = Math.abs(events - usual);
  return (
    distance >= leastDifference &&
    (events >= leastRatio * usual || events <= usual / leastRatio) &&
    distance > deviations * deviationScale * medianDeviation(history)
  );
}

function isOver(week: string, receivedOn: string): boolean {
  const sunday = new Date(Date.parse(`${week}T00:00:00Z`) + 6 * 86_400_000);
  return sunday.toISOString().slice(0, 10) < receivedOn;
}
