import { findFormat } from '#app/core/formats/format-registry.ts';
import type { ImportRow } from '#db/records/queries/imports.ts';

/** Below this many rows a share of them says nothing. */
const leastRows = 11;

/** How much of a format's columns a partner fills in. */
export interface Completeness {
  key: string;
  partnerName: string;
  formatLabel: string;
  /** Valid rows of all files that were taken in. */
  rows: number;
  /** Null when there are too few rows to say. Whole percents, rounded down. */
  columns: { column: string; isRequired: boolean; percent: number }[] | null;
}

type ReadFile = Pick<
  ImportRow,
  'partnerId' | 'format' | 'status' | 'rowsTotal' | 'rowsRefused' | 'filledColumns'
>;

/** The completeness of one partner's files that were taken in, format by format. */
export function completenessOf(files: readonly ReadFile[], partnerName: string): Completeness[] {
  const taken = files.filter(
    ({ status, filledColumns }) => status === 'committed' && filledColumns.length > 0,
  );
  return [...new Set(taken.map(({ format }) => format))].sort().map((format) => {
    const own = taken.filter((file) => file.format === format);
    const rows = own.reduce((sum, { rowsTotal, rowsRefused }) => sum + rowsTotal - rowsRefused, 0);
    return {
      key: `${own[0]?.partnerId ?? ''} ${format}`,
      partnerName,
      formatLabel: findFormat(format)?.label ?? format,
      rows,
      columns: rows < leastRows ? null : columnShares(own, rows),
    };
  });
}

function columnShares(files: readonly ReadFile[], rows: number) {
  const filled = new Map<string, number>();
  for (const { filledColumns } of files) {
    for (const { column, rows: count } of filledColumns) {
      filled.set(column, (filled.get(column) ?? 0) + count);
    }
  }
  const columns = findFormat(files[0]?.format ?? '')?.columns ?? [];
  return [...filled].map(([column, count]) => ({
    column,
    isRequired: columns.find(({ name }) => name === column)?.isRequired ?? false,
    percent: Math.min(100, Math.floor((100 * count) / rows)),
  }));
}
