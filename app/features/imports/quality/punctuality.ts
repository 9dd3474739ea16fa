import { dayNumber } from '#app/core/measures/calendar.ts';
import { rhythmOf } from '#app/core/quality/rules/silent-partner.ts';
import type { ImportRow } from '#db/records/queries/imports.ts';

/** How up to date a partner's logs are, against its own rhythm. */
export interface Punctuality {
  /** When the last file was taken in, ISO 8601; null when there is none. */
  lastFileAt: string | null;
  /** Monday of the last week with an event; null when no event has a date. */
  lastEventWeek: string | null;
  /** Days since the last week with events began, or since the last file without events. */
  daysSince: number | null;
  usualGapDays: number | null;
  isSilent: boolean;
}

/**
 * @param files the partner's files
 * @param eventWeeks Mondays of weeks in which it has events, in any order, repeated or not
 * @param present today, in days since 1970
 */
export function punctualityOf(
  files: readonly Pick<ImportRow, 'status' | 'finishedAt'>[],
  eventWeeks: readonly string[],
  present: number,
): Punctuality {
  const taken = files.flatMap(({ status, finishedAt }) =>
    status === 'committed' && finishedAt !== null ? [finishedAt] : [],
  );
  const past = eventWeeks.filter((week) => dayNumber(week) <= present);
  const days = past.length > 0 ? past : taken.map((at) => at.slice(0, 10));
  return {
    lastFileAt: latestOf(taken),
    lastEventWeek: latestOf(past),
    ...rhythmOf(days.map(dayNumber), present),
  };
}

function latestOf(texts: readonly string[]): string | null {
  return texts.reduce<string | null>(
    (latest, text) => (latest === null || text > latest ? text : latest),
    null,
  );
}
