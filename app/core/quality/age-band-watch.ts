import { dimensions, isAnswer } from '../measures/dimensions.ts';
import type { QualityFinding } from './quality-rules.ts';
import { twoAgeBands } from './rules/two-age-bands.ts';

const peopleFollowed = 100_000;

/** Counts the people who are put into another age band than before. */
export class AgeBandWatch {
  readonly #people = new Set<string>();

  /**
   * Notes that something else is said of a person than before.
   * @param before the age band that was known, if one was
   * @param after the age band that is said now, if one is
   * @param isSameFile whether both stand in one file
   */
  note(
    person: string,
    before: string | undefined,
    after: string | undefined,
    isSameFile: boolean,
  ): void {
    if (before === undefined || after === undefined || before === after) return;
    if (!isSameFile && isOneUp(before, after)) return;
    if (isBand(before) && isBand(after) && this.#people.size < peopleFollowed) {
      this.#people.add(person);
    }
  }

  findings(): QualityFinding[] {
    return this.#people.size === 0 ? [] : [{ rule: twoAgeBands.id, count: this.#people.size }];
  }
}

const ageBands = dimensions.find(({ id }) => id === 'age_band')?.values ?? [];
const answers: readonly string[] = ageBands.map(({ code }) => code).filter(isAnswer);

/** Whether a code says an age, and not that none was told. */
function isBand(code: string): boolean {
  return answers.includes(code);
}

function isOneUp(before: string, after: string): boolean {
  const place = answers.indexOf(before);
  return place >= 0 && answers[place + 1] === after;
}
