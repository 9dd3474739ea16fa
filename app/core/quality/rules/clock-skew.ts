import { type CredentialRule, counted, minutesBefore, type RecordRule } from '../quality-rule.ts';

const minutesPerDay = 24 * 60;

/** Moments that are a little off: a clock or a time zone is wrong. */
export const clockSkew: RecordRule & Pick<CredentialRule, 'concernsLife'> = {
  id: 'clock_skew',
  label: 'Clocks that differ',
  sentence: (count) =>
    `${counted(count, 'moment is', 'moments are')} less than a day off: after the file was received, or an acceptance before its offer.`,
  definition:
    'Moments with a time of day that lie less than 24 hours after the file was received, and credentials accepted less than 24 hours before they were offered.',
  why: 'A time zone is missing or a clock is wrong, so that times between steps are wrong by hours.',
  whatToDo:
    'Export moments with their offset from UTC, for example 2025-03-04T10:00:00-05:00, and set the clock of the system that writes the log.',
  concerns(record, { receivedAt, dayLater }) {
    if (record.kind !== 'event' || record.datePrecision !== 'instant') return false;
    const { occurredAt } = record;
    return occurredAt !== null && occurredAt > receivedAt && occurredAt <= dayLater;
  },
  concernsLife(life) {
    if (life.isByDay) return false;
    const early = minutesBefore(life.firstAccepted, life.firstOffered, life);
    return early > 0 && early < minutesPerDay;
  },
};
