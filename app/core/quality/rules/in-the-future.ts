import type { ApplicationRecord } from '../../formats/records.ts';
import { counted, type RecordRule } from '../quality-rule.ts';

/** Dates that had not come when the file was received. */
export const inTheFuture: RecordRule = {
  id: 'in_the_future',
  label: 'Dates in the future',
  sentence: (count) =>
    `${counted(count, 'row has a date', 'rows have a date')} more than a day after the file was received.`,
  definition:
    'Rows of events or applications with a date more than 24 hours after the file was received. The first day of a new job may lie ahead and does not count.',
  why: 'What has not happened yet cannot be in a log: a day and a month were exchanged, or a planned date was exported.',
  whatToDo: 'Look at the order of day and month in the export, and leave out what is only planned.',
  concerns(record, { dayLater }) {
    if (record.kind === 'event') return record.occurredAt !== null && record.occurredAt > dayLater;
    return record.kind === 'application' && isAhead(record, dayLater);
  },
};

function isAhead(record: ApplicationRecord, dayLater: string): boolean {
  const { appliedOn, interviewedOn, offeredOn, acceptedOn, observedUntil } = record;
  return (
    appliedOn > dayLater ||
    observedUntil > dayLater ||
    (interviewedOn ?? '') > dayLater ||
    (offeredOn ?? '') > dayLater ||
    (acceptedOn ?? '') > dayLater
  );
}
