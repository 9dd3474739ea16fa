import type { Term } from './linear-system.ts';

const slack = 1e-6;

/** The least and the most that sums of numbers were in the answers found so far. */
export class SeenAnswers {
  private readonly least: Float64Array;
  private readonly most: Float64Array;

  constructor(readonly sums: readonly (readonly Term[])[]) {
    this.least = new Float64Array(sums.length).fill(Number.POSITIVE_INFINITY);
    this.most = new Float64Array(sums.length).fill(Number.NEGATIVE_INFINITY);
  }

  note(answer: ArrayLike<number>): void {
    this.sums.forEach((terms, index) => {
      let value = 0;
      for (const [place, factor] of terms) value += factor * (answer[place] ?? 0);
      this.noteValue(index, value);
    });
  }

  noteValue(index: number, value: number): void {
    if (value < (this.least[index] ?? value)) this.least[index] = value;
    if (value > (this.most[index] ?? value)) this.most[index] = value;
  }

  /** Fractions, as they were; infinite, and the wrong way round, before the first answer. */
  range(index: number): [least: number, most: number] {
    return [this.least[index] ?? 0, this.most[index] ?? 0];
  }

  /** The whole numbers between the two, which no limits can leave out. */
  limits(index: number): { lower: number; upper: number } {
    const [least, most] = this.range(index);
    return { lower: Math.ceil(least - slack), upper: Math.floor(most + slack) };
  }

  isWide(index: number, wideEnough: number): boolean {
    const { lower, upper } = this.limits(index);
    return upper - lower >= wideEnough;
  }
}
