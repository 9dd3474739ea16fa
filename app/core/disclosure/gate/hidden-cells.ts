import type { LatticeCell } from './lattice.ts';

interface HidingOrder {
  cells: readonly LatticeCell[];
  isHidden: readonly boolean[];
  dependents: readonly (readonly number[])[];
  weights: readonly number[];
}

/** Which cells are hidden so far, and what it costs to hide another. */
export class HiddenCells {
  readonly isHidden: boolean[];

  constructor(private readonly order: HidingOrder) {
    this.isHidden = [...order.isHidden];
  }

  /** Hides a cell, and what falls with it. */
  hide(cell: number): void {
    if (this.isHidden[cell]) return;
    this.isHidden[cell] = true;
    for (const dependent of this.order.dependents[cell] ?? []) this.hide(dependent);
  }

  /** Whether a hidden cell could be shown: not where what it falls with is hidden. */
  mayShow(cell: number): boolean {
    return this.isHidden[cell] === true && !this.isFallen(cell);
  }

  /** Shows a cell, and it alone. */
  show(cell: number): void {
    this.isHidden[cell] = false;
  }

  /** What it costs to hide a cell and what falls with it; 0 for what no table shows. */
  costOf(cell: number): number {
    const dependents = this.order.dependents[cell] ?? [];
    return dependents.reduce((sum, each) => sum + this.weightOf(each), this.weightOf(cell));
  }

  costOfAll(cells: Iterable<number>): number {
    let cost = 0;
    for (const cell of cells) cost += this.costOf(cell);
    return cost;
  }

  /** Hides cells for some work, and shows them again when it comes to nothing. */
  hiding<T>(cells: readonly number[], work: () => T | null): T | null {
    const before = [...this.isHidden];
    for (const cell of cells) this.hide(cell);
    const done = work();
    if (done === null) this.isHidden.splice(0, before.length, ...before);
    return done;
  }

  private isFallen(cell: number): boolean {
    const isTogether = (other: number) => this.order.dependents[cell]?.includes(other);
    return this.order.dependents.some(
      (dependents, other) =>
        this.isHidden[other] && dependents.includes(cell) && !isTogether(other),
    );
  }

  private weightOf(cell: number): number {
    if (this.isHidden[cell] || !this.order.cells[cell]?.isPublished) return 0;
    return this.order.weights[cell] ?? 1;
  }
}
