import { median } from '../../statistics/median.ts';
import { counted, type QualityRule } from '../quality-rule.ts';

const gapsNeeded = 3;
const gapsLookedBack = 26;
const patienceGaps = 2;
const patienceDays = 14;

/** Partners that used to send logs and have stopped. */
export const silentPartner: QualityRule = {
  id: 'silent_partner',
  label: 'Partners gone silent',
  sentence: (count) => `${counted(count, 'partner has', 'partners have')} gone silent.`,
  definition: `A partner’s usual rhythm is the median number of days between the weeks in which its events lie (between the days on which its files came, when it sends no events), over its last ${gapsLookedBack} intervals and never fewer than ${gapsNeeded}. It is silent when the last one lies more than ${patienceGaps} times that and ${patienceDays} days back.`,
  why: 'Missing logs look like fewer credentials and fewer verifications. No log is not zero.',
  whatToDo: 'Ask the partner whether its export still runs, and have the missing weeks sent later.',
};

export interface Rhythm {
  /** Median days between two; null when there are too few to tell. */
  usualGapDays: number | null;
  /** Days since the last one; null when there is none. */
  daysSince: number | null;
  isSilent: boolean;
}

/**
 * How regularly something comes, and whether it has stopped.
 * @param days when it came, in days since 1970, in any order
 * @param present today, in days since 1970
 */
export function rhythmOf(days: readonly number[], present: number): Rhythm {
  const known = [...new Set(days)].filter((day) => day <= present).sort((a, b) => a - b);
  const last = known.at(-1);
  if (last === undefined) return { usualGapDays: null, daysSince: null, isSilent: false };
  const daysSince = present - last;
  const gaps = known.slice(1).map((day, index) => day - (known[index] ?? day));
  const recent = gaps.slice(-gapsLookedBack);
  if (recent.length < gapsNeeded) return { usualGapDays: null, daysSince, isSilent: false };
  const usualGapDays = median(recent);
  return {
    usualGapDays,
    daysSince,
    isSilent: daysSince > patienceGaps * usualGapDays + patienceDays,
  };
}
