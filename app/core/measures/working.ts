/**
 * How a figure came about, so that anybody can do it again from `cells.csv`: shown one
 * click away from the figure itself.
 */
export interface Working {
  /** How the numbers were computed, in words and signs: one line for each step. */
  formula: readonly string[];
  /** The released numbers that went in, as they stand in the file. */
  inputs: {
    /** The file of the release that has them; `cells.csv` unless it is another. */
    file?: string;
    /** What the rows are, as a sentence. */
    caption: string;
    columns: readonly string[];
    /** Null for a number that is not shown. */
    rows: readonly (readonly (string | number | null)[])[];
  };
  /** Which people the cohorts hold, as a sentence. */
  cohortRule: string;
  /** The release whose cells went in, or what did without one: then perhaps a file itself. */
  release: { label: string; href: string; isFile?: boolean };
  /** The part of the methods page about it, for example `/methods#time-to-hire`. */
  methodHref: string;
}
