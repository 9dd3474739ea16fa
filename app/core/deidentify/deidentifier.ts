import { AppError } from '../app-error.ts';
import type { ColumnMapping } from '../formats/column-mapping.ts';
import { planColumns } from '../formats/column-plan.ts';
import type { LogFormat } from '../formats/log-format.ts';
import { normaliseHeader } from '../formats/match-header.ts';
import { describeFindings, PersonalDataGate } from '../formats/personal-data.ts';
import { adaptMapping, headerAfter } from './adapt-mapping.ts';
import { attributeColumns } from './attribute-columns.ts';
import { csvLine } from './csv-line.ts';
import { CombinationCount, type RareCombinations } from './rare-combinations.ts';
import type { SplitRow } from './row-splitter.ts';
import { type TreatmentTools, treatValues } from './treat-values.ts';
import type { PlannedColumn, TreatmentPlan } from './treatment-plan.ts';

export interface DeidentifySummary {
  rowsRead: number;
  rowsWritten: number;
  /** Rows whose values cannot be told apart, the first of them by number; line 1 is row 1. */
  rowsLeftOut: number;
  leftOut: number[];
  /** Values that no band could be made from, by column: they became “unknown”. */
  unreadable: { column: string; rows: number }[];
  rare: RareCombinations;
}

/** Personal data in what was to be kept. Says in which columns, by their new names. */
export class PersonalDataLeft extends AppError {
  constructor(
    sentence: string,
    readonly columns: string[],
  ) {
    super('invalid', sentence);
  }
}

const listedRows = 20;

/**
 * Turns the rows of a file into the text of its de-identified form, piece by piece: the
 * same rows, plan and key always make the same text. Each row that leaves passes the
 * personal-data gate once more.
 */
export class Deidentifier {
  readonly plan: TreatmentPlan;
  readonly header: readonly string[];
  readonly #tools: TreatmentTools;
  readonly #kept: readonly { column: PlannedColumn; place: number }[];
  readonly #gate: PersonalDataGate;
  readonly #combinations: CombinationCount;
  readonly #unreadable = new Map<string, number>();
  readonly #leftOut: number[] = [];
  #rowsLeftOut = 0;
  #row = 1;
  #rowsWritten = 0;
  #rowsRead = 0;

  /**
   * @param plan one without problems; see `planProblems`
   * @param mapping how the file, not yet de-identified, is read as the format
   */
  constructor(
    plan: TreatmentPlan,
    format: LogFormat | null,
    tools: TreatmentTools,
    mapping: ColumnMapping | null = null,
  ) {
    this.plan = plan;
    this.#tools = tools;
    this.#kept = plan.columns
      .map((column, place) => ({ column, place }))
      .filter(({ column }) => column.treatment !== 'drop');
    this.header = headerAfter(plan);
    const columns = format?.columns ?? [];
    const adapted = mapping && format && adaptMapping(mapping, plan, format);
    const positions = format ? planColumns(this.header, format, adapted).positions : [];
    this.#gate = new PersonalDataGate(this.header, columns, positions, plan.ageOn);
    const { places, personAt } = attributeColumns(this.header, columns, positions);
    const names = places.map((place) => this.header[place] ?? '');
    this.#combinations = new CombinationCount(names, places, personAt);
  }

  /** The first line of the de-identified file. */
  headerText(): string {
    return csvLine(this.header);
  }

  /**
   * The text of these rows, de-identified.
   * @throws PersonalDataLeft as soon as a row that would leave holds personal data
   */
  async takeRows(rows: readonly SplitRow[]): Promise<string> {
    const whole = rows.filter((row) => this.#isWhole(row)).map(({ values }) => values);
    const made = await Promise.all(
      this.#kept.map(({ column, place }) => {
        const values = whole.map((row) => row[place] ?? '');
        const onUnreadable = () => this.#noteUnreadable(column.becomes);
        return treatValues(this.plan, column, values, this.#tools, onUnreadable);
      }),
    );
    let text = '';
    const row: string[] = [];
    for (let index = 0; index < whole.length; index += 1) {
      for (let place = 0; place < made.length; place += 1) row[place] = made[place]?.[index] ?? '';
      if (this.#gate.look(row)) this.#stop();
      this.#combinations.look(row);
      this.#rowsWritten += 1;
      text += csvLine(row);
    }
    return text;
  }

  /**
   * What was done, all rows seen.
   * @throws PersonalDataLeft when a whole column betrays what no single value did
   */
  finish(): DeidentifySummary {
    if (this.#gate.findings().length > 0) this.#stop();
    if (this.#rowsWritten === 0) throw new AppError('invalid', 'The file has no rows to keep.');
    return {
      rowsRead: this.#rowsRead,
      rowsWritten: this.#rowsWritten,
      rowsLeftOut: this.#rowsLeftOut,
      leftOut: this.#leftOut,
      unreadable: [...this.#unreadable].map(([column, count]) => ({ column, rows: count })),
      rare: this.#combinations.result(),
    };
  }

  #noteUnreadable(column: string): void {
    this.#unreadable.set(column, (this.#unreadable.get(column) ?? 0) + 1);
  }

  #stop(): never {
    const findings = this.#gate.findings();
    const columns = findings.map(({ column }) => column);
    throw new PersonalDataLeft(
      `What would leave this machine still holds ${describeFindings(findings)}. Leave that column out or pseudonymise it, and read the file again.`,
      columns,
    );
  }

  /** A row of too few or too many values may hold a name where a code is expected. */
  #isWhole({ values, problem }: SplitRow): boolean {
    this.#row += 1;
    if (values.length === 1 && values[0]?.trim() === '' && this.plan.columns.length > 1) {
      return false;
    }
    this.#rowsRead += 1;
    // Where such a row ends is a guess: it may have swallowed the rows after it.
    if (problem !== null) throw unreadableRow(this.#row, problem);
    const width = this.plan.columns.length;
    const hasMore = values.slice(width).some((value) => value !== '');
    if (values.length >= width && !hasMore) return true;
    this.#rowsLeftOut += 1;
    if (this.#leftOut.length < listedRows) this.#leftOut.push(this.#row);
    return false;
  }
}

function unreadableRow(row: number, problem: string): AppError {
  const remedy = 'Mend it, or export the file again.';
  return new AppError('invalid', `Row ${row}: ${problem}. ${remedy}`);
}

/** Whether a file needs nothing at all: every column may stay as it is. */
export function needsNothing(plan: TreatmentPlan): boolean {
  return plan.columns.every(
    ({ treatment, name, becomes }) =>
      treatment === 'keep' && normaliseHeader(name) === normaliseHeader(becomes),
  );
}
