import { counted, type QualityRule } from '../quality-rule.ts';

/** People of whom another partner had said something else. */
export const replacesAnotherPartner: QualityRule = {
  id: 'replaces_another_partner',
  label: 'Another partner said something else',
  sentence: (count) =>
    `What another partner said last of ${counted(count, 'person is', 'people are')} replaced by this file.`,
  definition:
    'People whose latest characteristics came from another partner and are not the same as in this file. Only coordinators see this count.',
  why: 'The later file counts. If the earlier partner knows better, figures by group become less right.',
  whatToDo:
    'Agree which partner sends characteristics of people. Undoing the import brings back what it replaced.',
  isForCoordinators: true,
};
