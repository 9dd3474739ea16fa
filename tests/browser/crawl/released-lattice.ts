import Papa from 'papaparse';
import type { NumberContext } from './found-number.ts';

type Row = Record<string, string>;

/** A row of a release's cells.csv or survival.csv, in the columns of the former. */
export interface LatticeCell {
  release: string;
  table: string;
  cohort: string;
  dimension: string;
  value: string;
  dimension2: string;
  value2: string;
  ler: string;
  measure: string;
  /** Whether it is given, be it as a band, which has no counts. */
  isShown: boolean;
  counts: number[];
  percents: number[];
}

/** The cells of a pilot's releases, found by the words that pages use for them. */
export class ReleasedLattice {
  readonly cells: LatticeCell[] = [];
  readonly labels = new Map<string, { kind: string; belongsTo: string; id: string }[]>();
  private newest = '';
  private readonly byGroup = new Map<string, LatticeCell[]>();
  private readonly found = new Map<string, LatticeCell[]>();

  /** Takes in one release by the texts of its files. */
  add({ cells, survival, codebook }: { cells: string; survival: string; codebook: string }): void {
    const read = [...rowsOf(cells).map(cellOf), ...rowsOf(survival).map(pointOf)];
    for (const cell of read) {
      this.cells.push(cell);
      const group = this.byGroup.get(groupKey(cell.release, cell.dimension, cell.value)) ?? [];
      group.push(cell);
      this.byGroup.set(groupKey(cell.release, cell.dimension, cell.value), group);
      if (Number(cell.release) > Number(this.newest)) this.newest = cell.release;
      if (cell.value !== '') this.name(cell.value, 'code', cell.dimension, cell.value);
    }
    for (const { kind = '', belongs_to: belongsTo = '', id = '', label = '' } of rowsOf(codebook)) {
      if (/^(code|dimension|measure)$/.test(kind)) this.name(label, kind, belongsTo, id);
    }
  }

  /** The cells that a context may be about, for the group it names or for everybody. */
  cellsOf({ codes, words }: NumberContext): LatticeCell[] {
    const key = JSON.stringify([codes, words]);
    const cells = this.found.get(key) ?? this.findCells({ codes, words });
    this.found.set(key, cells);
    return cells;
  }

  private findCells({ codes, words }: NumberContext): LatticeCell[] {
    const release = codes.release ?? this.newest;
    const groups = this.groupsOf(codes, words);
    const [named] = groups;
    const own =
      named === undefined
        ? this.cells.filter((cell) => cell.release === release)
        : groups.flatMap((group) => this.byGroup.get(groupKey(release, ...group)) ?? []);
    const cohort = cohortOf(codes, words);
    const ler = lerOf(codes, words);
    const measures = this.measuresOf(codes, words);
    const days = daysOf(codes, words);
    return own.filter(
      (cell) =>
        this.fitsSecond(cell, codes, words) &&
        (cohort === undefined || cell.cohort === cohort) &&
        (ler === undefined || cell.ler === ler) &&
        (measures.size === 0 || measures.has(cell.measure) || cell.measure === 'curve') &&
        (days === undefined ||
          !/_by_\d+$/.test(cell.measure) ||
          cell.measure.endsWith(`_by_${days}`)),
    );
  }

  /** A cell of two attributes is meant only where both are named. */
  private fitsSecond(cell: LatticeCell, codes: NumberContext['codes'], words: readonly string[]) {
    if (codes.dimension_2 !== undefined) {
      return cell.dimension2 === codes.dimension_2 && cell.value2 === (codes.value_2 ?? '');
    }
    if (cell.dimension2 === '') return true;
    const meant = words.flatMap((word) => this.labels.get(word) ?? []);
    return meant.some(({ belongsTo, id }) => belongsTo === cell.dimension2 && id === cell.value2);
  }

  private groupsOf(codes: NumberContext['codes'], words: readonly string[]): [string, string][] {
    for (const word of words) {
      if (/^(everybody|all (job seekers|eligible people|people\b.*))$/i.test(word))
        return [['', '']];
    }
    const { dimension, value } = codes;
    if (dimension && value && this.isDimension(dimension)) return [[dimension, value]];
    for (const word of words) {
      const found = (this.labels.get(word) ?? []).filter(({ kind }) => kind === 'code');
      const own = found.filter(({ belongsTo }) => belongsTo === dimension);
      const fitting = own.length > 0 ? own : found;
      if (fitting.length > 0) return fitting.map(({ belongsTo, id }) => [belongsTo, id]);
    }
    return [];
  }

  private measuresOf(codes: NumberContext['codes'], words: readonly string[]): Set<string> {
    if (codes.measure && this.isMeasure(codes.measure)) return new Set([codes.measure]);
    for (const word of words) {
      const found = (this.labels.get(word) ?? []).filter(({ kind }) => kind === 'measure');
      if (found.length > 0) return new Set(found.map(({ id }) => id));
    }
    return new Set();
  }

  private isDimension(id: string): boolean {
    return this.cells.some((cell) => cell.dimension === id);
  }

  private isMeasure(id: string): boolean {
    return this.cells.some((cell) => cell.measure === id);
  }

  private name(label: string, kind: string, belongsTo: string, id: string): void {
    // A bare number names no group on a page: codes of occupations are numbers, and so are days.
    if (/^\d+$/.test(label)) return;
    const known = this.labels.get(label) ?? [];
    const isKnown = known.some((each) => each.belongsTo === belongsTo && each.id === id);
    if (!isKnown) this.labels.set(label, [...known, { kind, belongsTo, id }]);
  }
}

function rowsOf(text: string): Row[] {
  return Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;
}

function cellOf(row: Row): LatticeCell {
  return {
    ...{ release: row.release ?? '', table: row.table ?? '', cohort: row.cohort ?? '' },
    ...{ dimension: row.dimension_1 ?? '', value: row.value_1 ?? '' },
    ...{ dimension2: row.dimension_2 ?? '', value2: row.value_2 ?? '' },
    ...{
      ler: row.ler ?? '',
      measure: row.measure ?? '',
      isShown: /^(shown|banded)$/.test(row.status ?? ''),
    },
    counts: numbersOf(row, ['count', 'denominator']),
    percents: numbersOf(row, ['percent', 'ci_low', 'ci_high']),
  };
}

function pointOf(row: Row): LatticeCell {
  return {
    ...cellOf(row),
    ...{ table: 'survival', measure: 'curve' },
    counts: numbersOf(row, ['at_risk', 'hired', 'left']),
  };
}

function numbersOf(row: Row, columns: readonly string[]): number[] {
  return columns.flatMap((column) => (row[column] ? [Number(row[column])] : []));
}

function groupKey(...parts: readonly string[]): string {
  return parts.join('|');
}

const quarterOf: Record<string, string> = {
  'January to March': 'Q1',
  'April to June': 'Q2',
  'July to September': 'Q3',
  'October to December': 'Q4',
};

function cohortOf(codes: NumberContext['codes'], words: readonly string[]): string | undefined {
  if (codes.dimension === 'quarter' && codes.value) return codes.value;
  if (codes.cohort && /^(all|\d{4}-Q\d)$/.test(codes.cohort)) return codes.cohort;
  for (const word of words) {
    const short = /^(\d{4}) (Q\d)$/.exec(word);
    if (short) return `${short[1]}-${short[2]}`;
    const long = /^(\w+ to \w+) (\d{4})$/.exec(word);
    const quarter = quarterOf[long?.[1] ?? ''];
    if (long && quarter) return `${long[2]}-${quarter}`;
  }
  return undefined;
}

function lerOf({ ler }: NumberContext['codes'], words: readonly string[]): string | undefined {
  if (ler && /^(yes|no|all)$/.test(ler)) return ler;
  for (const word of words) {
    if (/\bwithout( an LER)?$/i.test(word)) return 'no';
    if (/\bwith an LER$|^withLer$/i.test(word)) return 'yes';
  }
  return undefined;
}

function daysOf(codes: NumberContext['codes'], words: readonly string[]): string | undefined {
  const named = codes.horizon_days ?? codes.days;
  if (named) return named;
  for (const word of words) {
    const days = /^Within (\d+) days$/.exec(word)?.[1];
    if (days !== undefined) return days;
  }
  return undefined;
}
