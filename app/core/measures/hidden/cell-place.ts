import type { ReleasedCell } from '../../disclosure/released-rows.ts';

/** Where a number of a release stands and whether it is shown: no number is looked at. */
export type CellPlace = Pick<
  ReleasedCell,
  | 'table'
  | 'cohort'
  | 'dimension1'
  | 'value1'
  | 'dimension2'
  | 'value2'
  | 'ler'
  | 'measure'
  | 'status'
>;

/** Whether a number is hidden to protect people. */
export function isHidden({ status }: Pick<CellPlace, 'status'>): boolean {
  return status === 'suppressed';
}

/** Names where a number stands, in every release of a pilot. */
export function placeName(cell: CellPlace): string {
  const { table, cohort, dimension1, value1, dimension2, value2, ler, measure } = cell;
  return [table, cohort, dimension1, value1, dimension2, value2, ler, measure].join('|');
}

/** Whether a number, or the band that it lies in, is shown. */
export function isShown({ status }: Pick<CellPlace, 'status'>): boolean {
  return status === 'shown' || status === 'banded';
}
