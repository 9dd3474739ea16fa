import type { CellStatus } from '../tables/cell-status.ts';
import { CellValue } from '../tables/cell-value.tsx';
import { DataTable } from '../tables/data-table.tsx';
import { cellText } from './cell-text.ts';

interface ReleaseCellsProps {
  caption: string;
  measures: readonly { id: string; label: string }[];
  rows: readonly {
    key: string;
    label: string;
    cells: {
      measure: string;
      status: CellStatus;
      count: number | null;
      percent: number | null;
      ciLow: number | null;
      ciHigh: number | null;
    }[];
  }[];
}

/** Cells of a release, one row for each group and one column for each measure. */
export function ReleaseCells({ caption, measures, rows }: ReleaseCellsProps) {
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={({ key }) => key}
      empty="This release has no numbers here."
      columns={[
        { key: 'group', label: 'Group', isRowHeader: true, render: ({ label }) => label },
        ...measures.map(({ id, label }) => ({
          key: id,
          label,
          align: 'end' as const,
          render: ({ cells }: ReleaseCellsProps['rows'][number]) => {
            const cell = cells.find(({ measure }) => measure === id);
            if (!cell) return null;
            return <CellValue status={cell.status}>{cellText(cell)}</CellValue>;
          },
        })),
      ]}
    />
  );
}
