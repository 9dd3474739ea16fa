import type { FormatColumn } from './log-format.ts';
import { normaliseHeader } from './match-header.ts';
import { classifyHeader } from './personal-data/classify-header.ts';
import { ColumnWatch, watchHeader } from './personal-data/column-watch.ts';
import { detectValue } from './personal-data/detect-value.ts';
import { foldCharacters } from './personal-data/fold-characters.ts';
import { namesPerson } from './personal-data/name-in-text.ts';
import { PathWatches } from './personal-data/path-watches.ts';
import { gradeName } from './personal-data/person-name.ts';
import { type PersonalDataKind, personalDataKinds } from './personal-data/personal-data-kind.ts';
import { scanCharacters } from './personal-data/scan-characters.ts';

/** Personal data that was found: where and of what kind, never what it was. */
export interface PersonalDataFinding {
  column: string;
  kind: PersonalDataKind;
  rows: number;
}

const longestColumnName = 60;

/**
 * The gate that a file passes row by row, every column of it, whether the format
 * reads the column or not. Certain findings are told at once; what only a whole
 * column can betray is weighed when all rows were seen.
 */
export class PersonalDataGate {
  readonly #watches: ColumnWatch[];
  readonly #names: string[];
  /** Whether the format reads the column at each place. */
  readonly #isOwn: boolean[];
  /** Cells that belong to no column, in rows longer than the header. */
  readonly #beyond: ColumnWatch;
  /** The headers themselves: a pivoted table has people for columns. */
  readonly #headers: ColumnWatch;
  /** Values that a line of JSON holds beside its columns. */
  readonly #paths: PathWatches;

  /**
   * @param header the file's own header. Where it names no column of the format it may be
   *   the first row of a file without one: then a column is named by its place, unless
   *   its header says that it holds personal data
   * @param positions for each of `columns`, its place in the file, or -1
   * @param today `YYYY-MM-DD`
   */
  constructor(
    header: readonly string[],
    columns: readonly FormatColumn[],
    positions: readonly number[],
    today: string,
  ) {
    const isHeader = positions.some((place) => place >= 0);
    this.#names = header.map((name, place) =>
      isHeader || classifyHeader(name).kind !== null ? columnName(name, place) : columnPlace(place),
    );
    this.#isOwn = header.map((_, place) => positions.includes(place));
    this.#beyond = new ColumnWatch('free', null, today);
    this.#paths = new PathWatches(today);
    this.#headers = new ColumnWatch('id', null, today);
    for (const name of header) this.#headers.look(name.trim());
    this.#watches = header.map((name, place) => {
      const own = columns[positions.indexOf(place)];
      return own
        ? new ColumnWatch(own.role, promiseOf(name, own), today)
        : watchHeader(name, today);
    });
  }

  /** Looks at one row. True when it certainly holds personal data and must not be kept. */
  look(row: readonly string[]): boolean {
    let isPersonal = false;
    for (let place = 0; place < row.length; place += 1) {
      const value = row[place];
      if (value === undefined || value === '') continue;
      if ((this.#watches[place] ?? this.#beyond).look(value)) isPersonal = true;
    }
    return isPersonal;
  }

  /** Looks at a value that stands in no column, as `look` does. */
  lookAt(path: string, value: string): boolean {
    return this.#paths.look(path, value);
  }

  /** The paths outside the columns that were looked at, as they may be named in a sentence. */
  pathsSeen(): string[] {
    return [...new Set(this.#paths.paths().map(fieldName))];
  }

  /**
   * Columns of organisations in which some values look like names of people, which cannot be
   * told from those of their firms: how many different ones in each.
   */
  doubtfulNames(): { column: string; values: number }[] {
    return this.#watches.flatMap((watch, place) => {
      const values = this.#isOwn[place] ? watch.doubtfulNames() : 0;
      return values === 0 ? [] : [{ column: this.#names[place] ?? '', values }];
    });
  }

  /** Everything found so far, by column. */
  findings(): PersonalDataFinding[] {
    const names = [...this.#names, 'cells after the last column'];
    const inColumns = [...this.#watches, this.#beyond].flatMap((watch, place) =>
      watch.findings().map((finding) => ({ column: names[place] ?? '', ...finding })),
    );
    const inHeader = this.#headers
      .findings()
      .map((finding) => ({ column: 'names of columns', ...finding }));
    return [...inHeader, ...inColumns, ...this.#paths.findings(fieldName)];
  }
}

/**
 * What a header promises of a column that the format reads. Under a name of the format's
 * own it promises nothing; mapped from a name of the partner's own it keeps its promise, so
 * that nobody's birth date becomes a day of application. Ids of people are expected where
 * the format has them.
 */
function promiseOf(header: string, { name, aliases, role }: FormatColumn): PersonalDataKind | null {
  const isOwnName = [name, ...aliases].map(normaliseHeader).includes(normaliseHeader(header));
  return isOwnName || role === 'person' ? null : classifyHeader(header).kind;
}

/**
 * A column as it may be named in a sentence: by its header, unless the header itself
 * looks like a value, as in a file without a header row.
 */
export function columnName(header: string, place: number): string {
  const name = header.trim();
  const isValue =
    name === '' ||
    name.length > longestColumnName ||
    /\p{Cc}|\d{5,}|\d[-/.]\d{1,2}[-/.]\d/u.test(name) ||
    /:\/\/|\d{2,} \d{2,} \d{2,}|\d{3}[-. ]\d{4}|[\da-f]{16,}/i.test(name) ||
    detectValue(name, 'free') !== null ||
    namesSomebody(name);
  return isValue ? columnPlace(place) : name;
}

/** Headers and paths join words without spaces: `scores.maria_gonzalez`, `LindaNguyen`. */
function namesSomebody(given: string): boolean {
  const name = foldCharacters(given, scanCharacters(given));
  return [name, ...name.split(/[.[\]]+/), name.replace(/[.[\]]+/g, ' ')].some((part) => {
    const words = part
      .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
      .replace(/[_-]+/g, ' ')
      .trim();
    return words.includes(' ') && (gradeName(words) === 'full' || namesPerson(words));
  });
}

function fieldName(path: string, place: number): string {
  // What stands in brackets is the id of an element, which is a value and no name.
  const name = columnName(path.replace(/\[[^\]]*\]/g, '[]'), place);
  return name === columnPlace(place) ? `field ${place + 1}` : name;
}

function columnPlace(place: number): string {
  return `column ${place + 1}`;
}

/** The findings as one sentence, which names columns and kinds and never a value. */
export function describeFindings(findings: readonly PersonalDataFinding[]): string {
  return findings
    .map(({ column, kind, rows }) => {
      const count = rows === 1 ? '1 row' : `${rows} rows`;
      return `${personalDataKinds[kind]} in “${column}” (${count})`;
    })
    .join('; ');
}

/** What to do about the findings, as a sentence. */
export function describeRemedy(
  findings: readonly PersonalDataFinding[],
  columns: readonly FormatColumn[],
): string {
  const ids = new Set(
    columns.filter(({ role }) => role === 'person').map(({ name }) => normaliseHeader(name)),
  );
  const named = [...new Set(findings.map(({ column }) => column))];
  const toReplace = named.filter((name) => ids.has(normaliseHeader(name)));
  const toRemove = named.filter((name) => !ids.has(normaliseHeader(name)));
  const quoted = (names: string[]) => names.map((name) => `“${name}”`).join(', ');
  return [
    toRemove.length > 0 ? `Remove or empty ${quoted(toRemove)}.` : '',
    toReplace.length > 0 ? `Replace the values of ${quoted(toReplace)} by pseudonymous ids.` : '',
    'Then send the file again.',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}
