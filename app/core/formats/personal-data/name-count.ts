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
/** Titles and organisations bear names of people; only a column full of them is of people. */
const fullShares: Partial<Record<ColumnRole, { share: number; fewest: number }>> = {
  title: { share: 0.5, fewest: 3 },
  organisation: { share: 0.8, fewest: 5 },
};

/** Counts what in a column looks like names of people, and weighs it when all is seen. */
export class NameCount {
  #shaped = 0;
  #oneWord = 0;
  #listed = 0;
  #full = 0;
  #different = 0;

  add({ name, isOneWord }: Verdict): void {
    if (name === null) return;
    this.#shaped += 1;
    if (isOneWord) this.#oneWord += 1;
    if (name !== 'shaped') this.#listed += 1;
    if (name === 'full') this.#full += 1;
  }

  /** A name that was not seen before, as far as the column remembers. */
  addDifferent({ name }: Verdict): void {
    if (name === 'listed' || name === 'full') this.#different += 1;
  }

  /**
   * In how many rows a column holds names of people, all weighed; 0 when it is none of people.
   * @param filled how many values the column holds
   */
  rows(role: ColumnRole, filled: number): number {
    const full = fullShares[role];
    if (full !== undefined) {
      const isOfPeople = this.#full >= full.share * filled && this.#different >= full.fewest;
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
