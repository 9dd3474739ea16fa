import { countNoun } from '#app/core/count-noun.ts';
import { type ColumnPlan, planColumns } from '#app/core/formats/column-plan.ts';
import type { PathValues } from '#app/core/formats/json-line.ts';
import type { FormatColumn, LogFormat, RowProblem } from '#app/core/formats/log-format.ts';
import { type HeaderMatch, normaliseHeader } from '#app/core/formats/match-header.ts';
import {
  columnName,
  type PersonalDataFinding,
  PersonalDataGate,
} from '#app/core/formats/personal-data.ts';
import type { LogRecord } from '#app/core/formats/records.ts';
import { FilledColumns } from '#app/core/quality/filled-columns.ts';
import { type QualityFrame, QualityWatch } from '#app/core/quality/quality-watch.ts';
import type { BatchWriter, Settlement } from '#db/logs/store.ts';
import { doubtfulNames } from './doubtful-names.ts';
import type { FileRow } from './file-row.ts';
import { importLimits } from './import-limits.ts';
import { ImportProblem } from './import-problem.ts';
import type { ChosenMapping } from './mappings/choose-mapping.ts';
import type { RefusedRows } from './refused-rows.ts';
import { isRefusalColumn } from './refused-rows-file.ts';
import { RowResults } from './row-results.ts';
import { toldOtherwise } from './told-otherwise.ts';

/** How many ignored fields of JSON lines are named. */
const fieldsNamed = 20;

/**
 * Takes in a file row by row: gate, checks, writing, and the counting of each. As soon
 * as the gate finds personal data, or the header turns out to be wrong, nothing more is
 * written, but the gate goes on looking so that every column concerned can be named.
 */
export class RowIntake {
  readonly counts = { total: 0, new: 0, identical: 0, updated: 0 };
  readonly quality: QualityWatch;
  readonly filled: FilledColumns;
  readonly results: RowResults;
  readonly warnings: string[] = [];
  /** Null until all rows were seen, and for a file that is not going to be written. */
  settlement: Settlement | null = null;
  #row = 0;
  #width = 0;
  #plan: ColumnPlan | null = null;
  #gate: PersonalDataGate | null = null;
  #headerProblem: ImportProblem | null = null;
  #isPersonal = false;
  /** Rows that say nothing which is counted, as a draft of a credential. */
  #passedOver = 0;
  /** Rows of a snapshot that tell an event otherwise than it was told first. */
  #toldOtherwise = 0;

  constructor(
    readonly format: LogFormat,
    readonly writer: BatchWriter,
    readonly frame: QualityFrame,
    readonly refused: RefusedRows,
    /** How the columns of a file with this header are read. */
    readonly choose: (header: readonly string[]) => ChosenMapping,
  ) {
    this.quality = new QualityWatch(frame);
    this.results = new RowResults(format);
    this.filled = new FilledColumns(format.columns.map(({ name }) => name));
  }

  /** @throws ImportProblem when the file has more columns than anybody's log */
  readHeader(header: readonly string[]): void {
    if (header.length > importLimits.columns) {
      throw new ImportProblem(
        `The file has ${countNoun(header.length, 'column')}; at most ${importLimits.columns} are read. Remove the columns that are not needed.`,
      );
    }
    const { columns } = this.format;
    const { mapping, warnings, problem } = this.choose(header);
    const plan = planColumns(header, this.format, mapping);
    this.warnings.push(...warnings);
    this.#plan = plan;
    this.#width = header.length;
    this.refused.readHeader(header);
    this.#gate = new PersonalDataGate(
      header,
      columns,
      plan.positions,
      this.frame.receivedAt.slice(0, 10),
    );
    this.#headerProblem = problem
      ? new ImportProblem(problem)
      : headerProblem(plan, this.format, header);
    const ignored = plan.unknown
      .filter((place) => !isRefusalColumn(header[place] ?? ''))
      .map((place) => columnName(header[place] ?? '', place));
    if (ignored.length > 0 && !this.#headerProblem) {
      const names = ignored.map((name) => `“${name}”`).join(', ');
      this.warnings.push(
        ignored.length === 1
          ? `The column ${names} is not part of this format and was ignored.`
          : `The columns ${names} are not part of this format and were ignored.`,
      );
    }
  }

  takeRow({ values, problem, extra }: FileRow): void {
    this.#row += 1;
    if (values.length === 1 && values[0]?.trim() === '') return;
    this.counts.total += 1;
    if (this.#gate?.look(values)) this.#isPersonal = true;
    if (extra !== undefined) this.#lookAtExtra(extra);
    if (this.#isPersonal || this.#headerProblem || !this.#plan) return;
    const shape = problem ?? this.#shapeProblem(values);
    if (shape) {
      this.refused.note(this.#row, values, [shape]);
      return;
    }
    const cells = this.#plan.cellsOf(values);
    this.results.look(cells);
    const { records, problems } = this.format.readRow(cells);
    if (problems.length > 0) {
      this.refused.note(
        this.#row,
        values,
        problems.map((one) => ({ ...one, column: this.#nameOf(one.column) })),
      );
      return;
    }
    this.filled.look(cells);
    if (records.length === 0) this.#passedOver += 1;
    else this.#write(records);
  }

  /**
   * Decides, all rows seen, which of them are new, and counts each. Does nothing when the
   * file is not going to be written.
   * @returns the rows to refuse, ascending, because an event came before with other content
   */
  settle(): readonly number[] {
    if (this.#headerProblem || this.findings().length > 0) return [];
    const { isSnapshot } = this.format;
    const settlement = this.writer.settle(isSnapshot ? 'event_is_left_out' : 'row_is_refused');
    const { rowsNew, rowsIdentical, rowsUpdated, contradictions } = settlement;
    this.counts.new = rowsNew;
    this.counts.identical = rowsIdentical;
    this.counts.updated = rowsUpdated;
    this.settlement = settlement;
    if (!isSnapshot) return contradictions;
    this.#toldOtherwise = contradictions.length;
    return [];
  }

  /** What the gate found, all rows seen. */
  findings(): PersonalDataFinding[] {
    return this.#gate?.findings() ?? [];
  }

  /** What is wrong with the header, as a sentence; empty when nothing is. */
  headerSentence(): string {
    return this.#headerProblem?.message ?? '';
  }

  /** @throws ImportProblem when the header or the absence of rows makes the file unreadable */
  checkReadable(): void {
    if (this.#headerProblem) throw this.#headerProblem;
    if (this.counts.total === 0) {
      throw new ImportProblem('The file has a header line but no rows.');
    }
  }

  #shapeProblem(values: readonly string[]): RowProblem | null {
    let isTooLong = false;
    for (let place = 0; place < values.length; place += 1) {
      const value = values[place] ?? '';
      if (place >= this.#width && value !== '') return this.#widthProblem();
      if (value.length > importLimits.fieldCharacters) isTooLong = true;
    }
    if (values.length < this.#width) return this.#widthProblem();
    if (!isTooLong) return null;
    const message = `At most ${importLimits.fieldCharacters} characters are expected in a value.`;
    return { column: '', code: 'too_long', message };
  }

  #widthProblem(): RowProblem {
    const are = this.#width === 1 ? 'is' : 'are';
    const message = `${countNoun(this.#width, 'value')} ${are} expected, as in the header line.`;
    return { column: '', code: 'wrong_column_count', message };
  }

  /** After the last row: what can be said only now. */
  readEnd(): void {
    const rows = (count: number) => (count === 1 ? '1 row' : `${count} rows`);
    const fields = this.#gate?.pathsSeen() ?? [];
    if (fields.length > 0) {
      const names = fields.slice(0, fieldsNamed).map((name) => `“${name}”`);
      const more = fields.length - names.length;
      this.warnings.push(
        `Fields that are not part of this format were ignored: ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`,
      );
    }
    this.warnings.push(...this.results.warnings());
    this.warnings.push(...(this.#gate?.doubtfulNames() ?? []).map(doubtfulNames));
    if (this.#passedOver > 0) {
      this.warnings.push(
        `${rows(this.#passedOver)} held nothing that is counted and changed nothing: see what each word of the format becomes.`,
      );
    }
    if (this.#toldOtherwise > 0) this.warnings.push(toldOtherwise(rows(this.#toldOtherwise)));
  }

  /** The gate looks at what is ignored, too. */
  #lookAtExtra(extra: PathValues): void {
    for (const [path, value] of extra) {
      if (this.#gate?.lookAt(path, value)) this.#isPersonal = true;
    }
  }

  /** The columns of the format, by the names that the file has for them. */
  namedColumns(): FormatColumn[] {
    const { columns } = this.format;
    return columns.map((column) => ({ ...column, name: this.#nameOf(column.name) }));
  }

  #nameOf(column: string): string {
    return this.#plan?.nameOf(column) ?? column;
  }

  #write(records: readonly LogRecord[]): void {
    for (const record of records) {
      this.writer.write(record, this.#row);
      this.quality.look(record);
    }
  }
}

function headerProblem(
  match: HeaderMatch,
  format: LogFormat,
  header: readonly string[],
): ImportProblem | null {
  if (match.missing.length > 0) {
    const names = match.missing.map((name) => `“${name}”`).join(', ');
    return new ImportProblem(
      `Line 1 must name the columns of the format ${format.id}; ${names} ${match.missing.length === 1 ? 'is' : 'are'} missing. A file whose columns have other names needs a mapping, which is made once, on the page of the pilot’s mappings.`,
    );
  }
  if (match.duplicated.length > 0) {
    const placeOf = (name: string) =>
      header.findIndex((one) => normaliseHeader(one) === normaliseHeader(name));
    const names = match.duplicated.map((name) => `“${columnName(name, placeOf(name))}”`).join(', ');
    return new ImportProblem(`Line 1 names ${names} more than once. Keep one column of each name.`);
  }
  return null;
}
