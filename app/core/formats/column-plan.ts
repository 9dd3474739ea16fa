import type { ColumnMapping } from './column-mapping.ts';
import type { LogFormat } from './log-format.ts';
import { type HeaderMatch, matchHeader } from './match-header.ts';

/** How the rows of one file become the cells of a format. */
export interface ColumnPlan extends HeaderMatch {
  /**
   * The row's values in the order of the format's columns, empty where the file has none.
   * The answer may be the same array each time, filled anew.
   */
  cellsOf(values: readonly string[]): readonly string[];
}

/**
 * Plans how a file with this header is read as a format: by the names of the columns, or
 * by a saved mapping.
 */
export function planColumns(
  header: readonly string[],
  format: LogFormat,
  mapping: ColumnMapping | null = null,
): ColumnPlan {
  if (mapping !== null) throw new Error('No mapping is read yet.');
  const match = matchHeader(header, format.columns);
  const cells: string[] = format.columns.map(() => '');
  return {
    ...match,
    cellsOf(values) {
      match.positions.forEach((place, index) => {
        cells[index] = values[place] ?? '';
      });
      return cells;
    },
  };
}
