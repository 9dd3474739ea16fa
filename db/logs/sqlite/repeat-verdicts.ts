import type { ContradictionRule } from '../store.ts';
import type { EventRows } from './event-rows.ts';

/** An event whose key another event had first. */
export interface Repeat {
  event: number;
  /** The event that has the key: an earlier one of the same batch, or of a batch before. */
  first: number;
  /** 1 when the two say different things, else 0. */
  differs: number;
}

/**
 * Decides what becomes of the repeated events of a batch, as if its rows had come one by
 * one. What makes that more than a comparison: a row that is refused takes all its events
 * with it, so that an event repeated later may find nothing to repeat.
 */
export class RepeatVerdicts {
  /** Rows with a contradiction, ascending. */
  readonly contradictions: number[] = [];
  identicalRows = 0;
  /** Events of which nothing stays: contradictions, and what was refused with them. */
  readonly dropped: number[] = [];
  /** For events dropped that had their key first: which one has it now, or null. */
  readonly heirs = new Map<number, number | null>();
  #open: Repeat[] = [];
  #openRow = -1;

  /**
   * @param firstEvent number of the first event of the batch
   * @param areDifferent compares two events by their numbers
   */
  constructor(
    readonly rule: ContradictionRule,
    readonly firstEvent: number,
    readonly rows: EventRows,
    readonly areDifferent: (left: number, right: number) => boolean,
  ) {}

  /** Takes the next repeated event, in ascending order. */
  take(repeat: Repeat): void {
    const row = this.rows.rowOf(repeat.event - this.firstEvent);
    if (row !== this.#openRow) this.end();
    this.#openRow = row;
    this.#open.push(repeat);
  }

  /** Decides the row that is still open. */
  end(): void {
    const repeats = this.#open;
    const [start] = repeats;
    if (!start) return;
    this.#open = [];
    if (this.rule === 'event_is_left_out') this.#leaveOut(repeats, start);
    else this.#decideRow(repeats, start);
  }

  #leaveOut(repeats: readonly Repeat[], start: Repeat): void {
    const different = repeats.filter(({ differs }) => differs === 1);
    for (const { event } of different) this.dropped.push(event);
    if (different.length > 0) this.contradictions.push(this.#openRow);
    const { first, last } = this.rows.eventsBeside(start.event - this.firstEvent);
    if (last - first + 1 === repeats.length) this.identicalRows += 1;
  }

  #decideRow(repeats: readonly Repeat[], start: Repeat): void {
    const inherited: number[] = [];
    const isRefused = repeats.some((repeat) => this.#contradicts(repeat, inherited));
    const { first, last } = this.rows.eventsBeside(start.event - this.firstEvent);
    if (!isRefused) {
      if (last - first + 1 === repeats.length - inherited.length) this.identicalRows += 1;
      return;
    }
    this.contradictions.push(this.#openRow);
    for (const key of inherited) this.heirs.set(key, null);
    const repeated = new Set(repeats.map(({ event }) => event));
    for (let event = this.firstEvent + first; event <= this.firstEvent + last; event += 1) {
      this.dropped.push(event);
      if (!repeated.has(event)) this.heirs.set(event, null);
    }
  }

  /** Compares with what stands under the key by now; takes its place when nothing does. */
  #contradicts({ event, first, differs }: Repeat, inherited: number[]): boolean {
    const heir = this.heirs.get(first);
    if (heir === undefined) return differs === 1;
    if (heir !== null) return this.areDifferent(event, heir);
    this.heirs.set(first, event);
    inherited.push(first);
    return false;
  }
}
