/**
 * The code lists of the dimensions along which people are counted. Codes are what
 * files hold; labels are what people read, people-first. The stored order is that of
 * files; pages put groups in the order that the pilot chose (group-order.ts). Each list
 * has three distinct non-answers, always last, never folded into one another.
 */
export interface CodeValue {
  code: string;
  label: string;
}

export interface Dimension {
  id: string;
  label: string;
  /** Scheme and version the codes follow, printed with every table. */
  scheme: string;
  values: readonly CodeValue[];
  /** Whether the values have an order of their own (age, education) that must be kept. */
  isOrdered: boolean;
}

/** Non-answers: declined, never asked, and asked but not on record. */
export const nonAnswers = [
  { code: 'prefer_not_to_say', label: 'Prefer not to say' },
  { code: 'not_collected', label: 'Not collected' },
  { code: 'unknown', label: 'Unknown' },
] as const satisfies readonly CodeValue[];

const nonAnswerCodes = new Set<string>(nonAnswers.map(({ code }) => code));

/** Whether a value is an answer, and so a group that can be compared. */
export function isAnswer(value: string): boolean {
  return !nonAnswerCodes.has(value);
}

const yesNo = (yes: string, no: string): CodeValue[] => [
  { code: 'yes', label: yes },
  { code: 'no', label: no },
  ...nonAnswers,
];

export const dimensions = [
  {
    id: 'race_ethnicity',
    label: 'Race and ethnicity',
    scheme: 'OMB SPD-15 (2024), one value per person',
    isOrdered: false,
    values: [
      { code: 'american_indian_alaska_native', label: 'American Indian or Alaska Native people' },
      { code: 'another', label: 'People of another race or ethnicity' },
      { code: 'asian', label: 'Asian people' },
      { code: 'black', label: 'Black or African American people' },
      { code: 'hispanic', label: 'Hispanic or Latino people' },
      { code: 'middle_eastern_north_african', label: 'Middle Eastern or North African people' },
      {
        code: 'native_hawaiian_pacific_islander',
        label: 'Native Hawaiian or Pacific Islander people',
      },
      { code: 'two_or_more', label: 'People of two or more races or ethnicities' },
      { code: 'white', label: 'White people' },
      ...nonAnswers,
    ],
  },
  {
    id: 'gender',
    label: 'Gender',
    scheme: 'Self-identified, Milepost 2026',
    isOrdered: false,
    values: [
      { code: 'another', label: 'People of another gender' },
      { code: 'man', label: 'Men' },
      { code: 'non_binary', label: 'Non-binary people' },
      { code: 'two_spirit', label: 'Two-Spirit people' },
      { code: 'woman', label: 'Women' },
      ...nonAnswers,
    ],
  },
  {
    id: 'age_band',
    label: 'Age',
    scheme: 'WIOA ETA-9169 bands',
    isOrdered: true,
    values: [
      { code: 'under_16', label: 'Under 16' },
      { code: '16-18', label: '16 to 18' },
      { code: '19-24', label: '19 to 24' },
      { code: '25-44', label: '25 to 44' },
      { code: '45-54', label: '45 to 54' },
      { code: '55-59', label: '55 to 59' },
      { code: '60_plus', label: '60 and over' },
      ...nonAnswers,
    ],
  },
  {
    id: 'education',
    label: 'Education',
    scheme: 'WIOA ETA-9173 levels, with two more',
    isOrdered: true,
    values: [
      { code: 'less_than_secondary', label: 'Did not complete secondary school' },
      { code: 'secondary', label: 'Secondary school or equivalent' },
      { code: 'some_postsecondary', label: 'One or more years of postsecondary education' },
      { code: 'certificate', label: 'Postsecondary certificate or license' },
      { code: 'associate', label: 'Associate degree' },
      { code: 'bachelor', label: 'Bachelor’s degree' },
      { code: 'advanced', label: 'Advanced degree' },
      ...nonAnswers,
    ],
  },
  {
    id: 'disability',
    label: 'Disability',
    scheme: 'Self-identified, yes or no',
    isOrdered: false,
    values: yesNo('People with disabilities', 'People without disabilities'),
  },
  {
    id: 'veteran',
    label: 'Veteran status',
    scheme: 'Eligible veteran, yes or no',
    isOrdered: false,
    values: yesNo('Veterans', 'People who are not veterans'),
  },
  {
    id: 'rural_urban',
    label: 'Rural and urban',
    scheme: 'USDA RUCC 2023, three groups',
    isOrdered: false,
    values: [
      { code: 'rural', label: 'Rural communities' },
      { code: 'suburban', label: 'Suburban communities' },
      { code: 'urban', label: 'Urban communities' },
      ...nonAnswers,
    ],
  },
  {
    id: 'first_generation',
    label: 'First in family in postsecondary education',
    scheme: 'Self-identified, yes or no',
    isOrdered: false,
    values: yesNo('First-generation learners', 'Learners with a parent who attended'),
  },
] as const satisfies readonly Dimension[];

/** The dimension with an id, or undefined when the id is none of the code lists'. */
export function findDimension(id: string): Dimension | undefined {
  return dimensions.find((dimension) => dimension.id === id);
}

/** What people read for a code; the code itself where the list does not have it (sites). */
export function valueLabel(dimensionId: string, code: string): string {
  return findDimension(dimensionId)?.values.find((value) => value.code === code)?.label ?? code;
}
