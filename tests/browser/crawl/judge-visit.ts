import type { FoundNumber } from './found-number.ts';
import { type Judgement, NumberJudge } from './judge-numbers.ts';
import { untoldNumbers } from './judge-texts.ts';
import { loaderDataOf, numbersOfAnswer } from './numbers-of-answer.ts';
import type { PlainAnswers } from './plain-answers.ts';
import type { ReleasedLattice } from './released-lattice.ts';
import type { Visited } from './visit-site.ts';

/** Holds whatever visitors were answered against the released cells. */
export class VisitJudge {
  readonly total: Judgement = { objections: [], kinds: {}, seen: new Map() };
  private readonly judge: NumberJudge;
  /** What was judged before: most pages are the same for every visitor. */
  private readonly known = new Set<string>();

  /**
   * @param plain what the app answers without any log
   */
  constructor(
    private readonly lattice: ReleasedLattice,
    private readonly plain: PlainAnswers,
  ) {
    this.judge = new NumberJudge(lattice);
  }

  /** Every number of one answer; those that are objected to are added up in `total`. */
  take(visited: Visited): void {
    if (visited.document) this.takePage(visited);
    else this.add(this.plain.without(numbersOfAnswer(visited)));
  }

  /** The numbers of a text without its labels, dates and fixed words. */
  mask(text: string): string {
    return this.judge.mask(text);
  }

  private takePage(visited: Visited): void {
    const { document, address } = visited;
    const { root: _root, ...data } = loaderDataOf(document?.payload || '[{}]');
    // Names and rights of who is signed in hold no number.
    const texts = document?.texts.filter(
      ({ where, text }) => /\d/.test(text) && !where.startsWith('meta'),
    );
    const digest = JSON.stringify([address, document?.cells, texts, data], (_, part) =>
      typeof part === 'boolean' ? undefined : part,
    );
    if (this.known.has(digest)) return;
    this.known.add(digest);
    // A stage, or how many roles there are, is no leave to say the same number of people.
    const told = this.plain.without(numbersOfAnswer(visited));
    this.add(told);
    const { judge, lattice, plain } = this;
    for (const found of untoldNumbers(visited, told, { judge, lattice, plain })) {
      this.total.objections.push({ why: 'unknown', found });
    }
  }

  private add(numbers: readonly FoundNumber[]): void {
    const { objections, kinds, seen } = this.judge.judge(numbers);
    this.total.objections.push(...objections);
    for (const [kind, count] of Object.entries(kinds)) {
      this.total.kinds[kind] = (this.total.kinds[kind] ?? 0) + count;
    }
    for (const [cell, value] of seen) this.total.seen.set(cell, value);
  }
}
