import type { HiddenCells } from './hidden-cells.ts';
import type { KeptWitnesses } from './kept-witnesses.ts';
import type { LatticeCell } from './lattice.ts';
import type { Protection } from './suppression-order.ts';

interface Surroundings {
  cells: readonly LatticeCell[];
  /** Cells that are hidden for what they say themselves, and what falls with them. */
  isHiddenAtFirst: readonly boolean[];
  weights: readonly number[];
  hidden: HiddenCells;
  witnesses: KeptWitnesses;
  /** Every protection, each with a witness. */
  protections: Protection[];
  /** A witness that changes nothing shown, or null where none is found. */
  reach: (protection: Protection) => number | null;
  /** Whether so much was tried that it is enough. */
  isEnough: () => boolean;
}

/**
 * Shows cells again that were hidden on the way and need not be: whose every witness can be
 * replaced by one that leaves the cell as it is. Cells are hidden for one number after the other,
 * and what is hidden for a later one often does for an earlier one too.
 */
export function showAgain(surroundings: Surroundings): void {
  new ShowingAgain(surroundings).run();
}

class ShowingAgain {
  /** For each witness the places of the protections that rest on it. */
  private readonly resting = new Map<number, Set<number>>();
  /** Protections that failed before fail soonest. */
  private readonly failed = new Map<number, number>();

  constructor(private readonly given: Surroundings) {
    given.protections.forEach(({ witness }, place) => {
      if (witness !== null) this.restOn(witness, place);
    });
  }

  run(): void {
    const { hidden, isEnough } = this.given;
    for (const cell of this.candidates()) {
      if (isEnough()) return;
      if (hidden.mayShow(cell)) this.tryToShow(cell);
    }
  }

  /** Cells that were hidden for others, those missed most first. */
  private candidates(): number[] {
    const { cells, isHiddenAtFirst, hidden, weights } = this.given;
    return [...cells.keys()]
      .filter((cell) => cells[cell]?.isPublished && !isHiddenAtFirst[cell] && hidden.isHidden[cell])
      .sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b);
  }

  private tryToShow(cell: number): void {
    const { hidden, witnesses, protections, reach, isEnough } = this.given;
    const contradicted = witnesses.changingNow(cell);
    hidden.show(cell);
    witnesses.contradict(contradicted);
    const replaced = new Map<number, number>();
    for (const place of this.affectedBy(contradicted)) {
      const protection = protections[place];
      const witness = protection && !isEnough() ? reach(protection) : null;
      if (witness === null) {
        this.failed.set(place, (this.failed.get(place) ?? 0) + 1);
        hidden.hide(cell);
        witnesses.believe(contradicted);
        return;
      }
      replaced.set(place, witness);
    }
    for (const [place, witness] of replaced) this.replace(place, witness);
  }

  private affectedBy(contradicted: readonly number[]): number[] {
    const places = contradicted.flatMap((witness) => [...(this.resting.get(witness) ?? [])]);
    const failures = (place: number) => this.failed.get(place) ?? 0;
    return places.sort((a, b) => failures(b) - failures(a) || a - b);
  }

  private replace(place: number, witness: number): void {
    const { protections } = this.given;
    const protection = protections[place];
    if (!protection) return;
    this.resting.get(protection.witness ?? -1)?.delete(place);
    protections[place] = { ...protection, witness };
    this.restOn(witness, place);
  }

  private restOn(witness: number, place: number): void {
    const known = this.resting.get(witness);
    if (known) known.add(place);
    else this.resting.set(witness, new Set([place]));
  }
}
