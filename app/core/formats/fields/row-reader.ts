import type { FormatColumn, RowProblem } from '../log-format.ts';
import { isDate } from './calendar-day.ts';
import { holdsControlCharacter, isPid, trimmed } from './characters.ts';
import { type Moment, readMoment } from './moment.ts';

const noProblems: readonly RowProblem[] = [];
const longestText = 200;
const yesOrNo = new Map<string, boolean | null>([
  ['', null],
  ['yes', true],
  ['true', true],
  ['1', true],
  ['no', false],
  ['false', false],
  ['0', false],
]);

/**
 * Reads the cells of one row and keeps what is wrong with them. A reader is used for
 * one row after another: `start` forgets the row before.
 */
export class RowReader {
  #cells: readonly string[] = [];
  #problems: RowProblem[] | null = null;

  constructor(readonly columns: readonly FormatColumn[]) {}

  start(cells: readonly string[]): void {
    this.#cells = cells;
    this.#problems = null;
  }

  get problems(): readonly RowProblem[] {
    return this.#problems ?? noProblems;
  }

  /** The cell without white space around it; empty when a required one is missing too. */
  cell(index: number): string {
    const cell = this.#cells[index];
    const value = cell === undefined ? '' : trimmed(cell);
    if (value === '' && this.columns[index]?.isRequired) {
      this.refuse(index, 'required', 'This column must not be empty.');
    }
    return value;
  }

  /** An id or short text as it stands. */
  text(index: number): string {
    const value = this.cell(index);
    if (value.length > longestText) {
      this.refuse(index, 'too_long', `At most ${longestText} characters are expected here.`);
    } else if (holdsControlCharacter(value)) {
      this.refuse(index, 'invalid_text', 'One line of plain text is expected here.');
    }
    return value;
  }

  /** The pseudonymous id of a person. */
  pid(index: number): string {
    const value = this.cell(index);
    if (value !== '' && !isPid(value)) {
      this.refuse(
        index,
        'invalid_pid',
        'A pseudonymous id is expected: 4 to 64 letters, digits, hyphens or underscores.',
      );
    }
    return value;
  }

  /** A value of a code list. */
  code<Code extends string>(index: number, codes: ReadonlyMap<string, Code>): Code | '' {
    const value = this.cell(index);
    if (value === '') return '';
    const code = codes.get(value);
    if (code !== undefined) return code;
    this.refuse(index, 'unknown_code', expectedCodes([...codes.keys()]));
    return '';
  }

  moment(index: number): Moment | null {
    const value = this.cell(index);
    if (value === '') return null;
    const moment = readMoment(value);
    if (!moment) {
      this.refuse(
        index,
        'invalid_date',
        'A date (2025-03-04) or a moment with its offset (2025-03-04T10:00:00-05:00) that exists is expected.',
      );
    }
    return moment;
  }

  /** A date, or null when the cell is empty. */
  date(index: number): string | null {
    const value = this.cell(index);
    if (value === '') return null;
    if (isDate(value)) return value;
    this.refuse(index, 'invalid_date', 'A date that exists is expected, as 2025-03-04.');
    return null;
  }

  /** A number of 0 or more with at most `decimals` decimals, or null when empty. */
  number(index: number, decimals: number): number | null {
    const value = this.cell(index);
    if (value === '') return null;
    const [whole = '', fraction] = value.split('.');
    const isNumber =
      /^\d{1,9}$/.test(whole) &&
      (fraction === undefined || (decimals > 0 && /^\d{1,4}$/.test(fraction)));
    if (isNumber) return Number(value);
    const kind = decimals > 0 ? 'A number of 0 or more, as 21.50,' : 'A whole number of 0 or more';
    this.refuse(index, 'invalid_number', `${kind} is expected.`);
    return null;
  }

  yesOrNo(index: number): boolean | null {
    const answer = yesOrNo.get(this.cell(index).toLowerCase());
    if (answer !== undefined) return answer;
    this.refuse(index, 'unknown_code', expectedCodes(['yes', 'no']));
    return null;
  }

  /** Refuses the row when a date lies before another that it must not precede. */
  notBefore(index: number, date: string | null, earlier: string | null, earlierName: string): void {
    if (date === null || earlier === null || date >= earlier) return;
    this.refuse(index, 'date_order', `A date on or after ${earlierName} is expected.`);
  }

  refuse(index: number, code: string, message: string): void {
    this.#problems ??= [];
    this.#problems.push({ column: this.columns[index]?.name ?? '', code, message });
  }
}

/** A code list as a map from code to code, for `RowReader.code`. */
export function codeMap<Code extends string>(codes: readonly Code[]): ReadonlyMap<string, Code> {
  return new Map(codes.map((code) => [code, code]));
}

function expectedCodes(codes: readonly string[]): string {
  return `One of these is expected: ${codes.join(', ')}.`;
}
