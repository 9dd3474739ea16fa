import { counted, type QualityRule } from '../quality-rule.ts';

/** People who are in one age band here and in another there. */
export const twoAgeBands: QualityRule = {
  id: 'two_age_bands',
  label: 'One person in two age bands',
  sentence: (count) =>
    `${counted(count, 'person is', 'people are')} put into another age band than before.`,
  definition:
    'People whose age band differs within the file, or differs from the one an earlier file gave otherwise than by moving up one band, which is what birthdays do.',
  why: 'Two people may share a pseudonymous id, or age is worked out by different reference days.',
  whatToDo:
    'Look whether ids are unique, and work out age bands by one reference day for all files.',
};
