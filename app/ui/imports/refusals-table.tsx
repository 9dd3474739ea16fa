import { countText } from '../charts/number-text.ts';
import { DataTable } from '../tables/data-table.tsx';

interface RefusalsTableProps {
  refusals: readonly { row: number; column: string; code: string; message: string }[];
  rowsRefused: number;
}

/** The first refused rows: where, and what is expected there. Never what was found. */
export function RefusalsTable({ refusals, rowsRefused }: RefusalsTableProps) {
  const listed = new Set(refusals.map(({ row }) => row)).size;
  return (
    <DataTable
      caption={
        listed < rowsRefused
          ? `The first ${countText(listed)} of ${countText(rowsRefused)} refused rows`
          : 'Refused rows'
      }
      rows={refusals}
      rowKey={({ row, column, code }) => `${row} ${column} ${code}`}
      columns={[
        { key: 'row', label: 'Row', align: 'end', isRowHeader: true, render: ({ row }) => row },
        { key: 'column', label: 'Column', render: ({ column }) => column || 'The whole row' },
        { key: 'message', label: 'What is expected', render: ({ message }) => message },
      ]}
    />
  );
}
