import type { ColumnRole } from '../log-format.ts';
import { classifyHeader, holdsVersions } from './classify-header.ts';
import { detectScanned, type Suspicion, suspectValue } from './detect-value.ts';
import { foldCharacters } from './fold-characters.ts';
import { NameCount } from './name-count.ts';
import { isInvertedName, namesPerson } from './name-in-text.ts';
import { passesQuickly } from './pass-quickly.ts';
import { gradeName, isUserName, type NameGrade } from './person-name.ts';
import type { PersonalDataKind } from './personal-data-kind.ts';
import { keepsPromise } from './promise.ts';
import { RecentValues } from './recent-values.ts';
import { holds, isOnly, marks, scanCharacters, someLetter } from './scan-characters.ts';
import { certainly, doubtfully, harmless, type Verdict } from './verdict.ts';

/**
 * The share of a column's values from which a doubtful kind is taken for certain.
 * Two thirds of all ten-digit numbers could be phone numbers and nine in ten
 * nine-digit ones social security numbers, hence the high shares.
 */
const shares: Record<Suspicion, number> = {
  phone: 0.85,
  ssn: 0.75,
  birth: 0.5,
  ip: 0.5,
  hash: 0.5,
  wallet: 0.5,
  address: 0.6,
};
const mostRemembered = 512;
const longestRemembered = 200;
const programVersion = marks.digit | marks.dot | marks.hyphen | someLetter;
const blank = marks.space | marks.other | marks.foreign;

/** Watches one column of a file for personal data. Keeps counts, never a value that was found. */
export class ColumnWatch {
  #filled = 0;
  readonly #certain = new Map<PersonalDataKind, number>();
  readonly #doubtful = new Map<Suspicion, number>();
  readonly #names = new NameCount();
  /** Ids and dates seldom repeat: there remembering only costs. */
  readonly #harmless: RecentValues | null;
  #remembered: Map<string, Verdict> | null = new Map();

  constructor(
    readonly role: ColumnRole,
    /** What the header promises, for a column that belongs to no format. */
    readonly promised: PersonalDataKind | null,
    /** `YYYY-MM-DD`, from which years of life are counted. */
    readonly today: string,
    /** Whether the header speaks of versions of programs, which look like IP addresses. */
    readonly mayHoldVersions = false,
  ) {
    const isEachItsOwn = role === 'id' || role === 'person' || role === 'moment';
    this.#harmless = isEachItsOwn ? null : new RecentValues();
  }

  /** Looks at one value. True when it is certainly personal. */
  look(value: string): boolean {
    if (value === '') return false;
    this.#filled += 1;
    if (this.#harmless?.has(value)) return false;
    const scan = scanCharacters(value);
    const verdict =
      this.promised === null && passesQuickly(value, this.role, scan)
        ? harmless
        : this.#judge(value, scan);
    if (verdict === harmless) {
      this.#harmless?.add(value);
      return false;
    }
    if (verdict.name !== null) this.#names.add(verdict);
    if (verdict.certain !== null) {
      this.#certain.set(verdict.certain, (this.#certain.get(verdict.certain) ?? 0) + 1);
      return true;
    }
    if (verdict.doubtful !== null) {
      this.#doubtful.set(verdict.doubtful, (this.#doubtful.get(verdict.doubtful) ?? 0) + 1);
    }
    return false;
  }

  /** What the column holds, with the number of rows. */
  findings(): { kind: PersonalDataKind; rows: number }[] {
    const found = new Map(this.#certain);
    for (const [kind, rows] of this.#doubtful) {
      const all = rows + (this.#certain.get(kind) ?? 0);
      if (all >= shares[kind] * this.#filled) found.set(kind, all);
    }
    const named = this.#names.rows(this.role, this.#filled);
    if (named > (found.get('name') ?? 0)) found.set('name', named);
    return [...found].map(([kind, rows]) => ({ kind, rows }));
  }

  /**
   * How many different values look like a whole name of a person, where the column may bear
   * such names and is not stopped for it. Of a column of very many different values, the first.
   */
  doubtfulNames(): number {
    const isStopped = this.#names.rows(this.role, this.#filled) > 0;
    return this.role === 'organisation' && !isStopped ? this.#names.differentFull : 0;
  }

  #judge(value: string, scan: number): Verdict {
    const known = this.#remembered?.get(value);
    if (known !== undefined) return known;
    const verdict = this.#judgeAnew(value, scan);
    // Afterwards nobody can tell any more whether a value came before.
    if (this.#remembered) this.#names.addDifferent(verdict);
    // Columns of few values repeat them; in the others remembering only costs.
    if (this.#remembered && this.#remembered.size < mostRemembered) {
      if (verdict.certain === null && value.length <= longestRemembered) {
        this.#remembered.set(value, verdict);
      }
    } else {
      this.#remembered = null;
    }
    return verdict;
  }

  #judgeAnew(given: string, scanOfGiven: number): Verdict {
    const value = holds(scanOfGiven, blank) ? foldCharacters(given, scanOfGiven).trim() : given;
    if (value === '') return harmless;
    const scan = value === given ? scanOfGiven : scanCharacters(value);
    if (this.role === 'empty') return certainly('name');
    const certain = detectScanned(value, this.role, scan);
    if (certain !== null && !this.#isVersion(certain, scan)) return certainly(certain);
    if (this.promised !== null && keepsPromise(this.promised, value)) {
      return certainly(this.promised);
    }
    const suspicion = suspectValue(value, this.role, scan, this.today);
    if (suspicion !== null)
      return this.#isVersion(suspicion, scan) ? harmless : doubtfully(suspicion);
    return holds(scan, someLetter | marks.foreign) ? this.#judgeName(value, scan) : harmless;
  }

  #gradeName(value: string): NameGrade {
    const grade = gradeName(value);
    // Among organisations only whole names count, and in lists the family name comes first.
    if (this.role !== 'organisation' || grade !== 'listed') return grade;
    return isInvertedName(value) ? 'full' : grade;
  }

  #isVersion(kind: PersonalDataKind, scan: number): boolean {
    return this.mayHoldVersions && kind === 'ip' && isOnly(scan, programVersion);
  }

  #judgeName(value: string, scan: number): Verdict {
    const { role } = this;
    if (role === 'person' && !holds(scan, marks.space) && isUserName(value)) {
      return certainly('name');
    }
    if (role !== 'free' && role !== 'person' && role !== 'title' && role !== 'organisation') {
      return harmless;
    }
    const name = holds(scan, marks.digit | marks.underscore) ? null : this.#gradeName(value);
    const isOneWord = !holds(scan, marks.space);
    if (role === 'free' && (name === 'full' || !isOneWord) && namesPerson(value)) {
      return { certain: 'name', doubtful: null, name, isOneWord };
    }
    if (role === 'person' && name === 'full') return { ...certainly('name'), name };
    return name === null ? harmless : { certain: null, doubtful: null, name, isOneWord };
  }
}

/** The watch of a column of which nothing is known but its header. */
export function watchHeader(header: string, today: string): ColumnWatch {
  const { role, kind } = classifyHeader(header);
  return new ColumnWatch(role, kind, today, holdsVersions(header));
}
