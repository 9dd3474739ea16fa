/** Version of the terms: whoever accepted an earlier one is asked again. */
export const dataTermsVersion = '2026-11';

/** What whoever takes research data promises. */
export const dataTermsLines: readonly string[] = [
  'I will not try to find out who anybody is, or to work out a number that is hidden.',
  'I will treat a hidden number as unknown, never as zero.',
  'I will call a difference between groups an association, since that is all these numbers can show.',
  'I will name the release that I used, with its checksum.',
];

export const dataPurposeIds = [
  'research',
  'evaluation',
  'policy',
  'teaching',
  'journalism',
  'other',
] as const;

type DataPurpose = (typeof dataPurposeIds)[number];

/** What data can be taken for, in the words of the form. */
export const dataPurposes: readonly { value: DataPurpose; label: string }[] = [
  { value: 'research', label: 'Research' },
  { value: 'evaluation', label: 'Evaluation of a programme' },
  { value: 'policy', label: 'Work on policy' },
  { value: 'teaching', label: 'Teaching or learning' },
  { value: 'journalism', label: 'Journalism' },
  { value: 'other', label: 'Something else' },
];
