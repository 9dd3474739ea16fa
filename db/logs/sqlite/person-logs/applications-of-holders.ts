import type { ApplicationFacts } from '#app/core/measures/funnel-steps.ts';

/** What a release reads of an application, as it is stored: days are days since 1970. */
export type ApplicationRow = [
  ref: string,
  batch: number,
  holder: number,
  employerId: string,
  occupationSoc: string,
  lerInApplication: number | null,
  requisitionOpenedOn: number | null,
  appliedOn: number,
  interviewedOn: number | null,
  acceptedOn: number | null,
  leftSearchOn: number | null,
  observedUntil: number,
];

/** Where the day of an application stands in its row. */
export const appliedOn = 7;

/**
 * Numbers of an application, side by side so that they are found at once: the one before it of
 * the same holder, employer, occupation, LER, and the six days in the order of a row.
 */
const numbersEach = 10;
const dayPlace = 4;
const appliedPlace = dayPlace + 1;
/** Stands for a day or an answer that is not known. */
const unknown = -2_147_483_648;

/** Applications by holder, packed: forty bytes each, and four for each holder. */
export class ApplicationsOfHolders {
  /** The last application added of each holder; 0 for none. */
  readonly #last: Int32Array;
  readonly #numbers: Int32Array;
  readonly #employers = new NumberedTexts();
  readonly #occupations = new NumberedTexts();
  #count = 0;

  /**
   * @param places one more than the highest number of a holder
   * @param most how many applications there are at most
   */
  constructor(places: number, most: number) {
    this.#last = new Int32Array(places);
    this.#numbers = new Int32Array((most + 1) * numbersEach);
  }

  has(holder: number): boolean {
    return this.#last[holder] !== 0;
  }

  add(row: ApplicationRow): void {
    const [, , holder, employer, occupation, ler, opened, applied] = row;
    const [interviewed, accepted, left, until] = [row[8], row[9], row[10], row[11]];
    this.#count += 1;
    const first = this.#count * numbersEach;
    const numbers = this.#numbers;
    numbers[first] = this.#last[holder] ?? 0;
    numbers[first + 1] = this.#employers.numberOf(employer);
    numbers[first + 2] = this.#occupations.numberOf(occupation);
    numbers[first + 3] = ler ?? unknown;
    numbers[first + dayPlace] = opened ?? unknown;
    numbers[first + appliedPlace] = applied;
    numbers[first + dayPlace + 2] = interviewed ?? unknown;
    numbers[first + dayPlace + 3] = accepted ?? unknown;
    numbers[first + dayPlace + 4] = left ?? unknown;
    numbers[first + dayPlace + 5] = until;
    this.#last[holder] = this.#count;
  }

  /** A holder's applications in the order they were made; of one day, as they were added. */
  of(holder: number): ApplicationFacts[] {
    const facts: ApplicationFacts[] = [];
    let own = this.#last[holder] ?? 0;
    for (; own !== 0; own = this.#numbers[own * numbersEach] ?? 0) facts.push(this.#read(own));
    if (facts.length < 2) return facts;
    return facts.reverse().sort((one, other) => one.appliedOn - other.appliedOn);
  }

  #read(application: number): ApplicationFacts {
    const first = application * numbersEach;
    const ler = this.#numberAt(first + 3);
    return {
      employerId: this.#employers.textOf(this.#numbers[first + 1] ?? 0),
      occupationSoc: this.#occupations.textOf(this.#numbers[first + 2] ?? 0),
      lerInApplication: ler === null ? null : ler === 1,
      requisitionOpenedOn: this.#numberAt(first + dayPlace),
      appliedOn: this.#numbers[first + appliedPlace] ?? 0,
      interviewedOn: this.#numberAt(first + dayPlace + 2),
      acceptedOn: this.#numberAt(first + dayPlace + 3),
      leftSearchOn: this.#numberAt(first + dayPlace + 4),
      observedUntil: this.#numbers[first + dayPlace + 5] ?? 0,
    };
  }

  #numberAt(place: number): number | null {
    const number = this.#numbers[place] ?? unknown;
    return number === unknown ? null : number;
  }
}

/** Texts of which few are different, as numbers. */
class NumberedTexts {
  readonly #numbers = new Map<string, number>();
  readonly #texts: string[] = [];

  numberOf(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const number = this.#texts.push(text) - 1;
    this.#numbers.set(text, number);
    return number;
  }

  textOf(number: number): string {
    return this.#texts[number] ?? '';
  }
}
