import { type CodeValue, nonAnswers } from './dimensions.ts';

/**
 * The major groups of the Standard Occupational Classification (SOC 2018, US Bureau of
 * Labor Statistics): the first two digits of an occupation's code. Jobs of one family
 * are compared with one another before families are brought together.
 */
export const occupationFamilies: readonly CodeValue[] = [
  { code: '11', label: 'Management' },
  { code: '13', label: 'Business and financial operations' },
  { code: '15', label: 'Computer and mathematical' },
  { code: '17', label: 'Architecture and engineering' },
  { code: '19', label: 'Life, physical and social science' },
  { code: '21', label: 'Community and social service' },
  { code: '23', label: 'Legal' },
  { code: '25', label: 'Education and library' },
  { code: '27', label: 'Arts, design, entertainment, sports and media' },
  { code: '29', label: 'Healthcare practitioners and technical' },
  { code: '31', label: 'Healthcare support' },
  { code: '33', label: 'Protective service' },
  { code: '35', label: 'Food preparation and serving' },
  { code: '37', label: 'Building and grounds cleaning and maintenance' },
  { code: '39', label: 'Personal care and service' },
  { code: '41', label: 'Sales' },
  { code: '43', label: 'Office and administrative support' },
  { code: '45', label: 'Farming, fishing and forestry' },
  { code: '47', label: 'Construction and extraction' },
  { code: '49', label: 'Installation, maintenance and repair' },
  { code: '51', label: 'Production' },
  { code: '53', label: 'Transportation and material moving' },
  { code: '55', label: 'Military specific' },
  ...nonAnswers,
];

const codes = new Set(occupationFamilies.map(({ code }) => code));

/**
 * The family of an occupation: `29` of `29-1141` or `29-1141.00`. An empty code was not
 * collected; one of no family is unknown.
 */
export function occupationFamilyOf(occupationSoc: string): string {
  if (occupationSoc === '') return 'not_collected';
  const family = occupationSoc.slice(0, 2);
  return codes.has(family) ? family : 'unknown';
}
