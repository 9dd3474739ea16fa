/**
 * A file that cannot be read at all. The sentence says what is wrong and where, and
 * never repeats what the file holds.
 */
export class ImportProblem extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'ImportProblem';
  }
}
