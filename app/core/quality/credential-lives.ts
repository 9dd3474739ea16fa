import type { EventType } from '../formats/records.ts';
import type { CredentialLife } from './quality-rule.ts';
import { credentialRules, type QualityFinding } from './quality-rules.ts';

/** Which of a life's moments a type of event tells; `other` for none of them. */
const moments = ['offered', 'accepted', 'issued', 'verified'] as const;
const unknown = -(2 ** 31);

/** 64 bits seen as one number and as two: what can be put into them needs no arithmetic. */
const whole = new BigInt64Array(1);
const halves = new Int32Array(whole.buffer);

const hasOrigin = 1;
const isUsed = 2;
const isByDay = 4;

interface Meaning {
  /** Place in `moments`, or -1. */
  moment: number;
  flags: number;
}

const meanings: Partial<Record<EventType, Meaning>> = {
  offered: { moment: 0, flags: hasOrigin },
  accepted: { moment: 1, flags: isUsed },
  issued: { moment: 2, flags: hasOrigin },
  awarded: { moment: 2, flags: hasOrigin },
  delivered: { moment: -1, flags: hasOrigin },
  delivery_failed: { moment: -1, flags: hasOrigin },
  verified: { moment: 3, flags: isUsed },
  presented: { moment: -1, flags: isUsed },
  shared: { moment: -1, flags: isUsed },
  viewed: { moment: -1, flags: isUsed },
};

/** How many credentials of one file are followed; those beyond are not judged. */
export const credentialsFollowed = 500_000;

/**
 * Follows the credentials of one file while its rows go by: for each, when it was first
 * offered, accepted, issued and verified. A hash table of numbers, because it holds half a
 * million of them at most 35 MB large and is asked for every event.
 */
export class CredentialLives {
  #slots = 1024;
  #size = 0;
  #high = new Int32Array(this.#slots);
  #low = new Int32Array(this.#slots);
  #flags = new Uint8Array(this.#slots);
  #firsts = newFirsts(this.#slots);

  /**
   * Notes an event of a credential.
   * @param credential 64 bits of the reference under which the credential is stored
   * @param atMs milliseconds since 1970 in UTC, or null when the moment is unknown
   */
  note(credential: bigint, type: EventType, atMs: number | null, isDay: boolean): void {
    const meaning = meanings[type];
    if (meaning === undefined) return;
    whole[0] = credential;
    const slot = this.#slotOf(halves[1] ?? 0, halves[0] ?? 0);
    if (slot < 0) return;
    const byDay = isDay && meaning.moment >= 0 ? isByDay : 0;
    this.#flags[slot] = (this.#flags[slot] ?? 0) | meaning.flags | byDay;
    if (meaning.moment < 0 || atMs === null) return;
    const minute = Math.floor(atMs / 60_000);
    const place = slot * moments.length + meaning.moment;
    const known = this.#firsts[place] ?? unknown;
    if (known === unknown || minute < known) this.#firsts[place] = minute;
  }

  /**
   * The credentials that are used in this file and do not begin in it: what came before
   * must be asked about them. As they were given to `note`.
   */
  *withoutOrigin(): Generator<bigint> {
    for (let slot = 0; slot < this.#slots; slot += 1) {
      const flags = this.#flags[slot] ?? 0;
      if ((flags & isUsed) === 0 || (flags & hasOrigin) !== 0) continue;
      halves[1] = this.#high[slot] ?? 0;
      halves[0] = this.#low[slot] ?? 0;
      yield whole[0] ?? 0n;
    }
  }

  /** How many credentials do not meet each rule. */
  findings(): QualityFinding[] {
    const counts = credentialRules.map(() => 0);
    const life: CredentialLife = {
      ...{ firstOffered: null, firstAccepted: null, firstIssued: null, firstVerified: null },
      ...{ isByDay: false, hasOrigin: false, isUsed: false },
    };
    for (let slot = 0; slot < this.#slots; slot += 1) {
      if (this.#flags[slot] === 0) continue;
      this.#readLife(slot, life);
      for (let index = 0; index < counts.length; index += 1) {
        if (credentialRules[index]?.concernsLife(life)) counts[index] = (counts[index] ?? 0) + 1;
      }
    }
    return credentialRules.flatMap(({ id }, index) => {
      const count = counts[index] ?? 0;
      return count > 0 ? [{ rule: id, count }] : [];
    });
  }

  /** Fills in what is known of a credential; the same object each time, for there are many. */
  #readLife(slot: number, life: CredentialLife): void {
    const flags = this.#flags[slot] ?? 0;
    life.isByDay = (flags & isByDay) !== 0;
    life.hasOrigin = (flags & hasOrigin) !== 0;
    life.isUsed = (flags & isUsed) !== 0;
    life.firstOffered = this.#firstOf(slot, 0);
    life.firstAccepted = this.#firstOf(slot, 1);
    life.firstIssued = this.#firstOf(slot, 2);
    life.firstVerified = this.#firstOf(slot, 3);
  }

  #firstOf(slot: number, moment: number): number | null {
    const minute = this.#firsts[slot * moments.length + moment] ?? unknown;
    return minute === unknown ? null : minute;
  }

  /** Where a credential lies or may lie: -1 when it is new and no more are followed. */
  #slotOf(high: number, low: number): number {
    // A slot in use has flags: every event that is noted sets one.
    let slot = low & (this.#slots - 1);
    while (this.#flags[slot] !== 0) {
      if (this.#low[slot] === low && this.#high[slot] === high) return slot;
      slot = (slot + 1) & (this.#slots - 1);
    }
    if (this.#size >= credentialsFollowed) return -1;
    if (this.#size * 2 >= this.#slots) {
      this.#grow();
      return this.#slotOf(high, low);
    }
    this.#size += 1;
    this.#high[slot] = high;
    this.#low[slot] = low;
    return slot;
  }

  #grow(): void {
    const [high, low, flags, firsts, slots] = [
      this.#high,
      this.#low,
      this.#flags,
      this.#firsts,
      this.#slots,
    ];
    this.#slots = slots * 2;
    this.#high = new Int32Array(this.#slots);
    this.#low = new Int32Array(this.#slots);
    this.#flags = new Uint8Array(this.#slots);
    this.#firsts = newFirsts(this.#slots);
    this.#size = 0;
    for (let old = 0; old < slots; old += 1) {
      if (flags[old] === 0) continue;
      const slot = this.#slotOf(high[old] ?? 0, low[old] ?? 0);
      this.#flags[slot] = flags[old] ?? 0;
      const start = old * moments.length;
      this.#firsts.set(firsts.subarray(start, start + moments.length), slot * moments.length);
    }
  }
}

function newFirsts(slots: number): Int32Array<ArrayBuffer> {
  return new Int32Array(slots * moments.length).fill(unknown);
}
