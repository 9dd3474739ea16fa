import { countText } from '../charts/number-text.ts';
import { DataTable } from '../tables/data-table.tsx';

export interface TableTallyLine {
  table: string;
  label: string;
  shown: number;
  banded: number;
  hidden: number;
  notCollected: number;
  notEstimable: number;
}

/** How many numbers of each table are shown and how many are not, in plain words. */
export function HiddenCells({ tables }: { tables: readonly TableTallyLine[] }) {
  const count = (
    key: 'shown' | 'banded' | 'hidden' | 'notCollected' | 'notEstimable',
    label: string,
  ) => ({
    ...{ key, label, align: 'end' as const },
    render: (line: TableTallyLine) => countText(line[key]),
  });
  return (
    <DataTable
      caption="Numbers of each table"
      isCaptionHidden
      rows={tables}
      rowKey={({ table }) => table}
      columns={[
        { key: 'label', label: 'Table', isRowHeader: true, render: ({ label }) => label },
        count('shown', 'Shown'),
        count('banded', 'Told as a band'),
        count('hidden', 'Hidden to protect privacy'),
        count('notCollected', 'Not collected'),
        count('notEstimable', 'Cannot be estimated'),
      ]}
    />
  );
}
