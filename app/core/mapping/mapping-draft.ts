import type { ColumnMapping, DateOrder, MappedColumn } from '../formats/column-mapping.ts';
import type { FormatColumn, LogFormat } from '../formats/log-format.ts';
import { checkMapping } from './check-mapping.ts';
import { lacksOffset } from './mapped-date.ts';
import { type SuggestedColumn, suggestColumns } from './suggest-columns.ts';
import { emptyColumn, suggestMapping, suggestReading } from './suggest-mapping.ts';
import type { NumberScheme } from './words/word-list.ts';

/** A mapping while somebody makes it, with the file that it is made for. */
export interface MappingDraft {
  format: LogFormat;
  header: readonly string[];
  /** Some rows of the file. They stay where the file is. */
  sampleRows: readonly (readonly string[])[];
  suggested: readonly SuggestedColumn[];
  columns: Readonly<Record<string, MappedColumn>>;
  /** Columns of dates whose order nobody has chosen. */
  openDates: readonly string[];
}

/** Where a column comes from, as it is chosen. */
export type ColumnSource =
  | { kind: 'none' }
  | { kind: 'column'; from: string }
  | { kind: 'constant'; value: string }
  | { kind: 'made_of'; columns: string[] };

/** Begins a mapping: with what is suggested, or with one that exists. */
export function startDraft(
  format: LogFormat,
  header: readonly string[],
  sampleRows: readonly (readonly string[])[],
  initial: ColumnMapping | null,
): MappingDraft {
  const file = { format, header, sampleRows };
  if (initial) {
    // What was decided once is no guess any more; what else may fit is still of use.
    const suggested = suggestColumns(header, sampleRows, format.columns).map((one) => ({
      ...one,
      ...{ state: 'missing' as const, from: null, confidence: 0 },
    }));
    return { ...file, suggested, columns: initial.columns, openDates: [] };
  }
  const { columns: suggested, mapping, openDates } = suggestMapping(header, sampleRows, format);
  return { ...file, suggested, columns: mapping.columns, openDates };
}

/** The sample's cells from which a column is read, filled or not. */
export function sampleCells({ header, sampleRows }: MappingDraft, from: string | null): string[] {
  const place = from === null ? -1 : header.indexOf(from);
  return place < 0 ? [] : sampleRows.map((row) => row[place] ?? '');
}

/** Says where a column comes from. What its cells mean is suggested anew. */
export function chooseSource(
  draft: MappingDraft,
  column: FormatColumn,
  source: ColumnSource,
): MappingDraft {
  const { [column.name]: _, ...others } = draft.columns;
  const openDates = draft.openDates.filter((name) => name !== column.name);
  const set = (mapped: MappedColumn) => ({ ...others, [column.name]: mapped });
  switch (source.kind) {
    case 'none':
      return { ...draft, columns: others, openDates };
    case 'constant':
      return { ...draft, columns: set({ ...emptyColumn, constant: source.value }), openDates };
    case 'made_of':
      return { ...draft, columns: set({ ...emptyColumn, madeOf: source.columns }), openDates };
    case 'column': {
      const { from } = source;
      const { mapped, isOpen } = suggestReading(column, from, sampleCells(draft, from));
      return {
        ...draft,
        columns: set(mapped),
        openDates: isOpen ? [...openDates, column.name] : openDates,
      };
    }
  }
}

/** Says in which order the dates of a column stand. */
export function chooseDateOrder(
  draft: MappingDraft,
  column: string,
  dateOrder: DateOrder,
): MappingDraft {
  const openDates = draft.openDates.filter((name) => name !== column);
  return { ...change(draft, column, { dateOrder }), openDates };
}

/** Says whose clock the times of a column show. */
export function chooseClock(draft: MappingDraft, column: string, clock: string): MappingDraft {
  return change(draft, column, { clock });
}

/** Says what a value means: a code, nothing (`''`), or null for not known. */
export function chooseMeaning(
  draft: MappingDraft,
  column: string,
  value: string,
  code: string | null,
): MappingDraft {
  const { [value]: _, ...others } = draft.columns[column]?.values ?? {};
  return change(draft, column, { values: code === null ? others : { ...others, [value]: code } });
}

/** Reads the figures of a column by a coding that somebody says is theirs. */
export function applyScheme(
  draft: MappingDraft,
  column: string,
  { codes }: NumberScheme,
): MappingDraft {
  return change(draft, column, { values: { ...draft.columns[column]?.values, ...codes } });
}

function change(draft: MappingDraft, column: string, values: Partial<MappedColumn>): MappingDraft {
  const before = draft.columns[column] ?? emptyColumn;
  return { ...draft, columns: { ...draft.columns, [column]: { ...before, ...values } } };
}

/** The draft as a mapping. */
export function draftMapping({ format, columns }: MappingDraft): ColumnMapping {
  return { version: 1, format: format.id, columns: { ...columns } };
}

/** What somebody still has to decide, as sentences; none when the mapping can be used. */
export function draftGaps(draft: MappingDraft): string[] {
  const gaps = checkMapping(draft.format, draft.header, draftMapping(draft));
  for (const { name, role } of draft.format.columns) {
    const mapped = draft.columns[name];
    if (role !== 'moment' || !mapped) continue;
    if (draft.openDates.includes(name)) {
      gaps.push(`Say in which order the dates of “${mapped.from ?? name}” stand.`);
    } else if (needsClock(draft, mapped)) {
      gaps.push(`Say whose clock the times of “${mapped.from ?? name}” show.`);
    }
  }
  return gaps;
}

/** Whether a column's dates have times that cannot be placed without a clock. */
function needsClock(draft: MappingDraft, { from, dateOrder, clock }: MappedColumn): boolean {
  return clock === '' && lacksOffset(sampleCells(draft, from), dateOrder);
}

/** The columns of the file that nothing is read from. */
export function ignoredColumns({ header, columns }: MappingDraft): string[] {
  const used = new Set(Object.values(columns).map(({ from }) => from));
  return header.filter((name) => !used.has(name));
}

/** The columns of the format of which an id can be made, as far as the file has them. */
export function partsOfIds({ format, columns }: MappingDraft): string[] {
  const fits = new Set<FormatColumn['role']>(['person', 'id', 'code', 'moment', 'organisation']);
  return format.columns
    .filter(({ name, role }) => fits.has(role) && columns[name] !== undefined)
    .filter(({ name }) => columns[name]?.madeOf.length === 0)
    .map(({ name }) => name);
}
