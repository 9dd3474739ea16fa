import { partnerInsider } from '#app/core/measures/pilot-counter.ts';

/** Which partners have sent something of which holders: a byte for each of both. */
export class SendersOfHolders {
  readonly #knownBy = new Map<string, Uint8Array>();

  /** @param places one more than the highest number of a holder */
  constructor(readonly places: number) {}

  /** Whose holders a partner knows, to be marked by 1; nobody is known by no name. */
  marksOf(partner: string): Uint8Array {
    const known = this.#knownBy.get(partner);
    if (known) return known;
    const made = new Uint8Array(this.places);
    this.#knownBy.set(partner, made);
    return made;
  }

  /** How to ask for those who know a holder, by the names of partners in ascending order. */
  reader(): (holder: number) => string[] {
    const partners = [...this.#knownBy]
      .filter(([partner]) => partner !== '')
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([partner, marks]) => [partnerInsider(partner), marks] as const);
    return (holder) => {
      const knowing: string[] = [];
      for (const [insider, marks] of partners) if (marks[holder] === 1) knowing.push(insider);
      return knowing;
    };
  }
}
