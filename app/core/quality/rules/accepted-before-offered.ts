import { type CredentialRule, counted, minutesBefore } from '../quality-rule.ts';

const minutesPerDay = 24 * 60;

/** Credentials that were accepted a day or more before they were offered. */
export const acceptedBeforeOffered: CredentialRule = {
  id: 'accepted_before_offered',
  label: 'Accepted before offered',
  sentence: (count) =>
    `${counted(count, 'credential was', 'credentials were')} accepted a day or more before being offered.`,
  definition:
    'Credentials whose first acceptance lies at least a day before their first offer. Less than a day counts as clocks that differ.',
  why: 'Nobody can accept what was not offered: the columns of the two dates may be exchanged, and the time to acceptance would be negative.',
  whatToDo: 'Compare the columns that offer and acceptance are taken from.',
  concernsLife: (life) =>
    minutesBefore(life.firstAccepted, life.firstOffered, life) >= minutesPerDay,
};
