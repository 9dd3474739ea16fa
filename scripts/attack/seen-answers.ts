/** The least and the most that each number was in the answers found so far. */
export class SeenAnswers {
  private readonly least: Float64Array;
  private readonly most: Float64Array;

  constructor(numbers: number) {
    this.least = new Float64Array(numbers).fill(Number.POSITIVE_INFINITY);
    this.most = new Float64Array(numbers).fill(Number.NEGATIVE_INFINITY);
  }

  note(answer: ArrayLike<number>): void {
    for (let place = 0; place < answer.length; place += 1) {
      const value = answer[place] ?? 0;
      if (value < (this.least[place] ?? value)) this.least[place] = value;
      if (value > (this.most[place] ?? value)) this.most[place] = value;
    }
  }

  /** How far apart two of them lie; minus infinity before the first. */
  width(place: number): number {
    return (this.most[place] ?? 0) - (this.least[place] ?? 0);
  }
}
