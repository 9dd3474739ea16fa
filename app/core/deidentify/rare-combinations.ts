/** What of a whole file could tell a person although nothing says who it is. */
export interface RareCombinations {
  /** The columns that were looked at, as they are called in the de-identified file. */
  columns: string[];
  /** People who share their combination of these columns with fewer than 5 others. */
  people: number;
  /** Columns to coarsen, each with how many such people are left without it; best first. */
  remedies: { column: string; peopleLeft: number }[];
  /** False when there were more different combinations than can be counted. */
  isComplete: boolean;
}

/** Fewer others than this with the same combination make it rare. */
const fewestOthers = 5;
/** Keeps the count within some 50 MB whatever the file holds. */
const mostCombinations = 50_000;
const separator = '\u001F';

/**
 * Counts how many people share each combination of attributes. Of a combination that
 * is common already only that is remembered, so that memory stays bounded.
 */
export class CombinationCount {
  /** The few people of each combination; null once they are enough. */
  readonly #people = new Map<string, Set<string> | null>();
  readonly #columns: readonly string[];
  readonly #places: readonly number[];
  readonly #personAt: number;
  #rows = 0;
  #isComplete = true;

  /**
   * @param columns the attributes, by name
   * @param places where they stand in a row
   * @param personAt where the id of the person stands; below 0 when each row is a person
   */
  constructor(columns: readonly string[], places: readonly number[], personAt: number) {
    this.#columns = columns;
    this.#places = places;
    this.#personAt = personAt;
  }

  look(row: readonly string[]): void {
    if (this.#places.length === 0) return;
    this.#rows += 1;
    const key = this.#places.map((place) => row[place] ?? '').join(separator);
    const people = this.#people.get(key);
    if (people === null) return;
    const person = this.#personAt < 0 ? String(this.#rows) : (row[this.#personAt] ?? '');
    if (people === undefined) {
      if (this.#people.size >= mostCombinations) this.#isComplete = false;
      else this.#people.set(key, new Set([person]));
      return;
    }
    people.add(person);
    if (people.size > fewestOthers) this.#people.set(key, null);
  }

  result(): RareCombinations {
    const people = rarePeople(this.#people).size;
    const remedies = this.#columns
      .map((column, index) => ({ column, peopleLeft: this.#peopleWithout(index) }))
      .filter(({ peopleLeft }) => peopleLeft < people)
      .sort((left, right) => left.peopleLeft - right.peopleLeft);
    return { columns: [...this.#columns], people, remedies, isComplete: this.#isComplete };
  }

  /** How many would be rare if one of the columns were the same for everybody. */
  #peopleWithout(index: number): number {
    const merged = new Map<string, Set<string> | null>();
    for (const [key, people] of this.#people) {
      const rest = key
        .split(separator)
        .filter((_, place) => place !== index)
        .join(separator);
      const known = merged.get(rest);
      if (known === null) continue;
      if (people === null) merged.set(rest, null);
      else {
        const together = new Set([...(known ?? []), ...people]);
        merged.set(rest, together.size > fewestOthers ? null : together);
      }
    }
    return rarePeople(merged).size;
  }
}

function rarePeople(groups: ReadonlyMap<string, Set<string> | null>): Set<string> {
  const rare = new Set<string>();
  for (const people of groups.values()) for (const person of people ?? []) rare.add(person);
  return rare;
}
