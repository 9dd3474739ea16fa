import { meaning, nonAnswerMeanings, type ValueWords } from './word-list.ts';

/** What is written for yes and no. */
export const yesNoWords: ValueWords = {
  columns: [
    'disability',
    'veteran',
    'first_generation',
    'ler_in_application',
    'retained_6m',
    'retained_12m',
  ],
  meanings: [
    meaning('yes', 'y, yes, true, t, si, checked, x'),
    meaning('no', 'n, no, false, f, none, unchecked'),
    meaning(
      'yes',
      'disabled, has a disability, with a disability, individual with a disability, person with a disability',
    ),
    meaning('no', 'not disabled, no disability, without a disability, non disabled'),
    meaning('yes', 'veteran, eligible veteran, us veteran'),
    meaning('no', 'not a veteran, non veteran, nonveteran, civilian'),
    meaning(
      'yes',
      'military spouse, eligible spouse, transitioning service member, other eligible person',
      'WIOA counts eligible spouses and transitioning service members with veterans; your pilot may not.',
    ),
    meaning('yes', 'first generation, first gen'),
    meaning('no', 'continuing generation, not first generation'),
    meaning('yes', 'retained, still employed, employed'),
    meaning('no', 'not retained, not employed, separated, left'),
    ...nonAnswerMeanings,
  ],
  schemes: [
    {
      id: 'one-zero',
      label: '1 yes, 0 no',
      codes: { '1': 'yes', '0': 'no' },
      note: '',
      namedBy: /^$/,
    },
    {
      id: 'pirl-yes-no',
      label: 'WIOA PIRL: 1 yes, 0 no, 9 did not disclose',
      codes: { '1': 'yes', '0': 'no', '9': 'prefer_not_to_say' },
      note: '',
      namedBy: /\bpirl\b/,
    },
    {
      id: 'one-two',
      label: '1 yes, 2 no',
      codes: { '1': 'yes', '2': 'no' },
      note: '',
      namedBy: /^$/,
    },
  ],
};
