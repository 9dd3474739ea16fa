import type { ColumnRole } from '../log-format.ts';
import { isBarePhone, isBareSsn } from './detect-numbers.ts';
import { detectValue } from './detect-value.ts';
import { isLongAgo } from './long-ago.ts';
import { holdsFirstName, isNameShaped } from './person-name.ts';
import type { PersonalDataKind } from './personal-data-kind.ts';

/** What a single value says: certain kinds stop at once, doubtful ones are weighed by column. */
interface Verdict {
  certain: PersonalDataKind | null;
  doubtful: PersonalDataKind | null;
  holdsFirstName: boolean;
}

const harmless: Verdict = { certain: null, doubtful: null, holdsFirstName: false };

/**
 * The share of a column's values from which a doubtful kind is taken for certain.
 * Two thirds of all ten-digit numbers could be phone numbers and nine in ten
 * nine-digit ones social security numbers, hence the high shares.
 */
const shares: Partial<Record<PersonalDataKind, number>> = {
  phone: 0.85,
  ssn: 0.75,
  birth: 0.5,
  name: 0.5,
};
/** Of values shaped like names, how many must hold a common first name. */
const firstNameShare = 0.3;
const mostRemembered = 512;
const answers = /^(?:yes|no|true|false|y|n|0|1|n\/?a|none|null|-+)$/i;

/** Watches one column of a file for personal data. Keeps counts, never a value that was found. */
export class ColumnWatch {
  #filled = 0;
  #certain = new Map<PersonalDataKind, number>();
  #doubtful = new Map<PersonalDataKind, number>();
  #firstNames = 0;
  #remembered: Map<string, Verdict> | null = new Map();

  constructor(
    readonly role: ColumnRole,
    /** What the header promises, for a column that belongs to no format. */
    readonly promised: PersonalDataKind | null,
    /** `YYYY-MM-DD`, from which years of life are counted. */
    readonly today: string,
  ) {}

  /** Looks at one value. True when it is certainly personal. */
  look(value: string): boolean {
    if (value === '') return false;
    this.#filled += 1;
    const verdict = this.#judge(value);
    if (verdict === harmless) return false;
    if (verdict.certain !== null) {
      this.#certain.set(verdict.certain, (this.#certain.get(verdict.certain) ?? 0) + 1);
      return true;
    }
    if (verdict.doubtful !== null) {
      this.#doubtful.set(verdict.doubtful, (this.#doubtful.get(verdict.doubtful) ?? 0) + 1);
    }
    if (verdict.holdsFirstName) this.#firstNames += 1;
    return false;
  }

  /** What the column holds, with the number of rows. */
  findings(): { kind: PersonalDataKind; rows: number }[] {
    const found = new Map(this.#certain);
    for (const [kind, rows] of this.#doubtful) {
      if (!this.#isLikely(kind, rows)) continue;
      found.set(kind, (found.get(kind) ?? 0) + rows);
    }
    return [...found].map(([kind, rows]) => ({ kind, rows }));
  }

  #isLikely(kind: PersonalDataKind, rows: number): boolean {
    if (rows < (shares[kind] ?? 1) * this.#filled) return false;
    return kind !== 'name' || this.#firstNames >= firstNameShare * rows;
  }

  #judge(value: string): Verdict {
    const known = this.#remembered?.get(value);
    if (known !== undefined) return known;
    const verdict = this.#judgeAnew(value);
    // Columns of few values repeat them; in the others remembering only costs.
    if (this.#remembered && this.#remembered.size < mostRemembered) {
      if (verdict.certain === null) this.#remembered.set(value, verdict);
    } else {
      this.#remembered = null;
    }
    return verdict;
  }

  #judgeAnew(value: string): Verdict {
    const trimmed = value.trim();
    if (trimmed === '') return harmless;
    if (this.role === 'empty') return { ...harmless, certain: 'name' };
    const certain = detectValue(trimmed, this.role);
    if (certain !== null) return { ...harmless, certain };
    if (this.promised !== null && !answers.test(trimmed)) {
      return { ...harmless, certain: this.promised };
    }
    return this.role === 'person' || this.role === 'free' ? this.#weigh(trimmed) : harmless;
  }

  #weigh(value: string): Verdict {
    if (isBarePhone(value)) return { ...harmless, doubtful: 'phone' };
    if (isBareSsn(value)) return { ...harmless, doubtful: 'ssn' };
    if (this.role === 'person') return harmless;
    if (isLongAgo(value, this.today)) return { ...harmless, doubtful: 'birth' };
    if (!isNameShaped(value)) return harmless;
    return { certain: null, doubtful: 'name', holdsFirstName: holdsFirstName(value) };
  }
}
