import type { ColumnRole } from '../log-format.ts';
import type { Verdict } from './verdict.ts';

/** Half of a column of people is shaped as names even when the rest was left out. */
const shapedShare = 0.5;
/**
 * Of values shaped like names, how many must hold one that people bear. Names of one word
 * need more, and several different ones: places and companies have such names too.
 */
const listedShare = 0.3;
const oneWordShare = 0.4;
const fewestOneWord = 4;
/** Titles bear names of people; only a column full of them is of people. */
const fullTitles = { share: 0.5, fewest: 3 };
/**
 * Firms bear names of people as well, and a sole proprietor's cannot be told from a person's:
 * most of the different ones must be whole names, however often each comes.
 */
const fullOrganisations = { share: 0.5, fewest: 5 };

/** Counts what in a column looks like names of people, and weighs it when all is seen. */
export class NameCount {
  #shaped = 0;
  #oneWord = 0;
  #listed = 0;
  #full = 0;
  #different = 0;
  #values = 0;
  /** Different values that are a whole name. */
  differentFull = 0;

  add({ name, isOneWord }: Verdict): void {
    if (name === null) return;
    this.#shaped += 1;
    if (isOneWord) this.#oneWord += 1;
    if (name !== 'shaped') this.#listed += 1;
    if (name === 'full') this.#full += 1;
  }

  /** A value that was not seen before, as far as the column remembers. */
  addDifferent({ name }: Verdict): void {
    this.#values += 1;
    if (name === 'full') this.differentFull += 1;
    if (name === 'listed' || name === 'full') this.#different += 1;
  }

  /**
   * In how many rows a column holds names of people, all weighed; 0 when it is none of people.
   * @param filled how many values the column holds
   */
  rows(role: ColumnRole, filled: number): number {
    if (role === 'title') {
      const { share, fewest } = fullTitles;
      return this.#full >= share * filled && this.#different >= fewest ? this.#full : 0;
    }
    if (role === 'organisation') {
      const { share, fewest } = fullOrganisations;
      const isOfPeople = this.differentFull >= Math.max(fewest, share * this.#values);
      return isOfPeople ? this.#full : 0;
    }
    if (this.#shaped === 0 || this.#shaped < shapedShare * filled) return 0;
    const severalWords = this.#shaped - this.#oneWord;
    const needed = listedShare * severalWords + oneWordShare * this.#oneWord;
    if (this.#listed < needed) return 0;
    const isMostlyOneWord = this.#oneWord > severalWords;
    return isMostlyOneWord && this.#different < fewestOneWord ? 0 : this.#shaped;
  }
}
