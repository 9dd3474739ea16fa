import type { BirthOrder } from './birth-order.ts';

/** What becomes of a column when a file is de-identified. */
export const treatments = {
  pseudonymise: 'Pseudonymise',
  band: 'Band',
  keep: 'Keep',
  drop: 'Leave out',
} as const;
export type Treatment = keyof typeof treatments;

/** What a band is made from, and the column that it becomes. */
export const bandColumns = {
  birth: 'age_band',
  age: 'age_band',
  postcode: 'rural_urban',
} as const;
export type BandSource = keyof typeof bandColumns;

export interface PlannedColumn {
  /** The header in the file. */
  name: string;
  treatment: Treatment;
  /** The header in the de-identified file. Also what it would be, for a column left out. */
  becomes: string;
  /** What the values are made into a band from, where they can be. */
  band: BandSource | null;
}

/** What becomes of each column of a file. Holds headers and choices, never a value. */
export interface TreatmentPlan {
  version: 1;
  /** Id of the format that the de-identified file has; empty for none in particular. */
  format: string;
  /** `YYYY-MM-DD`: the day on which people have the age whose band is kept. */
  ageOn: string;
  /** How dates of birth are written; null while it is not known. */
  birthOrder: BirthOrder | null;
  /** One for each column of the file, in its order. */
  columns: PlannedColumn[];
}
