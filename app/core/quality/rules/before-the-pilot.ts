import { counted, type RecordRule } from '../quality-rule.ts';

/** Events and applications from before the pilot's first day. */
export const beforeThePilot: RecordRule = {
  id: 'before_the_pilot',
  label: 'Dates before the pilot',
  sentence: (count) =>
    `${counted(count, 'row lies', 'rows lie')} before the first day of the pilot.`,
  definition:
    'Rows of events, and applications by the day they were made, dated before the first day of the pilot as its settings say. Pilots without a first day are not checked.',
  why: 'Credentials and applications from before the pilot enter its cohorts and lengthen its times.',
  whatToDo:
    'Leave out what is older than the pilot, or correct its first day in the settings if it began earlier.',
  concerns(record, { startsOn }) {
    if (record.kind === 'event') return record.occurredAt !== null && record.occurredAt < startsOn;
    return record.kind === 'application' && record.appliedOn < startsOn;
  },
};
