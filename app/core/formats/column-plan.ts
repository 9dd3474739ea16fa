import { planByMapping } from '../mapping/mapped-plan.ts';
import type { ColumnMapping } from './column-mapping.ts';
import type { LogFormat } from './log-format.ts';
import { type HeaderMatch, matchHeader } from './match-header.ts';

/** How the rows of one file become the cells of a format. */
export interface ColumnPlan extends HeaderMatch {
  /**
   * The row's values in the order of the format's columns, empty where the file has none.
   * The answer may be the row itself, or the same array each time, filled anew.
   */
  cellsOf(values: readonly string[]): readonly string[];
  /** What the file itself calls a column of the format, so that its sender knows which is meant. */
  nameOf(column: string): string;
}

/**
 * Plans how a file with this header is read as a format: by the names of the columns, or
 * by a mapping.
 */
export function planColumns(
  header: readonly string[],
  format: LogFormat,
  mapping: ColumnMapping | null = null,
): ColumnPlan {
  if (mapping !== null) return planByMapping(header, format, mapping);
  const match = matchHeader(header, format.columns);
  const { positions } = match;
  const cells: string[] = format.columns.map(() => '');
  const isInOrder = positions.every(
    (place, index) => place === index || (place < 0 && index >= header.length),
  );
  // A canonical file's rows are in the format's own order: nothing is to be moved.
  if (isInOrder) return { ...match, nameOf, cellsOf: (values) => values };
  return {
    ...match,
    nameOf,
    cellsOf(values) {
      for (let index = 0; index < positions.length; index += 1) {
        cells[index] = values[positions[index] ?? -1] ?? '';
      }
      return cells;
    },
  };
}

function nameOf(column: string): string {
  return column;
}
