import type { QualityFinding } from '#app/core/quality/quality-rules.ts';
import {
  unusualVolume,
  unusualWeeks,
  type WeekCount,
} from '#app/core/quality/rules/unusual-volume.ts';
import type { ActivityTotal } from '#db/logs/store.ts';
import type { ActivityTotalValues } from '#db/records/queries/activity-totals.ts';

/**
 * Whether an import makes weeks of its partner stand out from the partner's own history.
 * @param before the pilot's totals as they are, of all partners
 * @param added what the import adds
 * @param receivedAt ISO 8601
 */
export function judgeVolume(
  before: readonly ActivityTotalValues[],
  added: readonly ActivityTotal[],
  partner: string,
  receivedAt: string,
): QualityFinding[] {
  const own = before.filter((total) => total.partner === partner);
  const weeks = unusualWeeks(byWeek(own), byWeek(added), receivedAt.slice(0, 10));
  return weeks.length === 0 ? [] : [{ rule: unusualVolume.id, count: weeks.length }];
}

function byWeek(totals: readonly { week: string; events: number }[]): WeekCount[] {
  const weeks = new Map<string, number>();
  for (const { week, events } of totals) weeks.set(week, (weeks.get(week) ?? 0) + events);
  return [...weeks].map(([week, events]) => ({ week, events }));
}
