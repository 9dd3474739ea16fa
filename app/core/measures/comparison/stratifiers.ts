import { dimensionLabel, occupationDimension } from '../dimension-labels.ts';

/** What people with and without an LER are compared within. */
export interface Stratifier {
  /** As in the address of the page: `site`, `quarter`, `site-quarter`. */
  id: string;
  label: string;
  /** Dimension of the cells; empty for entry quarters alone. */
  dimension: string;
  isByQuarter: boolean;
  /** `within the same site`. */
  within: string;
  /** One stratum and several: `site`, `sites`. */
  names: readonly [string, string];
}

/** In words that a sentence can hold, where "within the same" and the label do not read well. */
const words: Record<string, Pick<Stratifier, 'within' | 'names'>> = {
  race_ethnicity: {
    within: 'among people of the same race and ethnicity',
    names: ['group', 'groups'],
  },
  gender: { within: 'among people of the same gender', names: ['group', 'groups'] },
  age_band: { within: 'among people of about the same age', names: ['age band', 'age bands'] },
  education: {
    within: 'among people with the same education',
    names: ['level of education', 'levels of education'],
  },
  disability: {
    within: 'among people who answered the same about disability',
    names: ['group', 'groups'],
  },
  veteran: { within: 'among people of the same veteran status', names: ['group', 'groups'] },
  rural_urban: {
    within: 'among people in the same kind of community',
    names: ['community', 'kinds of community'],
  },
  first_generation: {
    within: 'among people who answered the same about their family’s education',
    names: ['group', 'groups'],
  },
  site: { within: 'within the same site', names: ['site', 'sites'] },
  [occupationDimension]: {
    within: 'within the same family of occupations',
    names: ['family of occupations', 'families of occupations'],
  },
};

const quarterWords = {
  label: 'Entry quarter',
  within: 'within the same entry quarter',
  names: ['quarter', 'quarters'],
} as const;

/** Entry quarters alone: what every release can compare within. */
export const quarterStratifier: Stratifier = {
  ...{ id: 'quarter', dimension: '', isByQuarter: true },
  ...quarterWords,
};

/** The values of a dimension, or each of them in each entry quarter. */
export function stratifierOf(dimension: string, isByQuarter: boolean): Stratifier {
  const label = dimensionLabel(dimension);
  const { within, names } = words[dimension] ?? {
    within: `within the same ${label.toLowerCase()}`,
    names: ['group', 'groups'],
  };
  if (!isByQuarter) return { id: dimension, label, dimension, isByQuarter, within, names };
  return {
    ...{ id: `${dimension}-quarter`, dimension, isByQuarter },
    label: `${label}, and entry quarter`,
    within: `${within} and entry quarter`,
    names: [`${names[0]} in its quarter`, `${names[1]} by quarter`],
  };
}
